package org.llmbreaker.engine.dataset;

import java.util.StringTokenizer;

/** Counting words. */
final class Words {
  private Words() {}

  /** How many stretches without white space a text has. */
  static int count(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
