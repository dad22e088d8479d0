package org.llmbreaker.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.text.Language;

class RoleSentencesTest {
  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  private static HeadRoles withInduction(float best) {
    HeadRoles roles = HeadRoles.zeros(2, 3);
    roles.induction()[1][2] = best;
    roles.induction()[0][1] = best / 2;
    return roles;
  }

  @Test
  void names_the_head_that_formed() {
    assertThat(RoleSentences.induction(withInduction(0.5f)))
        .isEqualTo("An induction head formed: layer 1, head 2 (0.50).");
  }

  @Test
  void says_that_no_induction_head_formed_where_none_did() {
    assertThat(RoleSentences.induction(withInduction(0.04f)))
        .isEqualTo(
            "No induction head formed. The highest score is that of layer 1, head 2 (0.04).");
    assertThat(RoleSentences.induction(withInduction(0.31f)))
        .isEqualTo("No induction head formed, but layer 1, head 2 begins to work like one (0.31).");
  }

  @ParameterizedTest
  @CsvSource({
    "PREVIOUS_TOKEN, 0.5, has learned to look at the character just before (0.50).",
    "PREVIOUS_TOKEN, 0.2, begins to look at the character just before (0.20).",
    "SAME_TOKEN, 0.19, does not look at earlier places of the same character (0.19).",
    "INDUCTION, 0.9, has learned to look at what followed the same character earlier (0.90).",
    "ENTROPY, 0.3, looks at very few characters at a time (0.30).",
    "ENTROPY, 0.6, looks at some characters more than at others (0.60).",
    "ENTROPY, 0.9, looks at all characters almost alike (0.90).",
  })
  void grades_a_score(Role role, double score, String sentence) {
    assertThat(RoleSentences.describe(role, score)).isEqualTo("This head " + sentence);
  }

  @ParameterizedTest
  @EnumSource
  void every_role_is_explained_and_may_be_unmeasured(Role role) {
    assertThat(RoleSentences.meaning(role)).startsWith("High: ").endsWith(".");
    assertThat(RoleSentences.describe(role, Double.NaN)).contains("too short");
  }

  @ParameterizedTest
  @EnumSource
  void every_role_is_explained_and_graded_in_each_language(Role role) {
    var told = new HashSet<String>();
    for (Language language : Language.values()) {
      Language.use(language);
      told.add(RoleSentences.meaning(role));
      for (double score : new double[] {0, 0.25, 0.6, 1}) {
        assertThat(RoleSentences.describe(role, score)).isNotBlank();
      }
    }
    assertThat(told).hasSize(Language.values().length);
  }

  @Test
  void scores_are_told_in_german_with_a_decimal_comma() {
    Language.use(Language.GERMAN);
    assertThat(RoleSentences.describe(Role.PREVIOUS_TOKEN, 0.5))
        .isEqualTo("Dieser Kopf hat gelernt, auf das Zeichen unmittelbar davor zu schauen (0,50).");
    assertThat(RoleSentences.induction(withInduction(0.31f)))
        .isEqualTo(
            "Kein Induktionskopf ist entstanden, aber Schicht 1, Kopf 2 beginnt wie einer zu"
                + " arbeiten (0,31).");
  }
}
