package org.llmbreaker.engine.tokenizer;

/**
 * A text in tokens, and what it lost on the way.
 *
 * @param tokens one number a kept character; owned by the caller
 * @param dropped how many characters the vocabulary does not have
 */
public record EncodeResult(int[] tokens, int dropped) {}
