package org.llmbreaker.engine.tensor;

/**
 * One named weight matrix of a model.
 *
 * @param index its number in the parameter set, from 0
 * @param name e.g. {@code block0.attention.query.weight}
 * @param offset its first value in the flat vector
 * @param rows input features, or 1 for a vector
 * @param cols output features
 * @param kind how it starts and whether weight decay applies
 */
public record Parameter(int index, String name, int offset, int rows, int cols, Kind kind) {

  /** What a parameter is for. */
  public enum Kind {
    /** A matrix: starts as normal noise of deviation 0.02, decays. */
    WEIGHT,
    /** A layer norm's gamma: starts at one, does not decay. */
    SCALE,
    /** A bias or a layer norm's beta: starts at zero, does not decay. */
    SHIFT
  }

  /** Values in all. */
  public int count() {
    return rows * cols;
  }
}
