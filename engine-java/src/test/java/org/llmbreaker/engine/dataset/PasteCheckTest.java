package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.PasteCheck.Verdict;

class PasteCheckTest {

  @Test
  void asks_for_fifty_words() {
    PasteCheck check = PasteCheck.of("considerably ".repeat(49).strip() + "x".repeat(100));
    assertThat(check.accepted()).isFalse();
    Rejection reason = check.rejection().orElseThrow();
    assertThat(reason.kind()).isEqualTo(RejectionKind.TEXT_TOO_SHORT);
    assertThat(reason.message()).isEqualTo("Text too short. Min 50 words required.");
    assertThat(reason.details()).isEqualTo("This text has 49.");
  }

  @Test
  void asks_for_650_characters() {
    PasteCheck check = PasteCheck.of("twelve chars".repeat(54) + " a");
    assertThat(check.characters()).isEqualTo(650);
    assertThat(check.accepted()).isTrue();
    Rejection reason = PasteCheck.of("twelve chars".repeat(54) + "a").rejection().orElseThrow();
    assertThat(reason.message()).isEqualTo("Text too short. Min 650 characters required.");
    assertThat(reason.details()).isEqualTo("This text has 649.");
  }

  @Test
  void advises_more_text_below_300_words() {
    assertThat(PasteCheck.of("word ".repeat(299)).verdict())
        .isInstanceOfSatisfying(
            Verdict.Advised.class,
            advised -> {
              assertThat(advised.advice()).isEqualTo("Warning: Min 300 words recommended.");
              assertThat(advised.reason()).startsWith("It works with fewer");
            });
    PasteCheck ready = PasteCheck.of("word ".repeat(300));
    assertThat(ready.verdict()).isEqualTo(new Verdict.Ready());
    assertThat(ready.words()).isEqualTo(300);
    assertThat(ready.vocabularySize()).isEqualTo(5);
  }

  @Test
  void offers_to_cut_what_is_too_long() {
    assertThat(PasteCheck.of("four ".repeat(10_000)).accepted()).isTrue();
    PasteCheck check = PasteCheck.of("four ".repeat(10_000) + "é");
    assertThat(check.verdict()).isInstanceOf(Verdict.TooLong.class);
    Rejection reason = check.rejection().orElseThrow();
    assertThat(reason.message()).isEqualTo("Text too long. Max 50,000 characters.");
    assertThat(reason.details()).isEqualTo("This text has 50,001.");
    assertThat(check.truncated().text()).isEqualTo("four ".repeat(10_000));
    assertThat(check.truncated().accepted()).isTrue();
  }

  @Test
  void drops_emoji_and_control_characters_and_counts_them() {
    CleanText clean =
        CleanText.of("\uFEFFHé\u0301 “ok” – 3€ ©!\r\n\tПривет 你好😀\u0007\u200D❤\uFE0F👍🏽");
    assertThat(clean.text()).isEqualTo("Hé\u0301 “ok” – 3€ ©!\n\tПривет 你好");
    assertThat(clean.removed()).isEqualTo(5);
  }

  @Test
  void counts_a_picture_of_several_parts_once() {
    assertThat(CleanText.of("a👩‍👩‍👧‍👦b🇫🇷c1️⃣d")).isEqualTo(new CleanText("abc1d", 3));
  }

  @Test
  void tells_how_many_characters_were_dropped() {
    assertThat(PasteCheck.of("Hello").removedNote()).isEmpty();
    assertThat(PasteCheck.of("Hello 😀").removedNote())
        .isEqualTo("1 emoji or control character was left out.");
    assertThat(PasteCheck.of("😀".repeat(1200)).removedNote())
        .isEqualTo("1,200 emoji or control characters were left out.");
  }

  @Test
  void drops_halves_of_characters() {
    assertThat(CleanText.of("a\uD83Db")).isEqualTo(new CleanText("ab", 1));
  }

  @Test
  void takes_an_empty_text() {
    PasteCheck check = PasteCheck.of("");
    assertThat(check.words()).isZero();
    assertThat(check.verdict()).isInstanceOf(Verdict.TooShort.class);
  }
}
