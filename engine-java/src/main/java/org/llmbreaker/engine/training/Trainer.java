package org.llmbreaker.engine.training;

import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.layer.Gradients;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.optimizer.AdamW;
import org.llmbreaker.engine.optimizer.LearningRateSchedule;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Shares;
import org.llmbreaker.engine.tensor.Tensor;
import org.llmbreaker.engine.tensor.WorkerPool;
import org.llmbreaker.engine.text.Texts;

/**
 * One optimisation step: every worker takes its sequences of the batch forward and backward, then
 * its share of the parameters is summed, clipped, updated and packed. Allocates nothing. Workers
 * and the order of their sums are fixed, so equal runs are equal bit by bit.
 */
public final class Trainer implements AutoCloseable {
  private static final Texts TEXTS = Texts.of("org.llmbreaker.engine.training");

  private final Transformer model;
  private final WorkerPool pool;
  private final Activations[] activations;
  private final java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofShared();
  private final Gradients[] gradients;
  private final Tensor[][] gradientTensors;
  private final FlatVector gradient;
  private final AdamW optimizer;
  private final LearningRateSchedule schedule;
  private final WorkerPool.Task stepTask = this::workOnStep;
  private final WorkerPool.Task lossTask = this::workOnLoss;
  private final double[] losses;
  private final double[] squares;
  private int[] inputs = {};
  private int[] targets = {};
  private int sequences;
  private int length;
  private double rateFactor = 1;
  private double learningRate;
  private double loss;
  private double gradientNorm;
  private boolean finite;
  private int step;

  /**
   * @param model trained in place; closed by its owner, not here
   * @param pool the workers; closed by its owner
   * @param activations one for each worker; closed by their owner
   */
  public Trainer(RunConfig config, Transformer model, WorkerPool pool, Activations[] activations) {
    this.model = model;
    this.pool = pool;
    this.activations = activations;
    int workers = pool.workers();
    gradients = new Gradients[workers];
    Arrays.setAll(gradients, i -> new Gradients(model.parameters(), arena));
    gradientTensors = new Tensor[workers][];
    Arrays.setAll(gradientTensors, i -> gradients[i].tensors());
    gradient = new FlatVector(model.parameters().size());
    optimizer = new AdamW(config.optimizer(), model.parameters());
    schedule = new LearningRateSchedule(config.optimizer(), config.training().steps());
    losses = new double[workers];
    squares = new double[workers];
  }

  /** Completed steps. */
  public int step() {
    return step;
  }

  /** Mean loss of the last step's batch before its update, nats a character. */
  public double loss() {
    return loss;
  }

  /** Euclidean norm of the last step's gradient before clipping. */
  public double gradientNorm() {
    return gradientNorm;
  }

  /** Rate of the last step. */
  public double learningRate() {
    return learningRate;
  }

  /** The last step's gradient, in the layout of the parameters. */
  public FlatVector gradient() {
    return gradient;
  }

  /** Multiplies the rate of all further steps. */
  public void scaleLearningRate(double factor) {
    rateFactor *= factor;
  }

  /**
   * Makes one step.
   *
   * @throws NonFiniteException if loss or gradient is not finite; nothing was updated
   */
  public void step(Batch batch) {
    use(batch, batch.batchSize());
    learningRate = rateFactor * schedule.rate(step);
    pool.run(stepTask);
    if (!finite) {
      throw new NonFiniteException(
          Double.isFinite(loss) ? TEXTS.get("not-finite.gradient") : TEXTS.get("not-finite.loss"));
    }
    step++;
  }

  /** Mean loss of the first {@code rows} sequences of a batch; changes nothing. */
  public double meanLoss(Batch batch, int rows) {
    use(batch, rows);
    pool.run(lossTask);
    return totalLoss() / ((double) rows * length);
  }

  /** Copies out the weights and all that decides the next step, with what the run adds to it. */
  RunState capture(
      List<RunState.Shape> shapes, long[] batchRandom, double trainLoss, Ablation ablation) {
    return new RunState(
        step,
        shapes,
        copy(model.parameters().values()),
        copy(optimizer.mean()),
        copy(optimizer.square()),
        batchRandom,
        rateFactor,
        trainLoss,
        learningRate,
        gradientNorm,
        ablation);
  }

  private static float[] copy(FlatVector vector) {
    var values = new float[vector.size()];
    vector.read(values);
    return values;
  }

  /** Goes back, or on, to a captured state of the same model. */
  void restore(RunState state) {
    step = state.step();
    rateFactor = state.rateFactor();
    learningRate = state.learningRate();
    gradientNorm = state.gradientNorm();
    model.parameters().values().write(state.weights());
    model.parameters().pack(0, 1);
    optimizer.restore(state.step(), state.mean(), state.square());
  }

  private void use(Batch batch, int rows) {
    inputs = batch.inputs();
    targets = batch.targets();
    sequences = rows;
    length = batch.sequenceLength();
  }

  private double totalLoss() {
    double total = 0;
    for (double part : losses) {
      total += part;
    }
    return total;
  }

  private void workOnLoss(int worker) {
    double sum = 0;
    int end = Shares.to(sequences, worker, pool.workers());
    for (int s = Shares.from(sequences, worker, pool.workers()); s < end; s++) {
      sum += model.loss(inputs, targets, s * length, length, activations[worker]);
    }
    losses[worker] = sum;
  }

  private void workOnStep(int worker) {
    int workers = pool.workers();
    float scale = 1f / (sequences * length);
    gradients[worker].zero();
    double sum = 0;
    int end = Shares.to(sequences, worker, workers);
    for (int s = Shares.from(sequences, worker, workers); s < end; s++) {
      sum +=
          model.lossAndGradients(
              inputs, targets, s * length, length, scale, activations[worker], gradients[worker]);
    }
    losses[worker] = sum;
    pool.barrier();
    squares[worker] = model.parameters().reduce(gradientTensors, gradient, worker, workers);
    pool.barrier();
    if (worker == 0) {
      prepareUpdate();
    }
    pool.barrier();
    if (finite) {
      optimizer.update(gradient, worker, workers);
      model.parameters().pack(worker, workers);
    }
  }

  private void prepareUpdate() {
    loss = totalLoss() / ((double) sequences * length);
    double total = 0;
    for (double part : squares) {
      total += part;
    }
    gradientNorm = Math.sqrt(total);
    finite = Double.isFinite(loss) && Double.isFinite(gradientNorm);
    if (finite) {
      optimizer.prepare(learningRate, gradientNorm);
    }
  }

  @Override
  public void close() {
    optimizer.close();
    gradient.close();
    arena.close();
  }
}
