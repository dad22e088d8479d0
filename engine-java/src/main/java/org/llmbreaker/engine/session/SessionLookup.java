package org.llmbreaker.engine.session;

/** The answer to a question for one session. */
public sealed interface SessionLookup {

  /** The session exists, or existed until this call deleted it. */
  record Found(TrainingSession session) implements SessionLookup {}

  /**
   * There is no such session (any more).
   *
   * @param message fit to show
   */
  record NotFound(String message) implements SessionLookup {
    /** For ids that were never given, were deleted, or have expired. */
    public static final NotFound EXPIRED = new NotFound("Session expired. Please restart.");

    /** The error's name in events and logs. */
    public String id() {
      return "session_not_found";
    }
  }
}
