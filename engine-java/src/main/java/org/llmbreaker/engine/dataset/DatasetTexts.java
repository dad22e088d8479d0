package org.llmbreaker.engine.dataset;

import org.llmbreaker.engine.text.Texts;

/** The words of this package. */
final class DatasetTexts {
  static final Texts TEXTS = Texts.of("org.llmbreaker.engine.dataset");

  private DatasetTexts() {}
}
