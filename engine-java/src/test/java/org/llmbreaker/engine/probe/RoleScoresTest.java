package org.llmbreaker.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.Xoshiro256;

class RoleScoresTest {
  private static final int SIZE = 8;

  /** Every character puts its whole weight on one other. */
  private static float[] lookingAt(IntUnaryOperator key) {
    var matrix = new float[SIZE * SIZE];
    for (int t = 0; t < SIZE; t++) {
      matrix[t * SIZE + key.applyAsInt(t)] = 1;
    }
    return matrix;
  }

  private static final float[] SELF = lookingAt(t -> t);
  private static final float[] PREVIOUS = lookingAt(t -> Math.max(0, t - 1));
  private static final float[] SAME = lookingAt(t -> t % (SIZE / 2));
  private static final float[] FOLLOWER = lookingAt(t -> t < SIZE / 2 ? 0 : t - SIZE / 2 + 1);

  private static float[] even() {
    var matrix = new float[SIZE * SIZE];
    for (int t = 0; t < SIZE; t++) {
      Arrays.fill(matrix, t * SIZE, t * SIZE + t + 1, 1f / (t + 1));
    }
    return matrix;
  }

  @Test
  void a_head_that_looks_one_back_has_previous_token_score_one_and_others_zero() {
    assertThat(RoleScores.previousToken(PREVIOUS, SIZE)).isEqualTo(1f);
    assertThat(RoleScores.previousToken(SELF, SIZE)).isZero();
    assertThat(RoleScores.induction(PREVIOUS, SIZE)).isZero();
    assertThat(RoleScores.sameToken(PREVIOUS, SIZE)).isZero();
  }

  @Test
  void a_head_that_looks_at_what_followed_has_induction_score_one_and_others_zero() {
    assertThat(RoleScores.induction(FOLLOWER, SIZE)).isEqualTo(1f);
    assertThat(RoleScores.sameToken(FOLLOWER, SIZE)).isZero();
    assertThat(RoleScores.induction(SELF, SIZE)).isZero();
  }

  @Test
  void a_head_that_looks_at_the_same_character_has_same_token_score_one_and_others_zero() {
    assertThat(RoleScores.sameToken(SAME, SIZE)).isEqualTo(1f);
    assertThat(RoleScores.induction(SAME, SIZE)).isZero();
    assertThat(RoleScores.sameToken(SELF, SIZE)).isZero();
  }

  @Test
  void entropy_is_one_where_all_are_looked_at_alike_and_zero_where_one_is() {
    assertThat(RoleScores.entropy(even(), SIZE)).isEqualTo(1f, within(1e-6f));
    assertThat(RoleScores.entropy(SELF, SIZE)).isZero();
  }

  @Test
  void an_even_head_scores_what_chance_gives() {
    // Row t, counted from 0, shares its weight among t + 1 characters.
    float second = (1 / 5f + 1 / 6f + 1 / 7f + 1 / 8f) / 4;
    assertThat(RoleScores.induction(even(), SIZE)).isEqualTo(second, within(1e-6f));
    assertThat(RoleScores.sameToken(even(), SIZE)).isEqualTo(second, within(1e-6f));
    float all = (1 / 2f + 1 / 3f + 1 / 4f + 4 * second) / 7;
    assertThat(RoleScores.previousToken(even(), SIZE)).isEqualTo(all, within(1e-6f));
  }

  @Test
  void one_character_gives_nothing_to_measure() {
    assertThat(RoleScores.previousToken(new float[] {1}, 1)).isNaN();
    assertThat(RoleScores.entropy(new float[] {1}, 1)).isNaN();
  }

  @Test
  void the_repeated_sequence_has_two_equal_halves_without_avoidable_repetition() {
    int[] ids = RoleScores.repeatedSequence(40, 65, new Xoshiro256(3));
    assertThat(ids).hasSize(64);
    assertThat(Arrays.copyOfRange(ids, 32, 64)).isEqualTo(Arrays.copyOf(ids, 32));
    assertThat(Arrays.copyOf(ids, 32)).doesNotHaveDuplicates();
    assertThat(RoleScores.repeatedSequence(40, 65, new Xoshiro256(3))).isEqualTo(ids);
    assertThat(RoleScores.repeatedSequence(40, 65, new Xoshiro256(4))).isNotEqualTo(ids);
  }

  @Test
  void a_small_vocabulary_is_used_evenly() {
    int[] ids = RoleScores.repeatedSequence(3, 24, new Xoshiro256(3));
    for (int id = 0; id < 3; id++) {
      int character = id;
      assertThat(Arrays.stream(ids).filter(i -> i == character)).hasSize(8);
    }
  }
}
