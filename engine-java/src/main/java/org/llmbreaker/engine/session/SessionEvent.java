package org.llmbreaker.engine.session;

import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;

/** One entry of the control lane: few, in order, delivered to every subscriber. */
public sealed interface SessionEvent {

  /**
   * Something happened in the run.
   *
   * @param event any kind but {@link TrainingEvent.TrainingMetrics}, which travel on the state lane
   */
  record Happened(TrainingEvent event) implements SessionEvent {}

  /** The text that {@link SessionCommand.Generate} asked for. */
  record Generated(long requestId, GeneratedSample sample) implements SessionEvent {}

  /**
   * {@link SessionCommand.Generate} could not be done; training goes on.
   *
   * @param message what happened and what to do next
   */
  record GenerationFailed(long requestId, String message) implements SessionEvent {}
}
