package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The weights of a model and their gradients as ND4J matrices, found by name. Either the fast
 * path's own memory or a copy of it in double precision.
 */
public final class ReferenceParameters implements AutoCloseable {
  private final ParameterSet set;
  private final INDArray values;
  private final INDArray gradients;
  private final INDArray[] valueViews;
  private final INDArray[] gradientViews;
  private final boolean owned;

  private ReferenceParameters(
      ParameterSet set, INDArray values, INDArray gradients, boolean owned) {
    this.set = set;
    this.values = values;
    this.gradients = gradients;
    this.owned = owned;
    valueViews = views(set, values);
    gradientViews = views(set, gradients);
  }

  /**
   * In single precision, in the memory of the given vectors: what one path writes, the other reads.
   * After an update the fast path needs {@link ParameterSet#pack}.
   *
   * @param gradients as long as the set
   */
  public static ReferenceParameters sharing(ParameterSet set, FlatVector gradients) {
    return new ReferenceParameters(set, set.values().array(), gradients.array(), false);
  }

  /** A copy in double precision, independent of the set from then on. */
  public static ReferenceParameters doubleCopy(ParameterSet set) {
    INDArray values = set.values().array().castTo(DataType.DOUBLE);
    return new ReferenceParameters(set, values, Nd4j.zeros(DataType.DOUBLE, set.size()), true);
  }

  private static INDArray[] views(ParameterSet set, INDArray flat) {
    return set.parameters().stream().map(p -> view(flat, p)).toArray(INDArray[]::new);
  }

  private static INDArray view(INDArray flat, Parameter p) {
    return flat.get(NDArrayIndex.interval(p.offset(), p.offset() + p.count()))
        .reshape(p.rows(), p.cols());
  }

  /** FLOAT or DOUBLE; every array of the model has it. */
  DataType type() {
    return values.dataType();
  }

  /** [rows, cols] of one parameter; a view. */
  public INDArray value(String name) {
    return valueViews[set.named(name).index()];
  }

  /** [rows, cols] of its gradient; a view. */
  public INDArray gradient(String name) {
    return gradientViews[set.named(name).index()];
  }

  /** All values as one vector, in the order of {@link #set}. */
  public INDArray values() {
    return values;
  }

  /** All gradients as one vector, in the order of {@link #set}. */
  public INDArray gradients() {
    return gradients;
  }

  /** Names, places and kinds. */
  public ParameterSet set() {
    return set;
  }

  /** Frees a copy; shared memory stays with its owner. */
  @Override
  public void close() {
    if (owned) {
      values.close();
      gradients.close();
    }
  }
}
