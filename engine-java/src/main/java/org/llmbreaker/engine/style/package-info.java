/**
 * How one text compares with another: whether a generated text sounds like its original, and
 * whether it merely repeats it. Start with {@link org.llmbreaker.engine.style.StyleComparison} for
 * the figures of both texts, {@link org.llmbreaker.engine.style.PhraseMatches} for what to
 * highlight, {@link org.llmbreaker.engine.style.CopiedShare} for the copying meter and {@link
 * org.llmbreaker.engine.style.Confidence} for how sure the model was. All are pure functions of
 * texts; original and generated text may have up to 50,000 characters each. Uses {@code dataset}
 * for words and {@code event} for the choices behind a generated text, nothing else of the engine.
 */
@NullMarked
package org.llmbreaker.engine.style;

import org.jspecify.annotations.NullMarked;
