package org.llmbreaker.engine.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err complaints, and progress where results must stay alone
 * @param interactive whether a person sees {@code out} as it is written, so that a line can be
 *     rewritten
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** The process's own streams. */
  @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
  static Terminal system() {
    var console = System.console();
    return new Terminal(System.out, System.err, console != null && console.isTerminal());
  }

  /** Whether block characters arrive as such, not as question marks. */
  boolean drawsBlocks() {
    return out.charset().canEncode() && out.charset().newEncoder().canEncode('█');
  }

  /** Text of unknown origin with line breaks kept and other control characters made visible. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n]]", "·");
  }
}
