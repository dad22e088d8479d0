package org.llmbreaker.engine.probe;

import java.util.Locale;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.Role;

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

  private RoleSentences() {}

  /** What a high score of this kind means. */
  public static String meaning(Role role) {
    return switch (role) {
      case PREVIOUS_TOKEN ->
          "High: each character mostly looks at the one just before it."
              + " Spelling pairs of letters needs no more.";
      case INDUCTION ->
          "High: the head finds where the same character stood before and looks at what came next"
              + " there. That lets the model repeat what it has read.";
      case SAME_TOKEN ->
          "High: each character mostly looks at an earlier place of the same character.";
      case ENTROPY ->
          "High: the head looks at all characters almost alike. Low: it picks out very few.";
    };
  }

  /** What one head's score says. NaN, where there was nothing to measure, is said to be that. */
  public static String describe(Role role, double score) {
    if (Double.isNaN(score)) {
      return "The probe text is too short to tell.";
    }
    return switch (role) {
      case PREVIOUS_TOKEN -> graded(score, "look at the character just before");
      case INDUCTION -> graded(score, "look at what followed the same character earlier");
      case SAME_TOKEN -> graded(score, "look at earlier places of the same character");
      case ENTROPY -> spread(score);
    };
  }

  private static String graded(double score, String what) {
    if (score >= FORMED) {
      return "This head has learned to " + what + number(score);
    }
    if (score >= BEGINNING) {
      return "This head begins to " + what + number(score);
    }
    return "This head does not " + what + number(score);
  }

  private static String spread(double score) {
    if (score <= FOCUSED) {
      return "This head looks at very few characters at a time" + number(score);
    }
    if (score < SPREAD) {
      return "This head looks at some characters more than at others" + number(score);
    }
    return "This head looks at all characters almost alike" + number(score);
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
    String which = "layer " + bestLayer + ", head " + bestHead;
    if (score >= FORMED) {
      return "An induction head formed: " + which + number(score);
    }
    if (score >= BEGINNING) {
      return "No induction head formed, but " + which + " begins to work like one" + number(score);
    }
    return "No induction head formed. The highest score is that of " + which + number(score);
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, " (%.2f).", score);
  }
}
