package org.llmbreaker.engine.style;

/**
 * A phrase that an original and a generated text share.
 *
 * @param original where it is in the original; the first place where there are several
 * @param generated where it is in the generated text
 * @param words how many words it has
 * @param differing how many of them differ; 0 in an identical phrase
 */
public record PhraseMatch(TextRange original, TextRange generated, int words, int differing) {}
