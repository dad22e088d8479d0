package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.tensor.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How far a tensor is from the right one. */
final class Difference {
  private Difference() {}

  /** max |actual − right| / max |right|: the largest error against the largest entry. */
  static double relative(INDArray actual, INDArray right) {
    INDArray error = actual.castTo(DataType.DOUBLE).subi(right.castTo(DataType.DOUBLE));
    return largest(error) / Math.max(largest(right), Float.MIN_NORMAL);
  }

  /** The same for the first rows of a tensor; {@code right} is [rows, cols]. */
  static double relative(Tensor actual, INDArray right) {
    INDArray copy = Nd4j.zeros(DataType.DOUBLE, right.shape());
    for (int row = 0; row < right.rows(); row++) {
      for (int col = 0; col < right.columns(); col++) {
        copy.putScalar(row, col, actual.get(row, col));
      }
    }
    return relative(copy, right);
  }

  private static double largest(INDArray a) {
    return a.amaxNumber().doubleValue();
  }
}
