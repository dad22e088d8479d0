package org.llmbreaker.engine.probe;

import java.util.Locale;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.text.Texts;

/**
 * Scores in plain words. A role counts as formed from {@value #FORMED} on, where half of the head's
 * attention goes there on average, and as beginning from {@value #BEGINNING} on, several times what
 * a head that looks everywhere alike would reach by chance (about 0.02 for 64 characters).
 */
public final class RoleSentences {
  /** Score from which a head has the role. */
  public static final double FORMED = 0.5;

  /** Score from which a head begins to take the role. */
  public static final double BEGINNING = 0.2;

  /** Entropy up to which a head counts as looking at few characters. */
  public static final double FOCUSED = 0.3;

  /** Entropy from which a head counts as looking nearly everywhere alike. */
  public static final double SPREAD = 0.9;

  private static final Texts TEXTS = Texts.of("org.llmbreaker.engine.probe");

  private RoleSentences() {}

  /** What a high score of this kind means. */
  public static String meaning(Role role) {
    return TEXTS.get("meaning." + key(role));
  }

  /** What one head's score says. NaN, where there was nothing to measure, is said to be that. */
  public static String describe(Role role, double score) {
    if (Double.isNaN(score)) {
      return TEXTS.get("unmeasured");
    }
    return switch (role) {
      case PREVIOUS_TOKEN -> TEXTS.get("previous-token." + grade(score), score);
      case INDUCTION -> TEXTS.get("induction." + grade(score), score);
      case SAME_TOKEN -> TEXTS.get("same-token." + grade(score), score);
      case ENTROPY -> TEXTS.get("entropy." + spread(score), score);
    };
  }

  private static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String grade(double score) {
    if (score >= FORMED) {
      return "formed";
    }
    return score >= BEGINNING ? "begins" : "absent";
  }

  private static String spread(double score) {
    if (score <= FOCUSED) {
      return "focused";
    }
    return score < SPREAD ? "mixed" : "spread";
  }

  /** Whether any head does induction, and which one most. Layers and heads count from 0. */
  public static String induction(HeadRoles roles) {
    int bestLayer = 0;
    int bestHead = 0;
    for (int layer = 0; layer < roles.layers(); layer++) {
      for (int head = 0; head < roles.heads(); head++) {
        if (roles.induction()[layer][head] > roles.induction()[bestLayer][bestHead]) {
          bestLayer = layer;
          bestHead = head;
        }
      }
    }
    double score = roles.induction()[bestLayer][bestHead];
    return TEXTS.get("found." + grade(score), bestLayer, bestHead, score);
  }
}
