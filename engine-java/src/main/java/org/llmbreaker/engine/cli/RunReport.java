package org.llmbreaker.engine.cli;

import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.TrainingSession;

/** Tells about a run while it goes on. Called on one thread, in the order of what happened. */
interface RunReport {

  /** The figures of a step; each step comes once. */
  void metrics(TrainingSession session, TrainingMetrics metrics);

  /** Anything but figures. The last one is an end: completed, stopped or failed. */
  void event(TrainingSession session, TrainingEvent event);
}
