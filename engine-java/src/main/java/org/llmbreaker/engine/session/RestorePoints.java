package org.llmbreaker.engine.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.CleanExit;
import org.llmbreaker.engine.checkpoint.FileProgress;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.checkpoint.RecordingShelf;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetSource;
import org.llmbreaker.engine.dataset.Rejection;
import org.llmbreaker.engine.session.SessionState.Ended;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.session.SessionState.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records runs by itself, every minute and at their end, so that little is lost when the app ends
 * unexpectedly. The last five runs are kept. A text that was typed or pasted is promised never to
 * be written to disk, so runs on such texts are left out.
 *
 * <p>Training threads only copy, between two steps; files are written on a thread of its own.
 */
public final class RestorePoints implements AutoCloseable {
  /** Time between two restore points of a run. */
  public static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(RestorePoints.class);
  private static final long LONGEST_CLOSE_SECONDS = 5;

  private final SessionManager manager;
  private final RecordingShelf shelf;
  private final Map<UUID, Integer> kept = new HashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("restore-points").factory());
  private final SessionListSubscription list;
  private @Nullable CleanExit mark;
  private Optional<Instant> crashedSince = Optional.empty();
  private volatile Optional<Rejection> trouble = Optional.empty();

  /**
   * Begins to keep restore points. Where the folder cannot be written to everything else goes on,
   * in memory only, and {@link #trouble} says so.
   *
   * @param shelf the folder for them
   * @param now when the app started
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it ends with the writer
  public RestorePoints(SessionManager manager, RecordingShelf shelf, Instant now) {
    this.manager = manager;
    this.shelf = shelf;
    begin(now);
    synchronized (this) { // the first wake-up may come before the list is here
      list = manager.watch(() -> submit(this::keepEnded));
    }
    long seconds = INTERVAL.toSeconds();
    writer.scheduleWithFixedDelay(this::keepAll, seconds, seconds, TimeUnit.SECONDS);
  }

  private void begin(Instant now) {
    try {
      shelf.prepare();
      Optional<CleanExit> begun = CleanExit.begin(shelf.folder(), now);
      mark = begun.orElse(null);
      crashedSince = begun.flatMap(CleanExit::crashedSince);
    } catch (RecordingException refused) {
      trouble = Optional.of(refused.rejection());
    } catch (IOException refused) {
      trouble = Optional.of(shelf.trouble(refused));
    }
  }

  /** Why runs are not kept at the moment; empty while they are. */
  public Optional<Rejection> trouble() {
    return trouble;
  }

  /**
   * A run that can be recovered.
   *
   * @param file its restore point
   * @param recording what it holds
   */
  public record Recoverable(Path file, Recording recording) {}

  /**
   * The run that was lost when the app ended unexpectedly: the newest restore point that the ended
   * process wrote. Reads files, so not for the UI thread.
   *
   * @return empty if the app ended by itself, or had written none
   */
  public Optional<Recoverable> lost() {
    return crashedSince.flatMap(
        since ->
            shelf.all().stream()
                .filter(found -> !found.recording().facts().savedAt().isBefore(since))
                .max(Comparator.comparing(found -> found.recording().facts().savedAt()))
                .map(found -> new Recoverable(found.file(), found.recording())));
  }

  /** Keeps all runs that went on since their last restore point; called once a minute by itself. */
  public void keepAll() {
    keep(manager.sessions().stream().filter(RestorePoints::underWay).toList());
    keepEnded();
  }

  private static boolean underWay(TrainingSession session) {
    return session.state() instanceof Running || session.state() instanceof Paused;
  }

  private synchronized void keepEnded() {
    list.drain();
    keep(manager.sessions().stream().filter(s -> s.state() instanceof Ended).toList());
  }

  private synchronized void keep(List<TrainingSession> sessions) {
    for (TrainingSession session : sessions) {
      boolean personal =
          session.request().factory().corpus().map(RestorePoints::pasted).orElse(true);
      if (!personal && kept.getOrDefault(session.id(), -1) != session.step()) {
        keep(session);
      }
    }
  }

  private static boolean pasted(Corpus corpus) {
    return corpus.info().source() == DatasetSource.PASTED;
  }

  private void keep(TrainingSession session) {
    try {
      Recording recording = session.record().join();
      shelf.put(session.id(), recording, FileProgress.NONE);
      kept.put(session.id(), recording.step());
      trouble = Optional.empty();
    } catch (RecordingException failed) {
      trouble = Optional.of(failed.rejection());
    } catch (CompletionException ended) {
      LOG.debug("A run ended before its restore point", ended);
    } catch (CancellationException closing) {
      LOG.debug("The app ends before a restore point was written", closing);
    }
  }

  private void submit(Runnable work) {
    try {
      writer.execute(work);
    } catch (RejectedExecutionException closing) {
      LOG.debug("The app ends; nothing more is kept", closing);
    }
  }

  /** The app ends by itself: the next start has nothing to recover. */
  @Override
  public void close() {
    list.close();
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      writer.shutdownNow();
      Thread.currentThread().interrupt();
    }
    if (mark != null) {
      mark.close();
    }
  }
}
