package org.llmbreaker.engine.dataset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text and its pairs of neighbouring words, compared without regard to upper and
 * lower case. A word is a stretch of letters, digits and accents, with apostrophes inside.
 * Immutable.
 */
public final class WordList {
  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private WordList(List<Words.Word> all) {
    String previous = null;
    for (Words.Word next : all) {
      words.add(next.word());
      if (previous != null) {
        pairs.add(pair(previous, next.word()));
      }
      previous = next.word();
    }
  }

  /** The words of a text; takes a few hundred milliseconds for the largest allowed. */
  public static WordList of(String text) {
    return new WordList(Words.in(text));
  }

  /** How many different words there are. */
  public int size() {
    return words.size();
  }

  /** Whether the word occurs. */
  public boolean contains(String word) {
    return words.contains(Words.normalise(word));
  }

  /** The share of a generated text's words that occur, 0–1; 0 if it has none. */
  public double shareKnown(String generated) {
    List<Words.Word> all = Words.in(generated);
    long known = all.stream().filter(w -> words.contains(w.word())).count();
    return all.isEmpty() ? 0 : (double) known / all.size();
  }

  /**
   * The quality of each {@code char} of a generated text. A word is paired with the one before it,
   * the first word with the one after it; spaces and punctuation count with the word they follow,
   * and are grey before the first.
   *
   * @return as long as {@code generated.length()}
   */
  public WordQuality[] classify(String generated) {
    WordQuality[] qualities = new WordQuality[generated.length()];
    Arrays.fill(qualities, WordQuality.GREY);
    List<Words.Word> all = Words.in(generated);
    for (int i = 0; i < all.size(); i++) {
      int end = i + 1 < all.size() ? all.get(i + 1).start() : qualities.length;
      Arrays.fill(qualities, all.get(i).start(), end, quality(all, i));
    }
    return qualities;
  }

  private WordQuality quality(List<Words.Word> all, int i) {
    if (!words.contains(all.get(i).word())) {
      return WordQuality.GREY;
    }
    int first = Math.max(0, i - 1);
    boolean paired =
        first + 1 < all.size()
            && pairs.contains(pair(all.get(first).word(), all.get(first + 1).word()));
    return paired ? WordQuality.GREEN : WordQuality.BLUE;
  }

  private static String pair(String first, String second) {
    return first + " " + second;
  }
}
