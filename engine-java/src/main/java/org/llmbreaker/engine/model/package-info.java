/**
 * The network as a whole. {@link org.llmbreaker.engine.model.Transformer} composes the layers and
 * owns the parameters; an {@link org.llmbreaker.engine.model.Activations} holds what one worker
 * computes for one sequence.
 */
@NullMarked
package org.llmbreaker.engine.model;

import org.jspecify.annotations.NullMarked;
