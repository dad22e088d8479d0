package org.llmbreaker.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.llmbreaker.engine.checkpoint.RecordedCurves;
import org.llmbreaker.engine.checkpoint.RecordedText;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.config.ParameterBudget;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.Rejections;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.training.RunState;

/** Turns a session into a recording and back. Called with the session's lock held. */
final class Recorder {
  private Recorder() {}

  /** Says, on a thread of the asker's, that there will be no recording. */
  static void refuse(CompletableFuture<Recording> recording, String reason) {
    recording.completeAsync(
        () -> {
          throw new RecordingException(Rejections.nothingToRecord(reason));
        });
  }

  /** The run as it stands; on the training thread, between two steps. */
  static Recording record(Lifecycle life, RunState state) {
    Corpus corpus = life.request.factory().corpus().orElseThrow();
    ControlLane lane = life.lanes.control();
    return new Recording(
        RecordedText.of(corpus),
        life.config,
        state,
        facts(life),
        curves(life.history.view()),
        lane.all(GeneratedSample.class),
        lane.all(AblationChanged.class),
        lane.recordFilm());
  }

  private static Recording.Facts facts(Lifecycle life) {
    Optional<Divergence> divergence =
        life.state() instanceof Paused paused ? paused.divergence() : Optional.empty();
    return new Recording.Facts(
        life.request.feature().name(),
        life.speed.factor(),
        Optional.ofNullable(life.startedAt()).orElse(life.createdAt),
        life.time.instant(),
        life.stopwatch.total(life.time.nanoTime()),
        divergence.map(d -> new Recording.RecordedDivergence(d.what(), d.suggestedLearningRate())));
  }

  private static RecordedCurves curves(HistoryView view) {
    return new RecordedCurves(
        view.steps(),
        view.trainLoss(),
        view.learningRate(),
        view.gradientNorm(),
        view.validationSteps(),
        view.validationLoss(),
        view.markers().stream()
            .map(m -> new RecordedCurves.Mark(m.step(), m.kind().name()))
            .toList());
  }

  /** Where a recorded session stands when it is opened: nothing runs before somebody asks. */
  static SessionState standing(Recording recording) {
    return recording.finished()
        ? new SessionState.Completed()
        : new Paused(
            recording
                .facts()
                .divergence()
                .map(d -> new Divergence(d.what(), d.suggestedLearningRate())));
  }

  /** Fills the curves and tells once more what happened, in order. */
  static void replay(Recording recording, Lifecycle life) {
    life.history.restore(recording.curves());
    life.lanes.publish(
        new TrainingStarted(
            recording.facts().startedAt(),
            recording.config(),
            life.request.dataset(),
            ParameterBudget.of(recording.config().model()).total()));
    replayEvents(recording, life.lanes);
    if (recording.finished()) {
      life.publishCompletion(recording.facts().savedAt());
    }
    publishLast(recording, life);
  }

  /** By step; of one step first its sample, then its snapshot, then what was switched after it. */
  private static void replayEvents(Recording recording, EventLanes lanes) {
    List<TrainingEvent> events = new ArrayList<>(recording.samples());
    events.addAll(recording.film().frames());
    events.addAll(recording.switched());
    events.sort(Comparator.comparingInt(TrainingEvent::step)); // stable
    int frame = 0;
    for (TrainingEvent event : events) {
      if (event instanceof AttentionSnapshot snapshot) {
        lanes.control().appendFrame(snapshot, recording.film().numbers()[frame++]);
      } else {
        lanes.publish(event);
      }
    }
    lanes.control().resumeFilm(recording.film());
  }

  private static void publishLast(Recording recording, Lifecycle life) {
    RecordedCurves curves = recording.curves();
    int row = curves.steps().length - 1;
    int point = curves.validationSteps().length - 1;
    if (row >= 0) {
      boolean evaluated = point >= 0 && curves.validationSteps()[point] == curves.steps()[row];
      life.lanes.publish(
          new TrainingMetrics(
              (int) curves.steps()[row],
              curves.trainLoss()[row],
              evaluated ? curves.validationLoss()[point] : Double.NaN,
              curves.learningRate()[row],
              curves.gradientNorm()[row],
              recording.facts().savedAt()));
    }
  }
}
