package org.llmbreaker.engine.training;

import org.llmbreaker.engine.event.TrainingEvent;

/** Told of everything that happens in a run, on the thread that advances it. */
@FunctionalInterface
public interface TrainingListener {
  void on(TrainingEvent event);
}
