package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.address;
import static org.llmbreaker.engine.tensor.NativeMemory.broadcast;
import static org.llmbreaker.engine.tensor.NativeMemory.larger;
import static org.llmbreaker.engine.tensor.NativeMemory.load;
import static org.llmbreaker.engine.tensor.NativeMemory.step;
import static org.llmbreaker.engine.tensor.NativeMemory.store;

import jdk.incubator.vector.FloatVector;

/**
 * Softmax of attention scores that lie key by key, one vector of queries wide: a lane is a query, a
 * row is a key. Largest score and sum are then found lane by lane, and no kernel ever looks across
 * a vector. The causal mask hides key j from the queries before j.
 */
final class CausalSoftmax {
  private CausalSoftmax() {}

  /**
   * p = e^{scale·(s − max)} / sum over the visible keys, in place; hidden entries become 0.
   *
   * @param blockStart scores of queries first to first + lanes, from key 0 on
   * @param rowBytesStep from one key to the next
   * @param first the first lane's query
   * @param end keys, at most first + lanes
   */
  static void forward(long blockStart, long rowBytesStep, int first, int end, float scale) {
    long block = address(blockStart);
    long rowBytes = step(rowBytesStep);
    FloatVector top = hideAndFindLargest(block, rowBytes, first, end);
    FloatVector sum = FloatVector.zero(NativeMemory.SPECIES);
    for (int j = 0; j < end; j++) {
      long at = block + j * rowBytes;
      FloatVector e = RowKernels.exp(load(at).sub(top).mul(scale));
      store(e, at);
      sum = sum.add(e);
    }
    // Hidden entries hold e^-60, about 1e-26, which no sum notices; then they are cleared.
    FloatVector share = broadcast(1f).div(sum);
    for (int j = 0; j < first; j++) {
      long at = block + j * rowBytes;
      store(load(at).mul(share), at);
    }
    for (int j = first; j < end; j++) {
      long at = block + j * rowBytes;
      store(load(at).mul(share).mul(load(LaneMask.zeroBefore(j - first))), at);
    }
  }

  /** Hidden scores become −∞. */
  private static FloatVector hideAndFindLargest(
      long blockStart, long rowBytesStep, int first, int end) {
    long block = address(blockStart);
    long rowBytes = step(rowBytesStep);
    FloatVector top = broadcast(Float.NEGATIVE_INFINITY);
    for (int j = 0; j < first; j++) {
      top = larger(load(block + j * rowBytes), top);
    }
    for (int j = first; j < end; j++) {
      long at = block + j * rowBytes;
      FloatVector visible = load(at).add(load(LaneMask.minusInfinityBefore(j - first)));
      store(visible, at);
      top = larger(visible, top);
    }
    return top;
  }

  /**
   * Through the softmax backwards, in place: dS = scale · P ∘ (dP − Σ dP∘P) over keys [0, end).
   *
   * @param pStart one vector of queries wide, as forward left it
   * @param dpStart likewise, the gradient of p
   * @param rowBytesStep from one key to the next, in both
   */
  static void backward(long pStart, long dpStart, long rowBytesStep, int end, float scale) {
    long p = address(pStart);
    long dp = address(dpStart);
    long rowBytes = step(rowBytesStep);
    FloatVector dot = FloatVector.zero(NativeMemory.SPECIES);
    for (int j = 0; j < end; j++) {
      dot = load(p + j * rowBytes).fma(load(dp + j * rowBytes), dot);
    }
    for (int j = 0; j < end; j++) {
      long at = dp + j * rowBytes;
      store(load(at).sub(dot).mul(load(p + j * rowBytes)).mul(scale), at);
    }
  }
}
