package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.util.BitSet;
import java.util.Optional;

/**
 * What a typed or pasted text amounts to.
 *
 * @param text the text without emoji and control characters
 * @param characters its length in characters
 * @param words its length in words
 * @param vocabularySize how many different characters it has
 * @param removed how many emoji and control characters were dropped
 * @param verdict whether it can be trained on
 */
public record PasteCheck(
    String text, int characters, int words, int vocabularySize, int removed, Verdict verdict) {

  /** Whether a text can be trained on. */
  public sealed interface Verdict {
    /** It can. */
    record Ready() implements Verdict {}

    /** It can, but more text would do better; the reason says why. */
    record Advised(String advice, String reason) implements Verdict {}

    /** It has to be cut first; {@link PasteCheck#truncated} does it. */
    record TooLong(Rejection reason) implements Verdict {}

    /** It cannot; more text is needed. */
    record TooShort(Rejection reason) implements Verdict {}
  }

  /** Checks a text; quick enough to run after every change. */
  public static PasteCheck of(String raw) {
    CleanText clean = CleanText.of(raw);
    return of(clean.text(), clean.removed());
  }

  private static PasteCheck of(String text, int removed) {
    int characters = text.codePointCount(0, text.length());
    int words = Words.count(text);
    var different = new BitSet();
    text.codePoints().forEach(different::set);
    Verdict verdict = judge(characters, words);
    return new PasteCheck(text, characters, words, different.cardinality(), removed, verdict);
  }

  private static Verdict judge(int characters, int words) {
    if (characters > TextLimits.MAX_PASTE_CHARACTERS) {
      return new Verdict.TooLong(Rejections.pasteTooLong(characters));
    }
    if (words < TextLimits.MIN_PASTE_WORDS) {
      return new Verdict.TooShort(Rejections.tooFewWords(words, TextLimits.MIN_PASTE_WORDS));
    }
    if (characters < TextLimits.MIN_PASTE_CHARACTERS) {
      return new Verdict.TooShort(
          Rejections.tooFewCharacters(characters, TextLimits.MIN_PASTE_CHARACTERS));
    }
    if (words < TextLimits.ADVISED_PASTE_WORDS) {
      return new Verdict.Advised(
          TEXTS.get("advised", TextLimits.ADVISED_PASTE_WORDS), TEXTS.get("advised.reason"));
    }
    return new Verdict.Ready();
  }

  /** Whether training may start. */
  public boolean accepted() {
    return rejection().isEmpty();
  }

  /** The reason against it, if there is one. */
  public Optional<Rejection> rejection() {
    return switch (verdict) {
      case Verdict.Ready ignored -> Optional.empty();
      case Verdict.Advised ignored -> Optional.empty();
      case Verdict.TooLong tooLong -> Optional.of(tooLong.reason());
      case Verdict.TooShort tooShort -> Optional.of(tooShort.reason());
    };
  }

  /** What to tell about dropped emoji and control characters; empty if there were none. */
  public String removedNote() {
    return removed == 0 ? "" : TEXTS.count("removed", removed);
  }

  /** The first {@link TextLimits#MAX_PASTE_CHARACTERS} characters, checked again. */
  public PasteCheck truncated() {
    if (characters <= TextLimits.MAX_PASTE_CHARACTERS) {
      return this;
    }
    int end = text.offsetByCodePoints(0, TextLimits.MAX_PASTE_CHARACTERS);
    return of(text.substring(0, end), removed);
  }
}
