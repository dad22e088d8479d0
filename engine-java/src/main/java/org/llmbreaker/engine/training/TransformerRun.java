package org.llmbreaker.engine.training;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.EvaluationWindows;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.generation.TextGenerator;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.probe.AttentionProbe;
import org.llmbreaker.engine.probe.RoleScores;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.WorkerPool;

/** The training of a {@link Transformer} on a text. */
public final class TransformerRun implements TrainingRun {
  private final RunConfig config;
  private final Corpus corpus;
  private final TrainingListener listener;
  private final InstantSource clock;
  private final Transformer model;
  private final WorkerPool pool;
  private final Activations[] activations;
  private final Trainer trainer;
  private final Evaluator evaluator;
  private final BatchSampler batches;
  private final Batch batch;
  private final TextGenerator generator;
  private final AttentionProbe probe;
  private double trainLoss;
  private boolean closed;

  /**
   * Builds the model with random weights.
   *
   * @param config its model's vocabulary size must be that of the corpus
   * @param clock stamps the events
   */
  public TransformerRun(
      RunConfig config, Corpus corpus, TrainingListener listener, InstantSource clock) {
    int context = config.model().context();
    corpus.split().requireContext(context);
    this.config = config;
    this.corpus = corpus;
    this.listener = listener;
    this.clock = clock;
    int batchSize = config.training().batchSize();
    model = new Transformer(config.model(), new Xoshiro256(config.seed()));
    pool = new WorkerPool("trainer", config.threads());
    activations = new Activations[config.threads()];
    Arrays.setAll(activations, i -> new Activations(config.model()));
    trainer = new Trainer(config, model, pool, activations);
    batches = new BatchSampler(corpus.split().train(), config.seed());
    batch = new Batch(batchSize, context);
    int[] validation = corpus.split().validation();
    var windows = new EvaluationWindows(validation, context, config.training().evalSequences());
    evaluator = new Evaluator(windows, batchSize, context);
    generator = new TextGenerator(model, corpus.tokenizer(), activations[0]);
    probe = new AttentionProbe(probeIds(), repeatedIds(), corpus.tokenizer().vocabulary());
  }

  /** The chosen probe text, or the beginning of the validation text; at most one context long. */
  private int[] probeIds() {
    int[] chosen = corpus.tokenizer().encode(config.probeText());
    int[] ids = chosen.length > 0 ? chosen : corpus.split().validation();
    return Arrays.copyOf(ids, Math.min(ids.length, config.model().context()));
  }

  /** Drawn with a random sequence of its own, so that training's is not touched. */
  private int[] repeatedIds() {
    var random = new Xoshiro256(~config.seed());
    return RoleScores.repeatedSequence(
        config.model().vocabularySize(), config.model().context(), random);
  }

  @Override
  public RunConfig config() {
    return config;
  }

  @Override
  public int step() {
    return trainer.step();
  }

  /** Trainable parameters. */
  public int parameterCount() {
    return model.parameters().size();
  }

  /** The model in training, for those who look inside between two steps. */
  public Transformer model() {
    return model;
  }

  @Override
  public void begin() {
    var preview = new Batch(batch.batchSize(), batch.sequenceLength());
    new BatchSampler(corpus.split().train(), config.seed()).fill(preview);
    trainLoss = trainer.meanLoss(preview, preview.batchSize());
    publish(evaluator.loss(trainer), 0);
    publishLook();
  }

  @Override
  public void advance() {
    batches.fill(batch);
    trainer.step(batch);
    trainLoss = trainer.loss();
    boolean evaluate = config.training().evaluatesAt(step());
    double validation = evaluate ? evaluator.loss(trainer) : Double.NaN;
    publish(validation, trainer.gradientNorm());
    publishLook();
  }

  private void publish(double validationLoss, double gradientNorm) {
    listener.on(
        new TrainingMetrics(
            step(),
            trainLoss,
            validationLoss,
            trainer.learningRate(),
            gradientNorm,
            clock.instant()));
  }

  /** A sample and an attention snapshot, each where due. */
  private void publishLook() {
    if (config.training().evaluatesAt(step())) {
      listener.on(generate(config.sampling(), config.prompt()));
    }
    if (config.training().snapshotsAt(step())) {
      listener.on(probe.capture(step(), model, activations[0]));
    }
  }

  @Override
  public void scaleLearningRate(double factor) {
    trainer.scaleLearningRate(factor);
  }

  @Override
  public double ablate(Ablation ablation) {
    model.ablate(ablation);
    double validation = evaluator.loss(trainer);
    publish(validation, trainer.gradientNorm());
    return validation;
  }

  /** Draws with a random sequence of its own, decided by the run's seed and the step. */
  @Override
  public GeneratedSample generate(SamplingConfig sampling, String prompt) {
    var random = new Xoshiro256(config.seed() + 31L * step());
    return generator.generate(
        step(), sampling, prompt.isEmpty() ? defaultPrompt() : prompt, random);
  }

  private String defaultPrompt() {
    return corpus.text().indexOf('\n') >= 0 ? "\n" : corpus.text().substring(0, 1);
  }

  @Override
  public RunState capture() {
    ParameterSet parameters = model.parameters();
    return trainer.capture(shapes(parameters), batches.state(), trainLoss, model.ablation());
  }

  private static List<RunState.Shape> shapes(ParameterSet parameters) {
    return parameters.parameters().stream()
        .map(p -> new RunState.Shape(p.name(), p.rows(), p.cols()))
        .toList();
  }

  @Override
  public void restore(RunState state) {
    if (!state.parameters().equals(shapes(model.parameters()))
        || state.step() > config.training().steps()) {
      throw new IllegalArgumentException("This state belongs to another run");
    }
    model.ablate(state.ablation());
    trainer.restore(state);
    batches.restore(state.batchRandom());
    trainLoss = state.trainLoss();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    pool.close();
    trainer.close();
    for (Activations a : activations) {
      a.close();
    }
    model.close();
  }
}
