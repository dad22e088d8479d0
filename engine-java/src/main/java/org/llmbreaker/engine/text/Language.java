package org.llmbreaker.engine.text;

import java.util.Locale;

/** A language of the app. One holds for the whole process, as one person looks at its window. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "English"),
  GERMAN("de", Locale.GERMAN, "Deutsch"),

  /**
   * English with longer words and an accent on each vowel. For tests: words that were left in the
   * code, and places where a longer language does not fit, show at once.
   */
  PSEUDO("en-XA", Locale.ENGLISH, "[Ĕñĝłĭšħ ~~~]");

  private static volatile Language current = ENGLISH;

  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String tag, Locale locale, String ownName) {
    this.tag = tag;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language that holds now; English until {@link #use} is called. */
  public static Language current() {
    return current;
  }

  /** From now on all texts are given in {@code language}. What was given before stays. */
  public static void use(Language language) {
    current = language;
  }

  /** The language to begin with for people whose system speaks {@code system}. */
  public static Language forSystem(Locale system) {
    return system.getLanguage().equals("de") ? GERMAN : ENGLISH;
  }

  /** The BCP 47 tag, for example {@code de}. */
  public String tag() {
    return tag;
  }

  /** How numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** What the language calls itself. */
  public String ownName() {
    return ownName;
  }
}
