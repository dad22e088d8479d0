package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.session.SessionState.Idle;
import org.llmbreaker.engine.session.Transition.Refused;
import org.llmbreaker.engine.text.Language;

class SessionsInWordsTest {
  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  @Test
  void a_command_is_refused_in_the_language_of_the_moment() {
    assertThat(SessionTransitions.next(new Idle(), new SessionCommand.Pause()))
        .isEqualTo(new Refused("Training has not started. Press Play first."));
    Language.use(Language.GERMAN);
    assertThat(SessionTransitions.next(new Idle(), new SessionCommand.Pause()))
        .isEqualTo(new Refused("Das Training hat noch nicht begonnen. Starte es zuerst."));
  }

  @Test
  void a_lost_session_is_told_of_in_the_language_of_the_moment() {
    assertThat(SessionLookup.NotFound.EXPIRED.message())
        .isEqualTo("Session expired. Please restart.");
    Language.use(Language.GERMAN);
    assertThat(SessionLookup.NotFound.EXPIRED.message())
        .isEqualTo("Die Sitzung ist abgelaufen. Bitte beginne neu.");
  }

  @Test
  void a_crash_is_told_in_german_with_its_cause_as_it_is() {
    Language.use(Language.GERMAN);
    assertThat(Failures.of(new ArithmeticException("/ by zero"), Failures.outOfMemory()).message())
        .isEqualTo(
            "Das Training ist abgestürzt. Bitte versuch es noch einmal."
                + " (Ursache: ArithmeticException: / by zero)");
  }
}
