package org.llmbreaker.engine.session;

import java.util.Optional;
import org.llmbreaker.engine.event.FailureType;

/** Where a session stands. {@link SessionTransitions} says what may follow what. */
public sealed interface SessionState {

  /** Made, not started. */
  record Idle() implements SessionState {}

  /**
   * Waits for one of the places for running sessions.
   *
   * @param position 1 for the next to start
   * @param resuming whether the run has steps behind it and waits to go on after a pause
   */
  record Queued(int position, boolean resuming) implements SessionState {
    public Queued {
      if (position < 1) {
        throw new IllegalArgumentException("Positions start at 1, not " + position);
      }
    }
  }

  /** Computes steps. */
  record Running() implements SessionState {}

  /**
   * Computes nothing until told to, and holds no place.
   *
   * @param divergence present if the run paused itself because its figures were no longer finite
   */
  record Paused(Optional<Divergence> divergence) implements SessionState {}

  /**
   * Ended before its last step. What it produced stays, and its model still writes text.
   *
   * @param reason {@code user_requested}, {@code idle_expired} or {@code shutdown}
   */
  record Stopped(String reason) implements Ended {}

  /** All steps are done. The model still writes text. */
  record Completed() implements Ended {}

  /**
   * Broke down; its model is gone, its history stays.
   *
   * @param message what happened, why, and what to do next
   */
  record Failed(FailureType type, String message) implements Ended {}

  /** No further step can follow. */
  sealed interface Ended extends SessionState {}

  /** Whether no further step can follow. */
  default boolean ended() {
    return this instanceof Ended;
  }

  /** The name in lists and logs: {@code idle}, {@code queued}, {@code running} and so on. */
  default String id() {
    return switch (this) {
      case Idle idle -> "idle";
      case Queued queued -> "queued";
      case Running running -> "running";
      case Paused paused -> "paused";
      case Stopped stopped -> "stopped";
      case Completed completed -> "completed";
      case Failed failed -> "error";
    };
  }
}
