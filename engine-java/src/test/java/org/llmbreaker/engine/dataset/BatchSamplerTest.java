package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {
  private final int[] tokens = IntStream.range(0, 50).toArray();
  private final Batch batch = new Batch(4, 8);

  @Test
  void draws_windows_whose_targets_are_one_further() {
    new BatchSampler(tokens, 1).fill(batch);
    for (int row = 0; row < 4; row++) {
      int first = batch.inputs()[row * 8];
      for (int t = 0; t < 8; t++) {
        assertThat(batch.inputs()[row * 8 + t]).isEqualTo(first + t);
        assertThat(batch.targets()[row * 8 + t]).isEqualTo(first + t + 1);
      }
    }
  }

  @Test
  void reaches_every_window_and_none_beyond() {
    BatchSampler sampler = new BatchSampler(tokens, 7);
    boolean[] seen = new boolean[42];
    for (int i = 0; i < 500; i++) {
      sampler.fill(batch);
      for (int row = 0; row < 4; row++) {
        seen[batch.inputs()[row * 8]] = true;
      }
    }
    assertThat(seen).doesNotContain(false);
  }

  @Test
  void repeats_itself_from_the_same_seed_only() {
    assertThat(inputs(new BatchSampler(tokens, 3))).isEqualTo(inputs(new BatchSampler(tokens, 3)));
    assertThat(inputs(new BatchSampler(tokens, 3)))
        .isNotEqualTo(inputs(new BatchSampler(tokens, 4)));
  }

  @Test
  void continues_from_a_saved_state() {
    BatchSampler sampler = new BatchSampler(tokens, 5);
    sampler.fill(batch);
    long[] state = sampler.state();
    int[] expected = inputs(sampler);
    BatchSampler other = new BatchSampler(tokens, 99);
    other.restore(state);
    assertThat(inputs(other)).isEqualTo(expected);
  }

  @Test
  void refuses_a_text_without_a_window() {
    BatchSampler sampler = new BatchSampler(new int[8], 1);
    assertThatThrownBy(() -> sampler.fill(batch)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void random_numbers_follow_the_published_algorithm() {
    Xoshiro256 random = new Xoshiro256(0);
    random.restore(new long[] {1, 2, 3, 4});
    // The first outputs of xoshiro256++ from the state 1, 2, 3, 4, as its test vectors have them.
    assertThat(random.nextLong()).isEqualTo(41943041L);
    assertThat(random.nextLong()).isEqualTo(58720359L);
    assertThat(random.nextLong()).isEqualTo(3588806011781223L);
    assertThat(random.nextLong()).isEqualTo(3591011842654386L);
    // SplitMix64's first output for seed 0 is the first word of the state.
    assertThat(new Xoshiro256(0).state()[0]).isEqualTo(0xE220A8397B1DCDAFL);
  }

  @Test
  void random_numbers_stay_in_range_and_are_even() {
    Xoshiro256 random = new Xoshiro256(11);
    int[] counts = new int[7];
    double sum = 0;
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
      double d = random.nextDouble();
      assertThat(d).isBetween(0.0, Math.nextDown(1.0));
      sum += d;
    }
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(n -> assertThat(n).isBetween(9_500, 10_500));
    assertThat(sum / 70_000).isBetween(0.49, 0.51);
  }

  @Test
  void random_state_must_be_four_numbers_not_all_zero() {
    Xoshiro256 random = new Xoshiro256(1);
    assertThatThrownBy(() -> random.restore(new long[4]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.restore(new long[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int[] inputs(BatchSampler sampler) {
    sampler.fill(batch);
    return batch.inputs().clone();
  }
}
