package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.tensor.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * AdamW with the gradient clipped to a norm; the formula is at {@link
 * org.llmbreaker.engine.optimizer.AdamW}.
 */
public final class ReferenceAdamW implements AutoCloseable {
  private final OptimizerConfig config;
  private final ReferenceParameters parameters;
  private final INDArray mean; // [P], P parameters in all
  private final INDArray square; // [P]
  private final INDArray decay; // [P] the weight decay at weights, 0 elsewhere
  private int step;

  /** Running means start at zero. */
  public ReferenceAdamW(OptimizerConfig config, ReferenceParameters parameters) {
    this.config = config;
    this.parameters = parameters;
    mean = Nd4j.zeros(parameters.type(), parameters.set().size());
    square = Nd4j.zeros(parameters.type(), parameters.set().size());
    decay = Nd4j.zeros(parameters.type(), parameters.set().size());
    for (Parameter p : parameters.set().parameters()) {
      if (p.kind() == Parameter.Kind.WEIGHT) {
        decay
            .get(NDArrayIndex.interval(p.offset(), p.offset() + p.count()))
            .assign(config.weightDecay());
      }
    }
  }

  /**
   * One update of all parameters from their gradients.
   *
   * @return Euclidean norm of the gradient before clipping
   */
  public double update(double learningRate) {
    step++;
    double norm = parameters.gradients().norm2Number().doubleValue();
    INDArray g = parameters.gradients().mul(Math.min(1, config.clipNorm() / norm));
    mean.muli(config.beta1()).addi(g.mul(1 - config.beta1()));
    square.muli(config.beta2()).addi(g.mul(g).muli(1 - config.beta2()));
    INDArray m = mean.div(1 - Math.pow(config.beta1(), step));
    INDArray v = square.div(1 - Math.pow(config.beta2(), step));
    INDArray direction = m.divi(Transforms.sqrt(v, false).addi(config.epsilon()));
    direction.addi(parameters.values().mul(decay));
    parameters.values().subi(direction.muli(learningRate));
    return norm;
  }

  @Override
  public void close() {
    mean.close();
    square.close();
    decay.close();
  }
}
