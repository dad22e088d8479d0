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
  private record Frame(long number, long position, long bytes) {}

  private final long budget;
  private final LongConsumer drop;
  private final List<Frame> frames = new ArrayList<>();
  private long total;
  private long stride = 1;
  private long added;

  /**
   * @param budget bytes kept at most, but never fewer than two snapshots
   * @param drop told the position of each snapshot that goes
   */
  FilmThinner(long budget, LongConsumer drop) {
    this.budget = budget;
    this.drop = drop;
  }

  void add(long position, long bytes) {
    if (!frames.isEmpty() && frames.getLast().number() % stride != 0) {
      forget(frames.removeLast());
    }
    frames.add(new Frame(added++, position, bytes));
    total += bytes;
    while (total > budget && frames.size() > 2) {
      stride *= 2;
      Frame newest = frames.removeLast();
      frames.removeIf(frame -> frame.number() % stride != 0 && forget(frame));
      frames.add(newest);
    }
  }

  /** Takes a frame of a recorded film, oldest first; {@link #resume} follows. */
  void put(long number, long position, long bytes) {
    frames.add(new Frame(number, position, bytes));
    total += bytes;
  }

  /** Goes on thinning where a recorded film stood. */
  void resume(long recordedStride, long taken) {
    stride = recordedStride;
    added = taken;
  }

  long stride() {
    return stride;
  }

  /** Snapshots so far, kept or not. */
  long added() {
    return added;
  }

  /** Which of them are kept. */
  long[] numbers() {
    return frames.stream().mapToLong(Frame::number).toArray();
  }

  private boolean forget(Frame frame) {
    total -= frame.bytes();
    drop.accept(frame.position());
    return true;
  }
}
