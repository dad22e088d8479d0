/**
 * From gradients to better parameters. {@link org.llmbreaker.engine.optimizer.AdamW} makes the
 * update, {@link org.llmbreaker.engine.optimizer.LearningRateSchedule} says how large it may be.
 */
@NullMarked
package org.llmbreaker.engine.optimizer;

import org.jspecify.annotations.NullMarked;
