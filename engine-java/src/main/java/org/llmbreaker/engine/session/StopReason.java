package org.llmbreaker.engine.session;

/** Why a run ended early, as named in {@link SessionState.Stopped} and in events. */
final class StopReason {
  static final String USER_REQUESTED = "user_requested";
  static final String IDLE_EXPIRED = "idle_expired";
  static final String SHUTDOWN = "shutdown";

  private StopReason() {}
}
