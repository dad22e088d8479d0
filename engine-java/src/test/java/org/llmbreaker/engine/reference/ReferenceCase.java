package org.llmbreaker.engine.reference;

import java.util.Arrays;
import java.util.random.RandomGenerator;
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
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.WorkerPool;
import org.llmbreaker.engine.training.Trainer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model, its fast trainer and batches of random characters, all decided by the shape. */
final class ReferenceCase implements AutoCloseable {
  private static final int SEED = 11;
  private static final double CLEAR_OF_KINK = 3e-6;

  final RunConfig config;
  final Transformer model;
  final Activations[] activations;
  final Trainer trainer;
  final Batch batch;
  private final WorkerPool pool;
  private final BatchSampler sampler;

  ReferenceCase(Shape shape, OptimizerConfig optimizer) {
    ModelConfig m = shape.model();
    var training = new TrainingConfig(shape.batchSize(), 100, 50, 50, 64);
    config =
        new RunConfig(
            m, optimizer, training, SamplingConfig.DEFAULT, SEED, shape.workers(), "", "");
    var random = new Xoshiro256(SEED);
    model = new Transformer(m, random);
    int[] text = random.ints(1000, 0, m.vocabularySize()).toArray();
    sampler = new BatchSampler(text, SEED);
    batch = new Batch(shape.batchSize(), shape.length());
    activations = new Activations[shape.workers()];
    Arrays.setAll(activations, i -> new Activations(m));
    pool = new WorkerPool("reference-case", shape.workers());
    trainer = new Trainer(config, model, pool, activations);
  }

  ParameterSet parameters() {
    return model.parameters();
  }

  /** Weights far from a fresh model's, biases and gammas too, so that every gradient matters. */
  void shakeWeights(RandomGenerator random) {
    FlatVector values = parameters().values();
    for (int i = 0; i < values.size(); i++) {
      values.set(i, values.get(i) + (float) (0.2 * random.nextGaussian()));
    }
    parameters().pack(0, 1);
  }

  /**
   * The next batch for which single and double precision surely fall on the same side of every
   * ReLU. Where a hidden value lies within rounding of zero they may not, and then a whole column
   * of the gradient differs although both are right.
   *
   * @param exact the same weights in double precision
   */
  void nextClearBatch(ReferenceParameters exact) {
    do {
      sampler.fill(batch);
    } while (distanceToKink(exact) < CLEAR_OF_KINK);
  }

  /** The smallest absolute value that enters a ReLU. */
  private double distanceToKink(ReferenceParameters exact) {
    ModelConfig m = config.model();
    var pass = new ReferenceTransformer(m, exact).forward(batch.inputs(), batch.sequenceLength());
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < m.layers(); i++) {
      var in = new ReferenceLinear(exact, "block" + i + ".feedForward.in", m.bias());
      INDArray before = in.forward(pass.blocks().get(i).feedForward().y()); // [N, 4C]
      nearest = Math.min(nearest, before.aminNumber().doubleValue());
    }
    return nearest;
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
