package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CopiedShareTest {
  private static final String LETTER =
      """
      Dear Ms. Tanaka,
      thank you for coming to our “open house” on Tuesday. I have attached the draft timeline for
      your review, and I look forward to hearing what you and your team think about it.
      """;

  @Test
  void verbatim_text_is_copied_as_a_whole() {
    assertThat(CopiedShare.of(LETTER, LETTER))
        .isEqualTo(new CopiedShare(1, List.of(new TextRange(0, LETTER.length()))));
    assertThat(CopiedShare.of(LETTER, LETTER.substring(20, 120)).share()).isEqualTo(1);
  }

  @Test
  void shuffled_letters_are_hardly_copied() {
    List<Integer> letters = new ArrayList<>(LETTER.chars().boxed().toList());
    Collections.shuffle(letters, new Random(1));
    String shuffled = letters.stream().map(Character::toString).collect(Collectors.joining());
    assertThat(CopiedShare.of(LETTER, shuffled).share()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void counts_stretches_of_twelve_characters_and_more() {
    CopiedShare copied = CopiedShare.of("0123456789abXYZ", "..0123456789ab.0123456789a..");
    assertThat(copied.ranges()).containsExactly(new TextRange(2, 14));
    assertThat(copied.share()).isEqualTo(12 / 28.0);
  }

  @Test
  void joins_stretches_that_overlap_or_touch() {
    CopiedShare copied = CopiedShare.of("0123456789ab|3456789abcdef", "0123456789abcdef");
    assertThat(copied.ranges()).containsExactly(new TextRange(0, 16));
  }

  @Test
  void tells_upper_from_lower_case_and_counts_rare_characters_as_one() {
    assertThat(CopiedShare.of("the quick brown fox", "THE QUICK BROWN FOX").share()).isZero();
    CopiedShare copied = CopiedShare.of("𝄞𝄞twelve chars", "?𝄞twelve chars!");
    assertThat(copied.share()).isEqualTo(13 / 15.0);
    assertThat(copied.ranges()).containsExactly(new TextRange(1, 15));
  }

  @Test
  void takes_empty_and_short_texts() {
    assertThat(CopiedShare.of(LETTER, "")).isEqualTo(new CopiedShare(0, List.of()));
    assertThat(CopiedShare.of("", LETTER).share()).isZero();
    assertThat(CopiedShare.of("short", "short").share()).isZero();
  }

  @Test
  void agrees_with_looking_up_every_stretch() {
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      String source = letters(random, 200);
      String generated =
          letters(random, 60) + source.substring(random.nextInt(source.length() + 1));
      BitSet covered = new BitSet();
      for (int i = 0; i + CopiedShare.MIN_CHARACTERS <= generated.length(); i++) {
        if (source.contains(generated.substring(i, i + CopiedShare.MIN_CHARACTERS))) {
          covered.set(i, i + CopiedShare.MIN_CHARACTERS);
        }
      }
      CopiedShare copied = CopiedShare.of(source, generated);
      BitSet ranges = new BitSet();
      copied.ranges().forEach(r -> ranges.set(r.start(), r.end()));
      assertThat(ranges).as("%s from %s", generated, source).isEqualTo(covered);
      assertThat(copied.share() * generated.length())
          .isCloseTo(covered.cardinality(), within(1e-9));
    }
  }

  private static String letters(Random random, int most) {
    return random
        .ints(random.nextInt(most), 'a', 'c')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
