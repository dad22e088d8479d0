package org.llmbreaker.engine.config;

import org.llmbreaker.engine.text.Texts;

/** A setting outside its range. The message is fit to show to the person who typed it. */
public final class ConfigException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The words of this package. */
  static final Texts TEXTS = Texts.of("org.llmbreaker.engine.config");

  private final String field;

  /**
   * @param field the record component at fault, e.g. {@code batchSize}
   * @param message a sentence that names the setting and its range
   */
  public ConfigException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The record component at fault, so that a form can mark the right entry. */
  public String field() {
    return field;
  }

  /**
   * Refuses a setting that is out of its range; the negated comparison also refuses NaN.
   *
   * @param field the record component, whose range the bundle of texts knows
   */
  static void require(boolean holds, String field) {
    if (!holds) {
      throw new ConfigException(field, TEXTS.get("range." + field));
    }
  }
}
