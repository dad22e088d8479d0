package org.llmbreaker.engine.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.llmbreaker.engine.dataset.Xoshiro256;

/**
 * Changes bytes and structured text at random places in ways that have broken readers before. Same
 * seed, same changes.
 */
final class Mutator {
  private static final int MOST_EDITS = 4;
  private static final int LONGEST_RANGE = 64;
  private static final int LONGEST_GROWTH = 1_000_000;
  private static final int[] NUMBERS = {
    0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x7FFF, 0x0400_0000
  };

  /** Tags, quoted words, numbers, brackets, and what is between them. */
  private static final Pattern TOKENS =
      Pattern.compile("<[^>]*>|\"[^\"]*\"|-?\\d[\\d.eE+-]*|[{}\\[\\],:]|[^<>\"{}\\[\\],:\\d]+|.");

  private final Xoshiro256 random;

  Mutator(long seed) {
    random = new Xoshiro256(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  /** One to four changes of bytes. */
  byte[] bytes(byte[] original) {
    byte[] changed = original;
    for (int edits = 1 + below(MOST_EDITS); edits > 0; edits--) {
      changed = editBytes(changed);
    }
    return changed;
  }

  private byte[] editBytes(byte[] old) {
    if (old.length < Integer.BYTES) {
      return new byte[] {
        (byte) below(256), (byte) below(256), (byte) below(256), (byte) below(256)
      };
    }
    int at = below(old.length);
    int range = Math.min(old.length - at, 1 + below(LONGEST_RANGE));
    byte[] same = old.clone();
    switch (below(7)) {
      case 0 -> same[at] ^= (byte) (1 << below(8));
      case 1 -> same[at] = pick(List.of((byte) 0, (byte) 0xFF, (byte) 0x80, (byte) '<'));
      case 2 -> {
        ByteOrder order = pick(List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN));
        int place = Math.min(at, old.length - Integer.BYTES);
        ByteBuffer.wrap(same).order(order).putInt(place, NUMBERS[below(NUMBERS.length)]);
      }
      case 3 -> System.arraycopy(old, below(old.length - range + 1), same, at, range);
      case 4 -> {
        return Arrays.copyOf(old, at);
      }
      case 5 -> {
        return joined(Arrays.copyOf(old, at), Arrays.copyOfRange(old, at + range, old.length));
      }
      default -> {
        return joined(Arrays.copyOf(old, at + range), Arrays.copyOfRange(old, at, old.length));
      }
    }
    return same;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /**
   * One to four changes of tags, words, numbers and brackets.
   *
   * @param dictionary what to put in between or instead
   */
  String text(String original, List<String> dictionary) {
    List<String> tokens =
        new ArrayList<>(TOKENS.matcher(original).results().map(MatchResult::group).toList());
    for (int edits = 1 + below(MOST_EDITS); edits > 0 && !tokens.isEmpty(); edits--) {
      editTokens(tokens, dictionary);
    }
    return String.join("", tokens);
  }

  private String repeated(String token) {
    int most = LONGEST_GROWTH / Math.max(1, token.length());
    return token.repeat(1 + below(Math.clamp(most, 1, 1_000)));
  }

  private void editTokens(List<String> tokens, List<String> dictionary) {
    int at = below(tokens.size());
    int other = below(tokens.size());
    switch (below(6)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, pick(dictionary));
      case 2 -> tokens.set(at, pick(dictionary));
      case 3 -> tokens.set(at, tokens.get(other));
      case 4 -> tokens.set(at, repeated(tokens.get(at)));
      default -> {
        int from = Math.min(at, other);
        int to = Math.min(Math.max(at, other), from + LONGEST_RANGE);
        String range = String.join("", tokens.subList(from, to));
        tokens.add(to, range.length() < LONGEST_GROWTH ? range : "");
      }
    }
  }
}
