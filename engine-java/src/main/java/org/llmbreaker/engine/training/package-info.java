/**
 * The training loop. Start with {@link org.llmbreaker.engine.training.TrainingRun}: it advances a
 * model step by step and tells a {@link org.llmbreaker.engine.training.TrainingListener} what
 * happened.
 */
@NullMarked
package org.llmbreaker.engine.training;

import org.jspecify.annotations.NullMarked;
