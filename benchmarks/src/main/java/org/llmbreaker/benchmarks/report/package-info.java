/**
 * From figures to docs/performance.md: {@link org.llmbreaker.benchmarks.report.PerformancePage}
 * writes the page, {@link org.llmbreaker.benchmarks.report.Goals} decides what was reached.
 */
@NullMarked
package org.llmbreaker.benchmarks.report;

import org.jspecify.annotations.NullMarked;
