package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.util.Optional;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionCommand.Pause;
import org.llmbreaker.engine.session.SessionCommand.Resume;
import org.llmbreaker.engine.session.SessionCommand.ResumeWithLowerRate;
import org.llmbreaker.engine.session.SessionCommand.SetAblation;
import org.llmbreaker.engine.session.SessionCommand.SetSpeed;
import org.llmbreaker.engine.session.SessionCommand.Start;
import org.llmbreaker.engine.session.SessionCommand.Step;
import org.llmbreaker.engine.session.SessionCommand.Stop;
import org.llmbreaker.engine.session.SessionState.Completed;
import org.llmbreaker.engine.session.SessionState.Ended;
import org.llmbreaker.engine.session.SessionState.Failed;
import org.llmbreaker.engine.session.SessionState.Idle;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.session.SessionState.Queued;
import org.llmbreaker.engine.session.SessionState.Running;
import org.llmbreaker.engine.session.SessionState.Stopped;
import org.llmbreaker.engine.session.Transition.Accepted;
import org.llmbreaker.engine.session.Transition.Refused;

/**
 * Which command leads from which state to which: a pure function, so that every pair can be tested.
 *
 * <p>Start and Resume lead to {@link Queued}: a session asks for a place. Where one is free the
 * session manager turns Queued into Running in the same instant.
 */
public final class SessionTransitions {
  /** Asking to run puts a session at the head of the line until it learns its true position. */
  private static final int ASKING = 1;

  private SessionTransitions() {}

  /** What becomes of a session in this state on this command. */
  public static Transition next(SessionState state, SessionCommand command) {
    return switch (command) {
      case Start start -> start(state);
      case Pause pause -> pause(state);
      case Resume resume -> resume(state);
      case Step step -> step(state);
      case Stop stop -> stop(state);
      case SetSpeed setSpeed -> setSpeed(state);
      case ResumeWithLowerRate resumeWithLowerRate -> resumeWithLowerRate(state);
      case SetAblation setAblation -> setAblation(state);
      case Generate generate -> generate(state);
    };
  }

  private static Transition start(SessionState state) {
    return switch (state) {
      case Idle idle -> new Accepted(new Queued(ASKING, false));
      case Queued queued -> new Refused(TEXTS.get("refused.already-waiting"));
      case Running running -> new Refused(TEXTS.get("refused.already-running"));
      case Paused paused -> new Refused(TEXTS.get("refused.paused"));
      case Ended over -> ended();
    };
  }

  private static Transition pause(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued ->
          new Accepted(queued.resuming() ? new Paused(Optional.empty()) : new Idle());
      case Running running -> new Accepted(new Paused(Optional.empty()));
      case Paused paused -> new Refused(TEXTS.get("refused.already-paused"));
      case Ended over -> ended();
    };
  }

  private static Transition resume(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued -> new Refused(TEXTS.get("refused.already-waiting"));
      case Running running -> new Refused(TEXTS.get("refused.already-running"));
      case Paused paused -> new Accepted(new Queued(ASKING, true));
      case Ended over -> ended();
    };
  }

  private static Transition step(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued -> new Refused(TEXTS.get("refused.step-waiting"));
      case Running running -> new Refused(TEXTS.get("refused.step-running"));
      case Paused paused -> new Accepted(new Paused(Optional.empty()));
      case Ended over -> ended();
    };
  }

  private static Transition stop(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued -> new Accepted(new Stopped(StopReason.USER_REQUESTED));
      case Running running -> new Accepted(new Stopped(StopReason.USER_REQUESTED));
      case Paused paused -> new Accepted(new Stopped(StopReason.USER_REQUESTED));
      case Ended over -> ended();
    };
  }

  private static Transition setSpeed(SessionState state) {
    return switch (state) {
      case Idle idle -> new Accepted(state);
      case Queued queued -> new Accepted(state);
      case Running running -> new Accepted(state);
      case Paused paused -> new Accepted(state);
      case Ended over -> ended();
    };
  }

  private static Transition resumeWithLowerRate(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued -> notDiverged();
      case Running running -> notDiverged();
      case Paused paused ->
          paused.divergence().isPresent() ? new Accepted(new Queued(ASKING, true)) : notDiverged();
      case Ended over -> ended();
    };
  }

  private static Transition generate(SessionState state) {
    return switch (state) {
      case Idle idle -> notStarted();
      case Queued queued -> new Refused(TEXTS.get("refused.write-waiting"));
      case Running running -> new Accepted(state);
      case Paused paused -> new Accepted(state);
      case Stopped stopped -> new Accepted(state);
      case Completed completed -> new Accepted(state);
      case Failed failed -> modelGone();
    };
  }

  private static Transition setAblation(SessionState state) {
    return switch (state) {
      case Idle idle -> new Accepted(state);
      case Queued queued -> new Accepted(state);
      case Running running -> new Accepted(state);
      case Paused paused -> new Accepted(state);
      case Stopped stopped -> new Accepted(state);
      case Completed completed -> new Accepted(state);
      case Failed failed -> modelGone();
    };
  }

  private static Transition modelGone() {
    return new Refused(TEXTS.get("refused.model-gone"));
  }

  private static Transition notStarted() {
    return new Refused(TEXTS.get("refused.not-started"));
  }

  private static Transition notDiverged() {
    return new Refused(TEXTS.get("refused.not-diverged"));
  }

  private static Transition ended() {
    return new Refused(TEXTS.get("refused.ended"));
  }
}
