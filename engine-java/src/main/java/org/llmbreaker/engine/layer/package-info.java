/**
 * The parts of a transformer. In every layer {@code forward} and {@code backward} stand together:
 * forward leaves in a cache exactly what backward needs, backward adds to the gradients.
 *
 * <p>Shapes are written beside the tensors: T characters of one sequence, C the width, H heads of
 * size D, V characters in the vocabulary. Layers work on one sequence at a time, so that its
 * activations stay in the processor's cache from the first layer to the last; a batch is several
 * workers doing this at once, each with caches of its own. Start with {@link
 * org.llmbreaker.engine.layer.TransformerBlock}.
 */
@NullMarked
package org.llmbreaker.engine.layer;

import org.jspecify.annotations.NullMarked;
