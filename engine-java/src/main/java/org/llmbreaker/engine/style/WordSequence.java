package org.llmbreaker.engine.style;

import java.util.List;
import java.util.Map;
import org.llmbreaker.engine.dataset.Words;

/** The words of a text as numbers, the same number for the same word. */
record WordSequence(List<Words.Word> words, int[] numbers) {

  /**
   * Numbers a text's words.
   *
   * @param known numbers given so far; new words are added
   */
  static WordSequence of(String text, Map<String, Integer> known) {
    List<Words.Word> words = Words.in(text);
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer number = known.putIfAbsent(words.get(i).word(), known.size());
      numbers[i] = number == null ? known.size() - 1 : number;
    }
    return new WordSequence(words, numbers);
  }

  /** The characters from one word's first to another's last. */
  TextRange range(int first, int count) {
    return new TextRange(words.get(first).start(), words.get(first + count - 1).end());
  }
}
