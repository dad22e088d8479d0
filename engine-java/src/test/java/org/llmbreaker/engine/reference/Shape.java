package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.config.ModelConfig;

/**
 * What a comparison runs on.
 *
 * @param batchSize B
 * @param length T, at most the model's context
 * @param workers of the fast path
 */
record Shape(ModelConfig model, int batchSize, int length, int workers) {}
