package org.llmbreaker.engine.style;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the full stop of an English, German or French abbreviation or number from that of a
 * sentence. Where both are possible (etc., U.S.), it counts as the sentence's.
 */
final class Abbreviations {
  /** A name follows. */
  private static final Set<String> TITLES =
      Set.of(
          ("Mr Mrs Ms Mx Dr Prof St Rev Hon Gen Col Capt Cpt Lt Sgt Cmdr Maj Gov Sen Rep Pres Supt"
                  + " Messrs Mme Mlle Mgr Fr Hr Hrn Dipl Ing Mag Mt mr mrs ms dr prof")
              .split(" "));

  /** Something always follows; in lower case. */
  private static final Set<String> LINKS =
      Set.of(
          ("e.g i.e cf vs viz approx incl excl z.b d.h u.a s.o ca bzw sog vgl evtl ggf inkl bspw"
                  + " p.ex c.-à-d")
              .split(" "));

  /** An abbreviation if a number follows; in lower case. */
  private static final Set<String> COUNTED =
      Set.of("no nos nr fig figs vol vols pp ch chap sec art abs ed".split(" "));

  /** Look like initials but may end a sentence; in lower case. */
  private static final Set<String> MAY_END =
      Set.of("i", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "b.a", "m.a", "ph.d");

  /** The last word of a piece, with its inner stops and without the final one. */
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}.-]+)\\.\\s*$");

  private static final int LONGEST = 40;

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)*\\p{L}");

  private static final Pattern DAY = Pattern.compile("\\p{Nd}{1,2}");

  private static final Pattern GERMAN_MONTH =
      Pattern.compile(
          "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember");

  private Abbreviations() {}

  /**
   * Whether a sentence goes on although a piece of it ends in a full stop.
   *
   * @param line the line that the piece is in
   * @param start where the piece starts
   * @param end where it ends, its white space included; something follows
   */
  static boolean goOn(String line, int start, int end) {
    Matcher last = LAST_WORD.matcher(line.substring(Math.max(start, end - LONGEST), end));
    if (!last.find()) {
      return false;
    }
    String word = last.group(1);
    String lower = word.toLowerCase(Locale.ROOT);
    return TITLES.contains(word)
        || LINKS.contains(lower)
        || (COUNTED.contains(lower) && Character.isDigit(line.codePointAt(end)))
        || (INITIALS.matcher(word).matches() && !MAY_END.contains(lower))
        || (DAY.matcher(word).matches() && isListOrDate(line, start, end, word));
  }

  /** Whether {@code 3.} stands alone at the start, or before a German month. */
  private static boolean isListOrDate(String line, int start, int end, String number) {
    boolean alone = line.substring(start, end).strip().length() == number.length() + 1;
    return alone || GERMAN_MONTH.matcher(line).region(end, line.length()).lookingAt();
  }
}
