package org.llmbreaker.benchmarks;

/** What can be measured by itself. */
enum Part {
  /** Warm steps of all contestants. */
  TRAINING,
  /** Fresh processes. */
  COLD,
  /** Text generation. */
  WRITING,
  /** Two sessions at once. */
  SESSIONS,
  /** A session whose reader is slow. */
  SLOWREADER,
  /** Growing widths. */
  WIDTHS,
  /** Memory over a long run. */
  MEMORY,
  /** Single kernels, by JMH. */
  KERNELS,
  /** The app's window: frames, latency, idling, starting. */
  WINDOW,
  /** Attention Cinema: frames of its views while a session trains. */
  CINEMA,
  /** A long paste into Style Transfer. */
  PASTE,
  /** The package and the starts of what it installs. */
  INSTALLED
}
