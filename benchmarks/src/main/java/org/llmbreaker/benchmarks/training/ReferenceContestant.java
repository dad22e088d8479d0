package org.llmbreaker.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import org.llmbreaker.benchmarks.workload.Tokens;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.reference.ReferenceParameters;
import org.llmbreaker.engine.reference.ReferenceTrainer;
import org.llmbreaker.engine.tensor.FlatVector;

/** The engine's plain ND4J path, which its kernels are tested against. */
public final class ReferenceContestant implements Contestant {
  private Transformer model;
  private FlatVector gradients;
  private ReferenceTrainer trainer;
  private BatchSampler batches;
  private Batch batch;

  /** Nothing is built before {@link #prepare}. */
  @SuppressWarnings("NullAway.Init") // prepare comes first
  public ReferenceContestant() {}

  @Override
  public String description() {
    return "plain ND4J array operations";
  }

  /** ND4J takes its number of threads from the environment; see {@link Lineup}. */
  @Override
  public void prepare(Workload workload, int threads, Path tokens) throws IOException {
    RunConfig config = EngineContestant.config(workload, threads);
    model = new Transformer(config.model(), new Xoshiro256(config.seed()));
    gradients = new FlatVector(model.parameters().size());
    trainer =
        new ReferenceTrainer(config, ReferenceParameters.sharing(model.parameters(), gradients));
    batches = new BatchSampler(Tokens.read(tokens), config.seed());
    batch = new Batch(workload.batch(), workload.context());
  }

  @Override
  public double step() {
    batches.fill(batch);
    trainer.step(batch);
    return trainer.loss();
  }

  @Override
  public void close() {
    trainer.close();
    gradients.close();
    model.close();
  }
}
