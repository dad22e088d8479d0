/**
 * What a viewer waits for: the time from the start of a fresh process to its first training steps.
 * Start with {@link org.llmbreaker.benchmarks.coldstart.ColdStart}.
 */
@NullMarked
package org.llmbreaker.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
