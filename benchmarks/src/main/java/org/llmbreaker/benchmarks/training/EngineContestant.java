package org.llmbreaker.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.llmbreaker.benchmarks.workload.Tokens;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tensor.WorkerPool;
import org.llmbreaker.engine.training.Trainer;

/** The engine of this product. */
public final class EngineContestant implements Contestant {
  private Transformer model;
  private WorkerPool pool;
  private Activations[] activations;
  private Trainer trainer;
  private BatchSampler batches;
  private Batch batch;

  /** Nothing is built before {@link #prepare}. */
  @SuppressWarnings("NullAway.Init") // prepare comes first
  public EngineContestant() {}

  @Override
  public String description() {
    return "LLMBreaker engine, Java " + Runtime.version().feature();
  }

  @Override
  public void prepare(Workload workload, int threads, Path tokens) throws IOException {
    RunConfig config = config(workload, threads);
    model = new Transformer(config.model(), new Xoshiro256(config.seed()));
    pool = new WorkerPool("trainer", threads);
    activations = new Activations[threads];
    Arrays.setAll(activations, i -> new Activations(config.model()));
    trainer = new Trainer(config, model, pool, activations);
    batches = new BatchSampler(Tokens.read(tokens), config.seed());
    batch = new Batch(workload.batch(), workload.context());
  }

  @Override
  public double step() {
    batches.fill(batch);
    trainer.step(batch);
    return trainer.loss();
  }

  /** The engine's settings for a workload. */
  public static RunConfig config(Workload w, int threads) {
    var shape =
        new ModelConfig(
            Workload.VOCABULARY, w.width(), w.layers(), w.heads(), w.context(), false, true);
    var optimizer =
        new OptimizerConfig(
            Workload.LEARNING_RATE,
            Workload.LEARNING_RATE,
            0,
            Workload.BETA1,
            Workload.BETA2,
            Workload.EPSILON,
            0,
            Workload.CLIP_NORM);
    TrainingConfig usual = TrainingConfig.DEFAULT;
    return new RunConfig(
        shape,
        optimizer,
        new TrainingConfig(
            w.batch(),
            10_000,
            usual.evalInterval(),
            usual.snapshotInterval(),
            usual.evalSequences()),
        SamplingConfig.DEFAULT,
        RunConfig.DEFAULT_SEED,
        threads,
        "",
        "");
  }

  @Override
  public void close() {
    pool.close();
    trainer.close();
    for (Activations a : activations) {
      a.close();
    }
    model.close();
  }
}
