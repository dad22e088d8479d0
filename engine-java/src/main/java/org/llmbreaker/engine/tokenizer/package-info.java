/**
 * Turns text into numbers and back, one number a character. Start with {@link
 * org.llmbreaker.engine.tokenizer.CharTokenizer}; its {@link
 * org.llmbreaker.engine.tokenizer.Vocabulary} is taken from the text that a model learns.
 */
@NullMarked
package org.llmbreaker.engine.tokenizer;

import org.jspecify.annotations.NullMarked;
