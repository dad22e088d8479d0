package org.llmbreaker.engine.session;

import org.llmbreaker.engine.text.Texts;

/** The words of this package. */
final class SessionTexts {
  static final Texts TEXTS = Texts.of("org.llmbreaker.engine.session");

  private SessionTexts() {}
}
