package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.RejectionKind;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;

/** Where a run cannot be recorded, whoever asks is told why and does not wait for ever. */
class RecordingRefusedTest extends SessionFixture {
  private static void refused(TrainingSession session, String why) {
    assertThatThrownBy(() -> session.record().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RecordingException.class,
            e -> assertThat(e.kind()).isEqualTo(RejectionKind.NOTHING_TO_RECORD))
        .hasMessageContaining(why);
  }

  @Test
  void a_run_whose_text_is_not_known_cannot_be_opened_again_and_is_not_recorded() {
    TrainingSession session = session(Speed.X10);
    refused(session, "no model");
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
      refused(session, "text is not known");
    }
  }

  @Test
  void a_run_that_broke_down_has_nothing_to_record() {
    runs.script =
        step -> {
          throw new IllegalStateException("broken");
        };
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingFailed.class);
      refused(session, "broke down");
    }
  }

  @Test
  void a_deleted_run_has_nothing_to_record() {
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
      manager.delete(session.id());
      observer.awaitClosed();
    }
    refused(session, "no model");
  }
}
