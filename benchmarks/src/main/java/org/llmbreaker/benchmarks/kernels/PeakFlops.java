package org.llmbreaker.benchmarks.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many floating-point operations the processor does at best: independent fused multiply-adds on
 * vectors that stay in registers.
 */
public final class PeakFlops {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Independent chains: more than latency times units of present processors, 4 times 2. */
  private static final int CHAINS = 12;

  private static final int ITERATIONS = 4_000_000;
  private static final int WARM_UPS = 3;
  private static final int TRIES = 3;

  private PeakFlops() {}

  /** The best of a few tries, in operations a nanosecond, a multiply-add counted as two. */
  public static double gigaflops(int threads) throws InterruptedException {
    var barrier = new CyclicBarrier(threads);
    try (ExecutorService team = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(team.submit(() -> rates(barrier)));
      }
      double[] totals = new double[TRIES];
      for (Future<double[]> part : parts) {
        double[] rates = part.get();
        for (int i = 0; i < TRIES; i++) {
          totals[i] += rates[i];
        }
      }
      return java.util.Arrays.stream(totals).max().orElseThrow();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] rates(CyclicBarrier barrier) throws Exception {
    float sink = 0;
    for (int i = 0; i < WARM_UPS; i++) {
      sink += chains(ITERATIONS / 10);
    }
    double[] rates = new double[TRIES];
    for (int i = 0; i < TRIES; i++) {
      barrier.await();
      long start = System.nanoTime();
      sink += chains(ITERATIONS);
      double operations = 2.0 * ITERATIONS * CHAINS * SPECIES.length();
      rates[i] = operations / (System.nanoTime() - start);
    }
    if (Float.isNaN(sink)) {
      throw new IllegalStateException("The chains must stay finite");
    }
    return rates;
  }

  /** x = x·0.5 + 0.5, over and over in each chain; tends to 1. */
  private static float chains(int iterations) {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector a = FloatVector.broadcast(SPECIES, 0.01f);
    FloatVector b = a.add(0.01f);
    FloatVector c = b.add(0.01f);
    FloatVector d = c.add(0.01f);
    FloatVector e = d.add(0.01f);
    FloatVector f = e.add(0.01f);
    FloatVector g = f.add(0.01f);
    FloatVector h = g.add(0.01f);
    FloatVector k = h.add(0.01f);
    FloatVector l = k.add(0.01f);
    FloatVector m = l.add(0.01f);
    FloatVector n = m.add(0.01f);
    for (int i = 0; i < iterations; i++) {
      a = a.fma(half, half);
      b = b.fma(half, half);
      c = c.fma(half, half);
      d = d.fma(half, half);
      e = e.fma(half, half);
      f = f.fma(half, half);
      g = g.fma(half, half);
      h = h.fma(half, half);
      k = k.fma(half, half);
      l = l.fma(half, half);
      m = m.fma(half, half);
      n = n.fma(half, half);
    }
    FloatVector sum =
        a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(k).add(l).add(m).add(n);
    return sum.reduceLanes(jdk.incubator.vector.VectorOperators.ADD);
  }
}
