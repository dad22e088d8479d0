package org.llmbreaker.benchmarks.kernels;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.tensor.AdamKernel;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.MatMul;
import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The engine's kernels at the shapes of a workload, one thread, one sequence (the optimizer: all
 * parameters). Method names are what {@link Kernels} reports, with the operations that {@link
 * Kernels#flops} counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
  @Param({"A", "B", "C"})
  String workload = "A";

  private final Arena arena = Arena.ofConfined();
  private int rows;
  private Tensor narrow;
  private Tensor wide;
  private Tensor narrowToWide;
  private Tensor wideToNarrow;
  private Tensor weightGradient;
  private Tensor scores;
  private Tensor normalised;
  private Tensor scale;
  private Tensor shift;
  private FlatVector parameters;
  private FlatVector gradient;
  private FlatVector mean;
  private FlatVector square;

  /** Memory comes with {@link #allocate}. */
  @SuppressWarnings("NullAway.Init") // JMH calls allocate first
  public KernelBenchmark() {}

  /** Small positive values everywhere. */
  @Setup
  public void allocate() {
    Workload w = Workload.named(workload).getFirst();
    rows = w.context();
    int inner = 4 * w.width();
    narrow = filled(rows, w.width());
    wide = filled(rows, inner);
    narrowToWide = filled(w.width(), inner);
    wideToNarrow = filled(inner, w.width());
    weightGradient = filled(w.width(), inner);
    scores = filled(rows, rows);
    normalised = filled(rows, w.width());
    scale = filled(1, w.width());
    shift = filled(1, w.width());
    int size = Math.toIntExact(w.parameters());
    parameters = new FlatVector(size);
    gradient = new FlatVector(size);
    mean = new FlatVector(size);
    square = new FlatVector(size);
  }

  private Tensor filled(int height, int width) {
    Tensor tensor = Tensor.allocate(arena, height, width);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        tensor.set(i, j, 0.01f * ((i * 31 + j * 17) % 7 + 1));
      }
    }
    return tensor;
  }

  /** Gives the memory back. */
  @TearDown
  public void free() {
    arena.close();
    parameters.close();
    gradient.close();
    mean.close();
    square.close();
  }

  /** [T, C] · [C, 4C]. */
  @Benchmark
  public void matMulWidening() {
    MatMul.rowsTimes(narrow, narrowToWide, wide, 0, rows, false);
  }

  /** [T, 4C] · [4C, C]. */
  @Benchmark
  public void matMulNarrowing() {
    MatMul.rowsTimes(wide, wideToNarrow, narrow, 0, rows, false);
  }

  /** [C, T] · [T, 4C], added to what is there. */
  @Benchmark
  public void matMulWeightGradient() {
    MatMul.addTransposedTimes(normalised, wide, weightGradient, rows);
  }

  /** T rows of T values, in place. */
  @Benchmark
  public void softmax() {
    for (int t = 0; t < rows; t++) {
      RowOperations.softmax(scores, t);
    }
  }

  /** T rows of C values. */
  @Benchmark
  public void layerNorm() {
    for (int t = 0; t < rows; t++) {
      RowOperations.layerNorm(narrow, normalised, normalised, t, scale, shift);
    }
  }

  /** All parameters. */
  @Benchmark
  public void adamW() {
    AdamKernel.update(
        parameters,
        gradient,
        mean,
        square,
        0,
        parameters.size(),
        0.9f,
        0.999f,
        1e-8f,
        1f,
        1e-3f,
        1f,
        1f);
  }
}
