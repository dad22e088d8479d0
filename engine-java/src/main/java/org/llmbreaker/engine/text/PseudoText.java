package org.llmbreaker.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns English into a look-alike that is about a third longer, as other languages are. */
final class PseudoText {
  /** What the formatter replaces, and must therefore stay as it is. */
  private static final Pattern FORMAT =
      Pattern.compile("%[-#+ 0,(\\d$.<]*(?:[tT][a-zA-Z]|[a-zA-Z%])");

  private static final String PLAIN = "AEIOUYaeiouy";
  private static final String ACCENTED = "ÅÉÎØÜÝåéîøüý";

  /** One sign is added for so many letters. */
  private static final int LETTERS_PER_SIGN = 3;

  private PseudoText() {}

  static String of(String text) {
    Matcher formats = FORMAT.matcher(text);
    StringBuilder out = new StringBuilder("[");
    int from = 0;
    while (formats.find()) {
      accent(text.substring(from, formats.start()), out);
      out.append(formats.group());
      from = formats.end();
    }
    accent(text.substring(from), out);
    String words = FORMAT.matcher(text).replaceAll("");
    int letters = (int) words.chars().filter(Character::isLetter).count();
    return out.append("~".repeat(letters / LETTERS_PER_SIGN)).append(']').toString();
  }

  private static void accent(String words, StringBuilder out) {
    for (int i = 0; i < words.length(); i++) {
      int at = PLAIN.indexOf(words.charAt(i));
      out.append(at < 0 ? words.charAt(i) : ACCENTED.charAt(at));
    }
  }
}
