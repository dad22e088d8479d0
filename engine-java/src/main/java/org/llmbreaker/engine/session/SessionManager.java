package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Rejections;
import org.llmbreaker.engine.session.SessionLookup.Found;
import org.llmbreaker.engine.session.SessionLookup.NotFound;

/**
 * All sessions of the application.
 *
 * <p>A limited number run at the same time, since each slows the others; further ones wait in line
 * ({@link SessionState.Queued}) and start in order. A paused session gives its place to the next in
 * line, because it would otherwise keep others waiting while nothing is computed; on Resume it asks
 * again and may have to wait.
 *
 * <p>A session that has not run and that nobody has looked at for an hour is deleted. Stopping a
 * session keeps it; deleting it frees its model, its history and its thread.
 */
public final class SessionManager implements AutoCloseable {
  /** How long a session stays that neither runs nor is looked at. */
  public static final Duration IDLE_LIMIT = Duration.ofHours(1);

  private static final Duration LONGEST_JOIN = Duration.ofSeconds(10);
  private static final long EXPIRY_CHECK_SECONDS = 60;

  private final SessionTime time;
  private final int capacity;
  private final Places places;
  private final Map<UUID, TrainingSession> sessions =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<ListReader> watchers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService expiry =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("session-expiry").factory());
  private volatile boolean closed;

  /** Real time, and as many places as this machine can serve. */
  public SessionManager() {
    this(defaultCapacity(), SessionTime.system());
  }

  /**
   * @param capacity sessions that may run at the same time, at least 1
   * @param time the clocks of all sessions
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor
  public SessionManager(int capacity, SessionTime time) {
    if (capacity < 1) {
      throw new IllegalArgumentException("At least one session must be able to run");
    }
    this.capacity = capacity;
    this.time = time;
    this.places = new Places(capacity);
    expiry.scheduleWithFixedDelay(
        this::expireIdle, EXPIRY_CHECK_SECONDS, EXPIRY_CHECK_SECONDS, TimeUnit.SECONDS);
  }

  /** One core is left to the display: cores - 1, but at least 2 and at most 4. */
  public static int defaultCapacity() {
    return capacityOf(Runtime.getRuntime().availableProcessors());
  }

  static int capacityOf(int cores) {
    return Math.clamp(cores - 1, 2, 4);
  }

  /** Sessions that may run at the same time. */
  public int capacity() {
    return capacity;
  }

  /**
   * Makes an idle session. Cheap: model and thread are made when it starts.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public TrainingSession create(SessionRequest request) {
    return add(new TrainingSession(request, places, time, this::signal));
  }

  /**
   * Makes a session out of a recording, with the same curves, samples and film. It is paused, or
   * completed if all steps are done, and goes on bit for bit as the recorded run would have.
   *
   * @param factory makes a run on {@link org.llmbreaker.engine.checkpoint.RecordedText#corpus}, as
   *     {@link CorpusRun} does
   * @throws RecordingException if the recording names something that does not exist
   * @throws IllegalStateException after {@link #close}
   */
  public TrainingSession open(Recording recording, TrainingRunFactory factory) {
    TrainingSession session;
    try {
      var facts = recording.facts();
      Feature feature = Feature.valueOf(facts.feature());
      recording.curves().markers().forEach(mark -> Marker.Kind.valueOf(mark.kind()));
      String name = recording.text().name();
      Speed speed = Speed.ofFactor(facts.speed());
      var request = new SessionRequest(feature, recording.config(), name, speed, factory);
      session = new TrainingSession(request, places, time, this::signal);
    } catch (IllegalArgumentException unknown) {
      throw new RecordingException(
          Rejections.recordingInvalid(TEXTS.get("recording.unknown-things")), unknown);
    }
    session.reopen(recording);
    return add(session);
  }

  private TrainingSession add(TrainingSession session) {
    sessions.put(session.id(), session);
    if (closed) {
      remove(session.id(), StopReason.SHUTDOWN);
      throw new IllegalStateException("The application is closing");
    }
    signal();
    return session;
  }

  /** The session with this id, if it exists. */
  public SessionLookup find(UUID id) {
    TrainingSession session = sessions.get(id);
    return session == null ? NotFound.EXPIRED : new Found(session);
  }

  /** All sessions, oldest first. */
  public List<TrainingSession> sessions() {
    synchronized (sessions) {
      return List.copyOf(sessions.values());
    }
  }

  /** Ends the session if need be and forgets it. Never waits. */
  public SessionLookup delete(UUID id) {
    return remove(id, StopReason.USER_REQUESTED);
  }

  /**
   * Be woken whenever a session comes, goes, changes its state, or makes a step while paused.
   *
   * @param wake see {@link TrainingSession#subscribe}
   */
  public SessionListSubscription watch(Runnable wake) {
    var reader = new ListReader(wake);
    watchers.add(reader);
    reader.wake.start();
    reader.wake.signal();
    return reader;
  }

  /** Deletes what has been idle for too long; called once a minute by itself. */
  public void expireIdle() {
    Instant limit = time.instant().minus(IDLE_LIMIT);
    sessions().forEach(session -> expire(session, limit));
  }

  /** Looks and deletes under the lock, so that nobody resumes the session in between. */
  private void expire(TrainingSession session, Instant limit) {
    places.lock.lock();
    try {
      if (session.idleSince().filter(since -> !since.isAfter(limit)).isPresent()) {
        remove(session.id(), StopReason.IDLE_EXPIRED);
      }
    } finally {
      places.lock.unlock();
    }
  }

  /** Stops and deletes all sessions and waits until their threads have ended. */
  @Override
  public void close() {
    closed = true;
    expiry.shutdownNow();
    List<TrainingSession> all = sessions();
    all.forEach(session -> remove(session.id(), StopReason.SHUTDOWN));
    all.forEach(session -> session.join(LONGEST_JOIN));
    watchers.forEach(reader -> reader.wake.signalLast());
    watchers.clear();
  }

  private SessionLookup remove(UUID id, String reason) {
    TrainingSession session = sessions.remove(id);
    if (session == null) {
      return NotFound.EXPIRED;
    }
    session.close(reason);
    signal();
    return new Found(session);
  }

  private void signal() {
    watchers.forEach(reader -> reader.wake.signal());
  }

  private final class ListReader implements SessionListSubscription {
    private final Wake wake;

    ListReader(Runnable hook) {
      wake = new Wake(hook);
    }

    @Override
    public List<TrainingSession> drain() {
      wake.arm();
      return sessions();
    }

    @Override
    public void close() {
      watchers.remove(this);
      wake.silence();
    }
  }
}
