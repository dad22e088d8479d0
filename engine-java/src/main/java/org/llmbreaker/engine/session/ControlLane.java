package org.llmbreaker.engine.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.llmbreaker.engine.checkpoint.RecordedFilm;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.event.TrainingEvent.TrainingResumed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;
import org.llmbreaker.engine.session.SessionEvent.Generated;
import org.llmbreaker.engine.session.SessionEvent.GenerationFailed;
import org.llmbreaker.engine.session.SessionEvent.Happened;

/**
 * The control events of one session, kept once for all readers: each reader remembers how far it
 * has read, so readers cost no memory and late ones start from the beginning.
 *
 * <p>Bounded: start and end come once and samples at most once a step. Of what has no such limit
 * only so much is kept: see the constants. Only a reader that lags that far behind misses any of
 * it, and never a start, a sample's text or an end.
 */
final class ControlLane {
  /** Pauses, resumptions, waits, divergences, switched parts. */
  static final int KEPT_NOTICES = 1_000;

  /** Answers to generation requests. */
  static final int KEPT_ANSWERS = 32;

  /**
   * Sample characters, about 0.5 KB each, whose probabilities are kept; older ones keep the text.
   */
  static final int KEPT_CHOICES = 50_000;

  /** Bytes of attention; beyond it the film is thinned to every second snapshot. */
  static final long KEPT_FILM = 256_000_000;

  private final ConcurrentSkipListMap<Long, SessionEvent> entries = new ConcurrentSkipListMap<>();
  private final Deque<Long> notices = new ArrayDeque<>();
  private final Deque<Long> answers = new ArrayDeque<>();
  private final Deque<Long> detailedSamples = new ArrayDeque<>();
  private final FilmThinner film;
  private long detailedCharacters;
  private volatile long last;

  ControlLane() {
    this(KEPT_FILM);
  }

  ControlLane(long keptFilm) {
    film = new FilmThinner(keptFilm, entries::remove);
  }

  synchronized void append(SessionEvent event) {
    long position = last + 1;
    entries.put(position, event);
    switch (event) {
      case Generated text -> keepNewest(answers, position, KEPT_ANSWERS);
      case GenerationFailed failure -> keepNewest(answers, position, KEPT_ANSWERS);
      case Happened happened -> limit(happened.event(), position);
    }
    last = position;
  }

  /** The position of the newest entry; 0 before the first. */
  long last() {
    return last;
  }

  /** The entries after position {@code from} up to and including position {@code to}. */
  List<SessionEvent> between(long from, long to) {
    return new ArrayList<>(entries.subMap(from, false, to, true).values());
  }

  /** All kept events of one kind, oldest first. */
  <E extends TrainingEvent> List<E> all(Class<E> kind) {
    var found = new ArrayList<E>();
    for (SessionEvent entry : entries.values()) {
      if (entry instanceof Happened happened && kind.isInstance(happened.event())) {
        found.add(kind.cast(happened.event()));
      }
    }
    return found;
  }

  /** The film with all that is needed to go on with it. */
  synchronized RecordedFilm recordFilm() {
    return new RecordedFilm(
        film.stride(), film.added(), film.numbers(), all(AttentionSnapshot.class));
  }

  /** Appends a frame of a recorded film; {@link #resumeFilm} follows the last. */
  synchronized void appendFrame(AttentionSnapshot snapshot, long number) {
    long position = last + 1;
    entries.put(position, new Happened(snapshot));
    film.put(number, position, snapshot.bytes());
    last = position;
  }

  synchronized void resumeFilm(RecordedFilm recorded) {
    film.resume(recorded.stride(), recorded.taken());
  }

  private void limit(TrainingEvent event, long position) {
    switch (event) {
      case TrainingQueued notice -> keepNewest(notices, position, KEPT_NOTICES);
      case TrainingPaused notice -> keepNewest(notices, position, KEPT_NOTICES);
      case TrainingResumed notice -> keepNewest(notices, position, KEPT_NOTICES);
      case AblationChanged notice -> keepNewest(notices, position, KEPT_NOTICES);
      case TrainingDiverged notice -> keepNewest(notices, position, KEPT_NOTICES);
      case GeneratedSample sample -> limitDetail(sample, position);
      case AttentionSnapshot snapshot -> film.add(position, snapshot.bytes());
      case TrainingStarted once -> {}
      case TrainingStopped once -> {}
      case TrainingCompleted once -> {}
      case TrainingFailed once -> {}
      case TrainingMetrics metrics ->
          throw new IllegalArgumentException("Metrics travel on the state lane");
    }
  }

  private void keepNewest(Deque<Long> positions, long position, int kept) {
    positions.add(position);
    if (positions.size() > kept) {
      entries.remove(positions.remove());
    }
  }

  private void limitDetail(GeneratedSample sample, long position) {
    detailedSamples.add(position);
    detailedCharacters += sample.choices().size();
    while (detailedCharacters > KEPT_CHOICES && detailedSamples.size() > 1) {
      entries.computeIfPresent(detailedSamples.remove(), (key, entry) -> withoutChoices(entry));
    }
  }

  private SessionEvent withoutChoices(SessionEvent entry) {
    if (entry instanceof Happened happened && happened.event() instanceof GeneratedSample sample) {
      detailedCharacters -= sample.choices().size();
      return new Happened(
          new GeneratedSample(sample.step(), sample.prompt(), sample.text(), List.of()));
    }
    return entry;
  }
}
