package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

/** The answer to a question for one session. */
public sealed interface SessionLookup {

  /** The session exists, or existed until this call deleted it. */
  record Found(TrainingSession session) implements SessionLookup {}

  /** There is no such session: its id was never given, or it was deleted or has expired. */
  record NotFound() implements SessionLookup {
    /** The only one of its kind. */
    public static final NotFound EXPIRED = new NotFound();

    /** Fit to show. */
    public String message() {
      return TEXTS.get("expired");
    }

    /** The error's name in events and logs. */
    public String id() {
      return "session_not_found";
    }
  }
}
