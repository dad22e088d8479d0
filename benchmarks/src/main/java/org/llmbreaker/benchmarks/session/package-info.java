/**
 * Sessions beside each other, and beside slow readers. {@link
 * org.llmbreaker.benchmarks.session.SessionShare} and {@link
 * org.llmbreaker.benchmarks.session.SlowReaders} start the processes that run them.
 */
@NullMarked
package org.llmbreaker.benchmarks.session;

import org.jspecify.annotations.NullMarked;
