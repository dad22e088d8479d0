/**
 * What a run is made of, as immutable records that refuse impossible values. Start with {@link
 * org.llmbreaker.engine.config.RunConfig}; named combinations are in {@link
 * org.llmbreaker.engine.config.Preset}.
 */
@NullMarked
package org.llmbreaker.engine.config;

import org.jspecify.annotations.NullMarked;
