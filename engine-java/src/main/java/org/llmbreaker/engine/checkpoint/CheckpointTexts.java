package org.llmbreaker.engine.checkpoint;

import org.llmbreaker.engine.text.Texts;

/** The words of this package. */
final class CheckpointTexts {
  static final Texts TEXTS = Texts.of("org.llmbreaker.engine.checkpoint");

  private CheckpointTexts() {}
}
