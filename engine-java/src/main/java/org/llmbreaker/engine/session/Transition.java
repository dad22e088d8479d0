package org.llmbreaker.engine.session;

/** What a session makes of a command. */
public sealed interface Transition {

  /**
   * The command holds.
   *
   * @param state the state from now on, possibly the same as before
   */
  record Accepted(SessionState state) implements Transition {}

  /**
   * The command changes nothing.
   *
   * @param reason why not, and what to do instead; fit to show
   */
  record Refused(String reason) implements Transition {}

  /** Whether the command holds. */
  default boolean accepted() {
    return this instanceof Accepted;
  }
}
