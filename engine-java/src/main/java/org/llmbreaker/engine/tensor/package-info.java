/**
 * Numbers in native memory and the kernels that work on them.
 *
 * <p>{@link org.llmbreaker.engine.tensor.FlatVector} keeps all parameters (or gradients, or an
 * optimizer's running means) in one ND4J array with named views. {@link
 * org.llmbreaker.engine.tensor.Tensor} is a matrix of activations. {@link
 * org.llmbreaker.engine.tensor.MatMul}, {@link org.llmbreaker.engine.tensor.RowKernels} and the
 * others compute on raw addresses with vector instructions; {@link
 * org.llmbreaker.engine.tensor.WorkerPool} runs them in parallel. Kernels check nothing: whoever
 * lays out the tensors is responsible for shapes.
 *
 * <p>Every kernel adds in a fixed order, whether interpreted or compiled, so that equal runs are
 * equal to the last bit. In particular none uses the floating-point {@code reduceLanes}, whose
 * order is left open.
 */
@NullMarked
package org.llmbreaker.engine.tensor;

import org.jspecify.annotations.NullMarked;
