package org.llmbreaker.engine.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.event.AttentionMaps;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.training.RunState;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;

/**
 * A run whose losses follow a formula; tests decide through {@link Script} what each step does
 * besides.
 */
final class FakeRun implements TrainingRun {
  /** What happens in a step, told the step that is about to be made. May throw. */
  @FunctionalInterface
  interface Script {
    void before(int step) throws InterruptedException;
  }

  /** Makes runs and counts what was closed. */
  static final class Factory implements TrainingRunFactory {
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final VirtualTime time;
    volatile Duration stepTakes = Duration.ZERO;
    volatile Script script = step -> {};
    volatile double rate = 1;
    volatile String closedBy = "";

    Factory(VirtualTime time) {
      this.time = time;
    }

    @Override
    public TrainingRun create(RunConfig config, TrainingListener listener) {
      made.incrementAndGet();
      return new FakeRun(config, listener, this);
    }
  }

  private final RunConfig config;
  private final TrainingListener listener;
  private final Factory factory;
  private int step;

  private FakeRun(RunConfig config, TrainingListener listener, Factory factory) {
    this.config = config;
    this.listener = listener;
    this.factory = factory;
  }

  static double lossAt(int step) {
    return 4.0 / (1 + step);
  }

  @Override
  public RunConfig config() {
    return config;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public void begin() {
    publish();
  }

  @Override
  public void advance() {
    try {
      factory.script.before(step + 1);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    factory.time.advance(factory.stepTakes);
    step++;
    publish();
  }

  private void publish() {
    boolean evaluated = config.training().evaluatesAt(step);
    listener.on(
        new TrainingMetrics(
            step,
            lossAt(step),
            evaluated ? lossAt(step) + 1 : Double.NaN,
            0.01,
            1,
            factory.time.instant()));
    if (evaluated) {
      listener.on(generate(config.sampling(), "\n"));
    }
    if (config.training().snapshotsAt(step)) {
      listener.on(frame(step));
    }
  }

  /** A film's frame of one head and one character: 18 bytes. */
  static AttentionSnapshot frame(int step) {
    AttentionMaps maps = AttentionMaps.of(1, 1, 1, new float[] {1});
    return new AttentionSnapshot(step, List.of("a"), maps, HeadRoles.zeros(1, 1));
  }

  /** Each part that is off costs one nat. */
  @Override
  public double ablate(Ablation ablation) {
    double validation = lossAt(step) + 1 + ablation.off().size();
    listener.on(
        new TrainingMetrics(step, lossAt(step), validation, 0.01, 1, factory.time.instant()));
    return validation;
  }

  @Override
  public void scaleLearningRate(double scale) {
    factory.rate *= scale;
  }

  @Override
  public GeneratedSample generate(SamplingConfig sampling, String prompt) {
    if (prompt.equals("unknown letter")) {
      throw new IllegalArgumentException("not in the vocabulary");
    }
    return new GeneratedSample(step, prompt, "text at " + step, List.of());
  }

  @Override
  public RunState capture() {
    var shape = List.of(new RunState.Shape("weight", 1, 1));
    float[] zero = {0};
    long[] random = {1, 2, 3, 4};
    double rate = factory.rate;
    return new RunState(
        step, shape, zero, zero, zero, random, rate, lossAt(step), 0.01, 1, Ablation.NONE);
  }

  @Override
  public void restore(RunState state) {
    step = state.step();
    factory.rate = state.rateFactor();
  }

  @Override
  public void close() {
    factory.closed.incrementAndGet();
    factory.closedBy = Thread.currentThread().getName();
  }
}
