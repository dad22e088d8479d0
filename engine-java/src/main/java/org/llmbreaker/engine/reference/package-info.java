/**
 * The network once more, in plain ND4J: slow, but short enough to be checked against the formulas
 * by eye. It is what the fast kernels of {@code tensor}, {@code layer} and {@code optimizer} are
 * tested against, and a contestant in the benchmarks; nothing else may depend on it.
 *
 * <p>Start with {@link org.llmbreaker.engine.reference.ReferenceTransformer}. A whole batch passes
 * through the layers at once. Shapes: B sequences of T characters, N = B·T rows, C the width, H
 * heads of size D = C/H, V characters in the vocabulary. {@link
 * org.llmbreaker.engine.reference.ReferenceParameters} finds every weight by its name, in the very
 * memory that the fast path uses or in a copy of double precision.
 */
@NullMarked
package org.llmbreaker.engine.reference;

import org.jspecify.annotations.NullMarked;
