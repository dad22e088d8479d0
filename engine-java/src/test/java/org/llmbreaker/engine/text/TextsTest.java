package org.llmbreaker.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = Texts.of("org.llmbreaker.engine.text.example");

  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  @Test
  void a_text_follows_the_language_at_once() {
    assertThat(texts.get("greeting")).isEqualTo("Good day: 100 %");
    Language.use(Language.GERMAN);
    assertThat(texts.get("greeting")).isEqualTo("Schönen Tag: 100 %");
  }

  @Test
  void numbers_are_written_as_the_language_does() {
    assertThat(texts.get("loss", 1234, 0.5)).isEqualTo("Step 1,234: 0.50 (50 %)");
    Language.use(Language.GERMAN);
    assertThat(texts.get("loss", 1234, 0.5)).isEqualTo("Schritt 1.234: 0,50 (50 %)");
  }

  @Test
  void one_thing_is_told_from_several() {
    assertThat(texts.count("steps", 1)).isEqualTo("1 step");
    assertThat(texts.count("steps", 0)).isEqualTo("0 steps");
    assertThat(texts.count("steps", 2000)).isEqualTo("2,000 steps");
  }

  @Test
  void the_look_alike_is_longer_and_keeps_its_formats() {
    Language.use(Language.PSEUDO);
    assertThat(texts.get("loss", 1234, 0.5)).isEqualTo("[Stép 1,234: 0.50 (50 %)~]");
  }

  @Test
  void moments_are_written_as_the_language_does_and_not_accented() {
    LocalDateTime moment = LocalDateTime.of(2026, 3, 4, 14, 5);
    assertThat(texts.get("moment", moment)).isEqualTo("At 14:05 on 4 March");
    Language.use(Language.GERMAN);
    assertThat(texts.get("moment", moment)).isEqualTo("Um 14:05 am 4. März");
    Language.use(Language.PSEUDO);
    assertThat(texts.get("moment", moment)).isEqualTo("[Åt 14:05 øn 4 March~]");
  }

  @Test
  void whoever_keeps_the_language_begins_with_the_one_that_holds() {
    Language.use(Language.GERMAN);
    List<Language> kept = new ArrayList<>();
    Language.keepIn(
        new Language.Keeper() {
          @Override
          public Language get() {
            return kept.getLast();
          }

          @Override
          public void set(Language language) {
            kept.add(language);
          }
        });
    assertThat(Language.current()).isEqualTo(Language.GERMAN);
    Language.use(Language.ENGLISH);
    assertThat(kept).containsExactly(Language.GERMAN, Language.ENGLISH);
    assertThat(texts.get("greeting")).isEqualTo("Good day: 100 %");
  }

  @Test
  void a_missing_text_is_a_fault_of_the_program() {
    assertThatThrownBy(() -> texts.get("nothing")).isInstanceOf(MissingResourceException.class);
  }

  @Test
  void a_german_system_is_greeted_in_german_and_every_other_in_english() {
    assertThat(Language.forSystem(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
    assertThat(Language.forSystem(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
  }
}
