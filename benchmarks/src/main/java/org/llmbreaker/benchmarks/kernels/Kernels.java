package org.llmbreaker.benchmarks.kernels;

import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.benchmarks.workload.Workload;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link KernelBenchmark} and turns times into rates. */
public final class Kernels {
  private static final int WARM_UPS = 3;
  private static final int MEASUREMENTS = 5;

  private Kernels() {}

  /**
   * One kernel at one workload's shapes.
   *
   * @param name method of {@link KernelBenchmark}
   * @param workload whose shapes
   * @param microseconds a call, mean of JMH's measurements
   * @param gigaflops operations a nanosecond
   */
  public record Rate(String name, String workload, double microseconds, double gigaflops) {}

  /**
   * Runs all kernels in a JVM of their own.
   *
   * @param seconds of each warm-up and each measurement
   */
  public static List<Rate> measure(List<Workload> workloads, double seconds)
      throws RunnerException {
    TimeValue time = TimeValue.milliseconds(Math.round(seconds * 1e3));
    var options =
        new OptionsBuilder()
            .include(KernelBenchmark.class.getName() + "\\.")
            .param("workload", workloads.stream().map(Workload::name).toArray(String[]::new))
            .forks(1)
            .warmupIterations(WARM_UPS)
            .warmupTime(time)
            .measurementIterations(MEASUREMENTS)
            .measurementTime(time)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    List<Rate> rates = new ArrayList<>();
    for (RunResult result : new Runner(options).run()) {
      rates.add(rate(result));
    }
    return rates;
  }

  private static Rate rate(RunResult result) {
    String method = result.getParams().getBenchmark();
    String name = method.substring(method.lastIndexOf('.') + 1);
    Workload workload = Workload.named(result.getParams().getParam("workload")).getFirst();
    double nanos = result.getPrimaryResult().getScore();
    return new Rate(name, workload.name(), nanos / 1e3, flops(name, workload) / nanos);
  }

  /**
   * Operations of one call. A multiply-add, an exponential, a division and a root count 2, 1, 1 and
   * 1: softmax 5 a value (largest, difference, exponential, sum, quotient), layer norm 8 (mean,
   * deviation and its square, two to normalise, two to scale and shift), AdamW 13 a parameter.
   */
  static double flops(String name, Workload w) {
    double rowsTimesWidth = (double) w.context() * w.width();
    return switch (name) {
      case "matMulWidening", "matMulNarrowing", "matMulWeightGradient" ->
          2 * rowsTimesWidth * 4 * w.width();
      case "softmax" -> 5.0 * w.context() * w.context();
      case "layerNorm" -> 8 * rowsTimesWidth;
      case "adamW" -> 13.0 * w.parameters();
      default -> throw new IllegalArgumentException("No kernel is called " + name);
    };
  }
}
