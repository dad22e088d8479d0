package org.llmbreaker.engine.session;

import java.util.List;
import java.util.Optional;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;

/**
 * What a subscriber has not seen yet.
 *
 * @param state the session's state now
 * @param metrics the newest figures, if there are newer ones than at the last drain
 * @param events the control lane since the last drain, in order, nothing left out; at the first
 *     drain from the session's beginning
 * @param closed whether the session was deleted or expired, so that nothing will ever follow
 */
public record SessionUpdate(
    SessionState state,
    Optional<TrainingMetrics> metrics,
    List<SessionEvent> events,
    boolean closed) {
  public SessionUpdate {
    events = List.copyOf(events);
  }
}
