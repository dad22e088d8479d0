/**
 * Writing text with a model. {@link org.llmbreaker.engine.generation.TextGenerator} asks the model
 * for one character after the other, {@link org.llmbreaker.engine.generation.Sampler} draws it.
 */
@NullMarked
package org.llmbreaker.engine.generation;

import org.jspecify.annotations.NullMarked;
