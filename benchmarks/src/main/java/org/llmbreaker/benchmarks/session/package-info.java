/**
 * Sessions beside each other: {@link org.llmbreaker.benchmarks.session.SessionRates} is the process
 * that runs them, {@link org.llmbreaker.benchmarks.session.SessionShare} starts it.
 */
@NullMarked
package org.llmbreaker.benchmarks.session;

import org.jspecify.annotations.NullMarked;
