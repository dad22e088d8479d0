/**
 * Copies what goes on inside a model, on fixed texts, out of it, and judges it. Start with {@link
 * org.llmbreaker.engine.probe.AttentionProbe}, which makes a frame of the film; {@link
 * org.llmbreaker.engine.probe.Jumps} and {@link org.llmbreaker.engine.probe.RoleSentences} read the
 * finished film.
 */
@NullMarked
package org.llmbreaker.engine.probe;

import org.jspecify.annotations.NullMarked;
