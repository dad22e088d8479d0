/**
 * Single kernels: what the processor can do at best ({@link
 * org.llmbreaker.benchmarks.kernels.PeakFlops}) and what the engine's kernels do ({@link
 * org.llmbreaker.benchmarks.kernels.KernelBenchmark}, run by JMH).
 */
@NullMarked
package org.llmbreaker.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
