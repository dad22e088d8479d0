package org.llmbreaker.engine.session;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.training.RunState;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * A real run in which something breaks before one of its steps.
 *
 * @param run the real one
 * @param step the fault happens before the step after this one
 * @param fault what happens
 */
record FaultyRun(TransformerRun run, int step, Consumer<TransformerRun> fault)
    implements TrainingRun {

  /** Makes runs with this fault on this text. */
  static TrainingRunFactory factory(Corpus text, int step, Consumer<TransformerRun> fault) {
    return new TrainingRunFactory() {
      @Override
      public TrainingRun create(RunConfig config, TrainingListener listener) {
        var run = new TransformerRun(config, text, listener, InstantSource.system());
        return new FaultyRun(run, step, fault);
      }

      @Override
      public Optional<Corpus> corpus() {
        return Optional.of(text);
      }
    };
  }

  /** A fault that changes one weight for good. */
  static Consumer<TransformerRun> weight(int index, float value) {
    return run -> {
      run.model().parameters().values().set(index, value);
      run.model().parameters().pack(0, 1);
    };
  }

  @Override
  public RunConfig config() {
    return run.config();
  }

  @Override
  public int step() {
    return run.step();
  }

  @Override
  public void begin() {
    run.begin();
  }

  @Override
  public void advance() {
    if (run.step() == step) {
      fault.accept(run);
    }
    run.advance();
  }

  @Override
  public void scaleLearningRate(double factor) {
    run.scaleLearningRate(factor);
  }

  @Override
  public double ablate(Ablation ablation) {
    return run.ablate(ablation);
  }

  @Override
  public GeneratedSample generate(SamplingConfig sampling, String prompt) {
    return run.generate(sampling, prompt);
  }

  @Override
  public RunState capture() {
    return run.capture();
  }

  @Override
  public void restore(RunState state) {
    run.restore(state);
  }

  @Override
  public void close() {
    run.close();
  }
}
