package org.llmbreaker.engine.session;

/**
 * One reader of a session. It holds a position, not a queue: however slow it is, it costs the
 * session nothing.
 */
public interface SessionSubscription extends AutoCloseable {

  /**
   * Everything new since the last call. Never waits. Call it when woken, at most once a frame; the
   * next news after this call wakes again. One thread at a time.
   */
  SessionUpdate drain();

  /** No more wake-ups. */
  @Override
  void close();
}
