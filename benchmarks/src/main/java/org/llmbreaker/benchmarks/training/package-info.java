/**
 * Warm training steps of all contestants against each other. {@link
 * org.llmbreaker.benchmarks.training.Contestant} is what takes part; each one lives in a process of
 * its own ({@link org.llmbreaker.benchmarks.training.Worker}), because they need different
 * libraries and because memory can then be told apart; {@link
 * org.llmbreaker.benchmarks.training.Rounds} makes them take turns.
 */
@NullMarked
package org.llmbreaker.benchmarks.training;

import org.jspecify.annotations.NullMarked;
