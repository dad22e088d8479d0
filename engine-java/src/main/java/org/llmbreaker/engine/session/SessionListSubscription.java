package org.llmbreaker.engine.session;

import java.util.List;

/** One reader of the list of sessions. */
public interface SessionListSubscription extends AutoCloseable {

  /** All sessions now, oldest first; the next change after this call wakes again. Never waits. */
  List<TrainingSession> drain();

  /** No more wake-ups. */
  @Override
  void close();
}
