/**
 * What a run tells the world, as one sealed family of immutable records: {@link
 * org.llmbreaker.engine.event.TrainingEvent}. A record owns its arrays; nobody writes to them after
 * the event was published.
 */
@NullMarked
package org.llmbreaker.engine.event;

import org.jspecify.annotations.NullMarked;
