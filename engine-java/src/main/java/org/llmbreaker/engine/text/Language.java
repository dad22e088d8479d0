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

  private static volatile Keeper keeper = new PlainKeeper();

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
    return keeper.get();
  }

  /** From now on all texts are given in {@code language}. What was given before stays. */
  public static void use(Language language) {
    keeper.set(language);
  }

  /** From now on {@code keeper} remembers the language, beginning with the one that holds now. */
  public static void keepIn(Keeper keeper) {
    keeper.set(current());
    Language.keeper = keeper;
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

  /**
   * Remembers which language holds. A user interface brings its own, to notice who has read it and
   * must be drawn anew when it changes. Called from any thread.
   */
  public interface Keeper {
    Language get();

    void set(Language language);
  }

  private static final class PlainKeeper implements Keeper {
    private volatile Language language = ENGLISH;

    @Override
    public Language get() {
      return language;
    }

    @Override
    public void set(Language language) {
      this.language = language;
    }
  }
}
