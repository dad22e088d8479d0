package org.llmbreaker.benchmarks.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One training task, the same for every contestant: a decoder-only transformer over 65 characters,
 * normalised before each part, ReLU inside four times the width, no biases, the output layer shared
 * with the token embedding; trained by AdamW at a constant rate, gradient clipped to 1.0, no
 * dropout.
 *
 * @param name short, for tables
 * @param layers L, transformer blocks
 * @param heads attention heads a block
 * @param width C, numbers that stand for one character
 * @param context T, characters a sequence
 * @param batch B, sequences a step
 */
public record Workload(String name, int layers, int heads, int width, int context, int batch) {

  /** Distinct characters, V. */
  public static final int VOCABULARY = 65;

  /** AdamW's rate, the same at every step. */
  public static final double LEARNING_RATE = 1e-3;

  public static final double BETA1 = 0.9;
  public static final double BETA2 = 0.999;
  public static final double EPSILON = 1e-8;

  /** The gradient is scaled down to this norm. */
  public static final double CLIP_NORM = 1.0;

  /** Deviation of the normal noise that the weights start as. */
  public static final double INITIAL_DEVIATION = 0.02;

  /** 8.4 thousand parameters: what every first run of the product trains. */
  public static final Workload A = new Workload("A", 2, 2, 16, 64, 32);

  /** 0.8 million parameters. */
  public static final Workload B = new Workload("B", 4, 4, 128, 64, 12);

  /** 10.7 million parameters. */
  public static final Workload C = new Workload("C", 6, 6, 384, 256, 4);

  /** The three that contestants are compared on. */
  public static final List<Workload> ALL = List.of(A, B, C);

  /** Widths of {@link #ofWidth} in the report. */
  public static final List<Integer> WIDTHS = List.of(16, 32, 64, 128, 256, 512);

  /** One of a series that differs in its width only: 4 layers, heads of 32, context 64, batch 8. */
  public static Workload ofWidth(int width) {
    return new Workload("width-" + width, 4, Math.max(1, width / 32), width, 64, 8);
  }

  /**
   * The workload that {@link #spec} describes.
   *
   * @throws IllegalArgumentException if the text is not a description
   */
  public static Workload parse(String spec) {
    String[] parts = spec.split(",", -1);
    if (parts.length != 6) {
      throw new IllegalArgumentException(
          "A workload is name,layers,heads,width,context,batch and not " + spec);
    }
    int[] n = Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray();
    return new Workload(parts[0], n[0], n[1], n[2], n[3], n[4]);
  }

  /** The workloads of these names, e.g. {@code AC}. */
  public static List<Workload> named(String names) {
    return ALL.stream().filter(w -> names.contains(w.name)).collect(Collectors.toList());
  }

  /** All figures as one word, for another process to {@link #parse}. */
  public String spec() {
    return name + "," + layers + "," + heads + "," + width + "," + context + "," + batch;
  }

  /** Characters learned from in one step, B·T. */
  public int tokensPerStep() {
    return batch * context;
  }

  /** Weights that take part in matrix products: 12C² a block, and V·C of the output layer. */
  public long matrixParameters() {
    return 12L * layers * width * width + (long) VOCABULARY * width;
  }

  /** All trainable numbers: the above, T·C positions, and 2C for each of 2L + 1 layer norms. */
  public long parameters() {
    return matrixParameters() + (long) context * width + 2L * width * (2L * layers + 1);
  }

  /**
   * Floating-point operations that one step needs, a multiply-add counted as two.
   *
   * <p>Matrix products: 2 for each weight and character forward, twice that backward, so 6 in all
   * (Kaplan et al., 2020). Attention: a query meets on average (T + 1)/2 characters that the causal
   * mask leaves visible; scores and weighted sum cost 2C each a pair and layer forward, three times
   * that with backward, so 6·L·C·(T + 1) a character. What a contestant computes beyond that
   * (masked pairs, recomputation), norms, softmax and the optimizer do not count.
   */
  public double flopsPerStep() {
    double attention = 6.0 * layers * width * (context + 1);
    return tokensPerStep() * (6.0 * matrixParameters() + attention);
  }
}
