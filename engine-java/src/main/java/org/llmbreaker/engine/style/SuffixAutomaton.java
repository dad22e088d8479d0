package org.llmbreaker.engine.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The smallest automaton that accepts every stretch of a sequence (Blumer et al., 1985). Built in
 * linear time; a sequence of n symbols has at most 2n states and 3n transitions. A state stands for
 * all stretches that end at the same places.
 *
 * <p>Transitions of all states lie in one hash table with open addressing, and those of one state
 * form a list through it, because a state may have two of them or ten thousand.
 */
final class SuffixAutomaton {
  private static final int NONE = -1;
  private static final int START = 0;
  private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio spreads the keys

  private final int[] longest;
  private final int[] suffixLink;
  private final int[] firstEnd;
  private final int[] firstSlot;
  private final long[] keys;
  private final int[] targets;
  private final int[] nextSlot;
  private int states;
  private int last;

  /**
   * @param sequence symbols of 0 and above
   */
  SuffixAutomaton(int[] sequence) {
    int most = 2 * sequence.length + 1;
    longest = new int[most];
    suffixLink = new int[most];
    firstEnd = new int[most];
    firstSlot = new int[most];
    int slots = Integer.highestOneBit(6 * sequence.length + 16);
    keys = new long[slots];
    targets = new int[slots];
    nextSlot = new int[slots];
    Arrays.fill(keys, NONE);
    last = newState(0, NONE);
    suffixLink[START] = NONE;
    for (int end = 0; end < sequence.length; end++) {
      append(sequence[end], end);
    }
  }

  /**
   * The longest stretches that another sequence shares with this one: none can be made longer on
   * either side.
   *
   * @param minLength shorter ones are left out
   * @return in order; they may overlap but none lies within another. {@link CommonRun#original} is
   *     where the stretch first occurs
   */
  List<CommonRun> commonRuns(int[] sequence, int minLength) {
    List<CommonRun> runs = new ArrayList<>();
    int state = START;
    int length = 0;
    for (int at = 0; at < sequence.length; at++) {
      int before = length;
      int stateBefore = state;
      while (state != START && target(state, sequence[at]) == NONE) {
        state = suffixLink[state];
        length = longest[state];
      }
      int next = target(state, sequence[at]);
      boolean grown = next != NONE && length == before;
      if (!grown) {
        addRun(runs, stateBefore, before, at, minLength);
      }
      state = next == NONE ? START : next;
      length = next == NONE ? 0 : length + 1;
    }
    addRun(runs, state, length, sequence.length, minLength);
    return runs;
  }

  private void addRun(List<CommonRun> runs, int state, int length, int end, int minLength) {
    if (length >= minLength) {
      runs.add(new CommonRun(firstEnd[state] + 1 - length, end - length, length, 0));
    }
  }

  private void append(int symbol, int end) {
    int added = newState(longest[last] + 1, end);
    int state = last;
    while (state != NONE && target(state, symbol) == NONE) {
      connect(state, symbol, added);
      state = suffixLink[state];
    }
    suffixLink[added] = state == NONE ? START : stateEndingWith(state, symbol);
    last = added;
  }

  /**
   * The state for the longest stretch of {@code state} followed by the symbol; split off if new.
   */
  private int stateEndingWith(int state, int symbol) {
    int found = target(state, symbol);
    if (longest[found] == longest[state] + 1) {
      return found;
    }
    int copy = newState(longest[state] + 1, firstEnd[found]);
    suffixLink[copy] = suffixLink[found];
    for (int slot = firstSlot[found]; slot != NONE; slot = nextSlot[slot]) {
      connect(copy, (int) keys[slot], targets[slot]);
    }
    for (int s = state; s != NONE && target(s, symbol) == found; s = suffixLink[s]) {
      targets[slot(s, symbol)] = copy;
    }
    suffixLink[found] = copy;
    return copy;
  }

  private int newState(int length, int end) {
    longest[states] = length;
    firstEnd[states] = end;
    firstSlot[states] = NONE;
    return states++;
  }

  private int target(int state, int symbol) {
    int slot = slot(state, symbol);
    return keys[slot] == NONE ? NONE : targets[slot];
  }

  private void connect(int state, int symbol, int target) {
    int slot = slot(state, symbol);
    keys[slot] = key(state, symbol);
    targets[slot] = target;
    nextSlot[slot] = firstSlot[state];
    firstSlot[state] = slot;
  }

  /** Where a transition is, or would be. */
  private int slot(int state, int symbol) {
    long key = key(state, symbol);
    int slot = (int) ((key * MIX) >>> 32) & (keys.length - 1);
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private static long key(int state, int symbol) {
    return ((long) state << 32) | symbol;
  }
}
