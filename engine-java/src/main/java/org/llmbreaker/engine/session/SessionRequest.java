package org.llmbreaker.engine.session;

import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;

/**
 * What a session is to train.
 *
 * @param feature the part of the product that asks
 * @param config the run's settings
 * @param dataset the text's display name
 * @param speed the cap to begin with
 * @param factory makes the run; carries the text
 */
public record SessionRequest(
    Feature feature, RunConfig config, String dataset, Speed speed, TrainingRunFactory factory) {}
