package org.llmbreaker.engine.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** A line that is written over and over in one place, at most ten times a second. */
final class ProgressLine {
  private static final long NANOS_BETWEEN = 100_000_000;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private int shown;
  private long lastShown;

  ProgressLine(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    lastShown = nanoTime.getAsLong() - NANOS_BETWEEN;
  }

  /** Whether enough time has passed to show another state. */
  boolean due() {
    return nanoTime.getAsLong() - lastShown >= NANOS_BETWEEN;
  }

  void show(String line) {
    lastShown = nanoTime.getAsLong();
    out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    out.flush();
    shown = line.length();
  }

  /** Makes room for ordinary output. */
  void clear() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }
}
