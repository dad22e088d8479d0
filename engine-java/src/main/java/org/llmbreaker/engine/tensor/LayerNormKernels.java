package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.LANES;
import static org.llmbreaker.engine.tensor.NativeMemory.address;
import static org.llmbreaker.engine.tensor.NativeMemory.broadcast;
import static org.llmbreaker.engine.tensor.NativeMemory.get;
import static org.llmbreaker.engine.tensor.NativeMemory.load;
import static org.llmbreaker.engine.tensor.NativeMemory.set;
import static org.llmbreaker.engine.tensor.NativeMemory.store;
import static org.llmbreaker.engine.tensor.NativeMemory.sumLanes;

import jdk.incubator.vector.FloatVector;

/** Layer normalisation of one row of {@code n} features; whole vectors first, then the rest. */
final class LayerNormKernels {
  private static final float EPSILON = 1e-5f;

  private LayerNormKernels() {}

  /**
   * xhat = (x − mean) / √(variance + 1e-5), y = xhat ∘ gamma + beta.
   *
   * @return 1 / √(variance + 1e-5), which the way back needs
   */
  static float forward(
      long xStart, long xhatStart, long yStart, long gammaStart, long betaStart, int n) {
    long x = address(xStart);
    long xhat = address(xhatStart);
    long y = address(yStart);
    long gamma = address(gammaStart);
    long beta = address(betaStart);
    float mean = sum(x, n) / n;
    float variance = squaredDistance(x, n, mean) / n;
    float rstd = (float) (1 / Math.sqrt(variance + EPSILON));
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      long o = 4L * i;
      FloatVector h = load(x + o).sub(mean).mul(rstd);
      store(h, xhat + o);
      store(h.fma(load(gamma + o), load(beta + o)), y + o);
    }
    for (; i < n; i++) {
      long o = 4L * i;
      float h = (get(x + o) - mean) * rstd;
      set(xhat + o, h);
      set(y + o, Math.fma(h, get(gamma + o), get(beta + o)));
    }
    return rstd;
  }

  /**
   * dx += rstd · (g − mean(g) − xhat · mean(g ∘ xhat)) with g = dy ∘ gamma; dgamma += dy ∘ xhat;
   * dbeta += dy.
   */
  static void backward(
      long dyStart,
      long xhatStart,
      float rstd,
      long gammaStart,
      long dxStart,
      long dgammaStart,
      long dbetaStart,
      int n) {
    long dy = address(dyStart);
    long xhat = address(xhatStart);
    long gamma = address(gammaStart);
    long dx = address(dxStart);
    long dgamma = address(dgammaStart);
    long dbeta = address(dbetaStart);
    FloatVector g = FloatVector.zero(NativeMemory.SPECIES);
    FloatVector gx = FloatVector.zero(NativeMemory.SPECIES);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      long o = 4L * i;
      FloatVector d = load(dy + o);
      FloatVector h = load(xhat + o);
      FloatVector dh = d.mul(load(gamma + o));
      g = g.add(dh);
      gx = dh.fma(h, gx);
      store(d.fma(h, load(dgamma + o)), dgamma + o);
      store(d.add(load(dbeta + o)), dbeta + o);
    }
    float sumG = sumLanes(g).lane(0);
    float sumGx = sumLanes(gx).lane(0);
    for (; i < n; i++) {
      long o = 4L * i;
      float d = get(dy + o);
      float h = get(xhat + o);
      float dh = d * get(gamma + o);
      sumG += dh;
      sumGx = Math.fma(dh, h, sumGx);
      set(dgamma + o, Math.fma(d, h, get(dgamma + o)));
      set(dbeta + o, d + get(dbeta + o));
    }
    addInputGradient(dy, xhat, rstd, gamma, dx, n, sumG / n, sumGx / n);
  }

  private static void addInputGradient(
      long dyStart,
      long xhatStart,
      float rstd,
      long gammaStart,
      long dxStart,
      int n,
      float meanG,
      float meanGx) {
    long dy = address(dyStart);
    long xhat = address(xhatStart);
    long gamma = address(gammaStart);
    long dx = address(dxStart);
    FloatVector minusMeanGx = broadcast(-meanGx);
    FloatVector scale = broadcast(rstd);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      long o = 4L * i;
      FloatVector dh = load(dy + o).mul(load(gamma + o)).sub(meanG);
      store(load(xhat + o).fma(minusMeanGx, dh).fma(scale, load(dx + o)), dx + o);
    }
    for (; i < n; i++) {
      long o = 4L * i;
      float dh = get(dy + o) * get(gamma + o) - meanG;
      set(dx + o, Math.fma(Math.fma(get(xhat + o), -meanGx, dh), rstd, get(dx + o)));
    }
  }

  private static float sum(long xStart, int n) {
    long x = address(xStart);
    FloatVector s = FloatVector.zero(NativeMemory.SPECIES);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      s = s.add(load(x + 4L * i));
    }
    float total = sumLanes(s).lane(0);
    for (; i < n; i++) {
      total += get(x + 4L * i);
    }
    return total;
  }

  private static float squaredDistance(long xStart, int n, float mean) {
    long x = address(xStart);
    FloatVector s = FloatVector.zero(NativeMemory.SPECIES);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      FloatVector d = load(x + 4L * i).sub(mean);
      s = d.fma(d, s);
    }
    float total = sumLanes(s).lane(0);
    for (; i < n; i++) {
      float d = get(x + 4L * i) - mean;
      total = Math.fma(d, d, total);
    }
    return total;
  }
}
