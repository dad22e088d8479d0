/**
 * What every contestant trains. Start with {@link org.llmbreaker.benchmarks.workload.Workload}; all
 * processes read the same {@link org.llmbreaker.benchmarks.workload.Tokens}.
 */
@NullMarked
package org.llmbreaker.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
