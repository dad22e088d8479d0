package org.llmbreaker.engine.session;

import java.util.Locale;

/** The part of the product that a session was made for. */
public enum Feature {
  WATCH_LEARN,
  ATTENTION_CINEMA,
  STYLE_TRANSFER;

  /** The name in events and logs: {@code watch_learn}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
