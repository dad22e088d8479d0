package org.llmbreaker.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Keeps a film of snapshots within a budget and evenly spaced: when it is full every second
 * snapshot goes, and from then on only every second new one stays. The first and the newest always
 * stay.
 */
final class FilmThinner {
  private record Frame(long number, long position, long weights) {}

  private final long budget;
  private final LongConsumer drop;
  private final List<Frame> frames = new ArrayList<>();
  private long total;
  private long stride = 1;
  private long added;

  /**
   * @param budget weights kept at most
   * @param drop told the position of each snapshot that goes
   */
  FilmThinner(long budget, LongConsumer drop) {
    this.budget = budget;
    this.drop = drop;
  }

  void add(long position, long weights) {
    if (!frames.isEmpty() && frames.getLast().number() % stride != 0) {
      forget(frames.removeLast());
    }
    frames.add(new Frame(added++, position, weights));
    total += weights;
    while (total > budget && frames.size() > 2) {
      stride *= 2;
      Frame newest = frames.removeLast();
      frames.removeIf(frame -> frame.number() % stride != 0 && forget(frame));
      frames.add(newest);
    }
  }

  private boolean forget(Frame frame) {
    total -= frame.weights();
    drop.accept(frame.position());
    return true;
  }
}
