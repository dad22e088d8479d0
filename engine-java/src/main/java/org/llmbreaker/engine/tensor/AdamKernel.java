package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.LANES;
import static org.llmbreaker.engine.tensor.NativeMemory.broadcast;
import static org.llmbreaker.engine.tensor.NativeMemory.get;
import static org.llmbreaker.engine.tensor.NativeMemory.load;
import static org.llmbreaker.engine.tensor.NativeMemory.set;
import static org.llmbreaker.engine.tensor.NativeMemory.store;

import jdk.incubator.vector.FloatVector;

/**
 * One pass over parameters, gradient and both running means instead of a dozen array operations.
 */
public final class AdamKernel {
  private AdamKernel() {}

  /**
   * For values [from, to): g = gradientScale·gradient; m += (1 − β₁)(g − m); v += (1 − β₂)(g² − v);
   * p = keep·p − rate·m / (√(v·squareScale) + ε).
   */
  public static void update(
      FlatVector parameters,
      FlatVector gradient,
      FlatVector mean,
      FlatVector square,
      int from,
      int to,
      float beta1,
      float beta2,
      float epsilon,
      float gradientScale,
      float rate,
      float squareScale,
      float keep) {
    FloatVector towardsG = broadcast(1 - beta1);
    FloatVector towardsSquare = broadcast(1 - beta2);
    FloatVector kept = broadcast(keep);
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      FloatVector g = load(gradient.address(i)).mul(gradientScale);
      FloatVector m = load(mean.address(i));
      m = g.sub(m).fma(towardsG, m);
      FloatVector v = load(square.address(i));
      v = g.mul(g).sub(v).fma(towardsSquare, v);
      store(m, mean.address(i));
      store(v, square.address(i));
      FloatVector step = m.mul(rate).div(v.mul(squareScale).sqrt().add(epsilon));
      store(load(parameters.address(i)).mul(kept).sub(step), parameters.address(i));
    }
    for (; i < to; i++) {
      float g = get(gradient.address(i)) * gradientScale;
      float m = get(mean.address(i));
      m = Math.fma(g - m, 1 - beta1, m);
      float v = get(square.address(i));
      v = Math.fma(g * g - v, 1 - beta2, v);
      set(mean.address(i), m);
      set(square.address(i), v);
      float step = m * rate / ((float) Math.sqrt(v * squareScale) + epsilon);
      set(parameters.address(i), get(parameters.address(i)) * keep - step);
    }
  }
}
