package org.llmbreaker.engine.reference;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.optimizer.LearningRateSchedule;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One optimisation step in plain ND4J. All intermediate arrays live in one workspace that is used
 * anew each step, because ND4J frees arrays without one only when the garbage collector comes by.
 * For one thread.
 */
public final class ReferenceTrainer implements AutoCloseable {
  private static final AtomicLong TRAINERS = new AtomicLong();
  private static final WorkspaceConfiguration WORKSPACE =
      WorkspaceConfiguration.builder()
          .policyAllocation(AllocationPolicy.STRICT)
          .policyLearning(LearningPolicy.FIRST_LOOP)
          .build();

  private final ReferenceParameters parameters;
  private final ReferenceTransformer model;
  private final ReferenceAdamW optimizer;
  private final LearningRateSchedule schedule;
  private final String workspace = "reference-" + TRAINERS.incrementAndGet();
  private double loss;
  private double gradientNorm;
  private int step;

  /**
   * @param parameters trained in place; closed by their owner, not here
   */
  public ReferenceTrainer(RunConfig config, ReferenceParameters parameters) {
    this.parameters = parameters;
    model = new ReferenceTransformer(config.model(), parameters);
    optimizer = new ReferenceAdamW(config.optimizer(), parameters);
    schedule = new LearningRateSchedule(config.optimizer(), config.training().steps());
  }

  /** Forward, backward, update. */
  public void step(Batch batch) {
    loss = inWorkspace(() -> gradients(batch));
    gradientNorm = inWorkspace(() -> optimizer.update(schedule.rate(step)));
    step++;
  }

  /** The loss and its gradients as {@link #step} would compute them; updates nothing. */
  public void computeGradients(Batch batch) {
    loss = inWorkspace(() -> gradients(batch));
  }

  private double gradients(Batch batch) {
    parameters.gradients().assign(0);
    return model.lossAndGradients(batch.inputs(), batch.targets(), batch.sequenceLength());
  }

  /** Mean loss of the first {@code rows} sequences of a batch; changes nothing. */
  public double meanLoss(Batch batch, int rows) {
    int length = batch.sequenceLength();
    int[] ids = Arrays.copyOf(batch.inputs(), rows * length);
    int[] targets = Arrays.copyOf(batch.targets(), rows * length);
    return inWorkspace(() -> model.loss(ids, targets, length));
  }

  private double inWorkspace(DoubleSupplier work) {
    MemoryWorkspace memory =
        Nd4j.getWorkspaceManager().getAndActivateWorkspace(WORKSPACE, workspace);
    try {
      return work.getAsDouble();
    } finally {
      memory.close();
    }
  }

  /** Mean loss of the last step's batch before its update, nats a character. */
  public double loss() {
    return loss;
  }

  /** Euclidean norm of the last step's gradient before clipping. */
  public double gradientNorm() {
    return gradientNorm;
  }

  /** Completed steps. */
  public int step() {
    return step;
  }

  /** To be called by the thread that made the steps. */
  @Override
  public void close() {
    Nd4j.getWorkspaceManager()
        .destroyWorkspace(
            Nd4j.getWorkspaceManager().getWorkspaceForCurrentThread(WORKSPACE, workspace));
    optimizer.close();
  }
}
