package org.llmbreaker.engine.dataset;

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

    /** It can, but more text would do better. */
    record Advised(String advice) implements Verdict {}

    /** It has to be cut first; {@link PasteCheck#truncated} does it. */
    record TooLong(Rejection reason) implements Verdict {}

    /** It cannot; more text is needed. */
    record TooShort(Rejection reason) implements Verdict {}
  }

  /** Checks a text; quick enough to run after every change. */
  public static PasteCheck of(String raw) {
    CleanText clean = CleanText.of(raw);
    return new PasteCheck(clean.text(), 0, 0, 0, clean.removed(), new Verdict.Ready());
  }

  /** Whether training may start. */
  public boolean accepted() {
    return verdict instanceof Verdict.Ready || verdict instanceof Verdict.Advised;
  }

  /** The reason against it, if there is one. */
  public Optional<Rejection> rejection() {
    return Optional.empty();
  }

  /** The first {@link TextLimits#MAX_PASTE_CHARACTERS} characters, checked again. */
  public PasteCheck truncated() {
    return this;
  }
}
