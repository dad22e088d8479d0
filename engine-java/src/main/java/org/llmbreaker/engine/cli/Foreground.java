package org.llmbreaker.engine.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.FileProgress;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.checkpoint.RecordingFiles;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.Feature;
import org.llmbreaker.engine.session.SessionCommand;
import org.llmbreaker.engine.session.SessionEvent;
import org.llmbreaker.engine.session.SessionManager;
import org.llmbreaker.engine.session.SessionRequest;
import org.llmbreaker.engine.session.SessionSubscription;
import org.llmbreaker.engine.session.SessionUpdate;
import org.llmbreaker.engine.session.TrainingRunFactory;
import org.llmbreaker.engine.session.TrainingSession;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * One training session that the calling thread waits for. Ctrl-C stops it after the step being
 * computed and leaves time for the report's last words.
 */
final class Foreground implements AutoCloseable {
  private static final long LONGEST_FAREWELL_SECONDS = 10;

  private final SessionManager manager = new SessionManager();
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread stopHook = new Thread(this::stopAndWait, "stop-on-interrupt");

  /** Each step's figures: the session's own lane keeps only the newest. */
  private final Queue<TrainingMetrics> measured = new ConcurrentLinkedQueue<>();

  private final TrainingSession session;
  private final SessionSubscription subscription;
  private final SessionCommand begin;
  private final RunReport report;
  private final PrintStream watched;
  private volatile int lastMeasured = -1;

  /**
   * Makes the session; {@link #train} starts it.
   *
   * @param watched the stream of the results: once nobody reads it any more, training stops
   */
  Foreground(RunConfig config, Corpus corpus, Speed speed, RunReport report, PrintStream watched) {
    this.report = report;
    this.watched = watched;
    String name = corpus.info().displayName();
    session =
        manager.create(
            new SessionRequest(Feature.WATCH_LEARN, config, name, speed, new Told(corpus)));
    begin = new SessionCommand.Start();
    subscription = session.subscribe(news::release);
    Runtime.getRuntime().addShutdownHook(stopHook);
  }

  /**
   * Makes a session of a recorded run; {@link #train} goes on with it, after telling what happened
   * before.
   */
  Foreground(
      Recording recording, Corpus corpus, Speed speed, RunReport report, PrintStream watched) {
    this.report = report;
    this.watched = watched;
    session = manager.open(recording, new Told(corpus));
    session.send(new SessionCommand.SetSpeed(speed));
    begin = new SessionCommand.Resume();
    subscription = session.subscribe(news::release);
    Runtime.getRuntime().addShutdownHook(stopHook);
  }

  /** Trains on a text and remembers the figures of each step. */
  private final class Told implements TrainingRunFactory {
    private final Corpus corpus;

    Told(Corpus corpus) {
      this.corpus = corpus;
    }

    @Override
    public TrainingRun create(RunConfig config, TrainingListener listener) {
      TrainingListener both =
          event -> {
            if (event instanceof TrainingMetrics metrics) {
              measured.add(metrics);
              lastMeasured = metrics.step();
            }
            listener.on(event);
          };
      return new TransformerRun(config, corpus, both, InstantSource.system());
    }

    @Override
    public Optional<Corpus> corpus() {
      return Optional.of(corpus);
    }
  }

  /** Trains to the end, however it comes, and returns the event that told it. */
  TrainingEvent train() throws InterruptedException {
    session.send(begin);
    while (true) {
      news.acquire();
      news.drainPermits();
      // Read before the drain: all that was announced before these figures is then in the drain.
      int complete = lastMeasured;
      SessionUpdate update = subscription.drain();
      TrainingEvent end = tell(update);
      if (end != null) {
        return end;
      }
      tellMetrics(complete);
      if (watched.checkError()) {
        session.send(new SessionCommand.Stop());
      }
    }
  }

  private @Nullable TrainingEvent tell(SessionUpdate update) {
    for (SessionEvent entry : update.events()) {
      if (entry instanceof SessionEvent.Happened happened) {
        TrainingEvent event = happened.event();
        if (!(event instanceof TrainingEvent.TrainingStarted)) {
          tellMetrics(event.step());
        }
        report.event(session, event);
        if (ends(event)) {
          return event;
        }
      }
    }
    return null;
  }

  private void tellMetrics(int upTo) {
    for (TrainingMetrics next = measured.peek();
        next != null && next.step() <= upTo;
        next = measured.peek()) {
      report.metrics(session, next);
      measured.remove();
    }
  }

  /** A diverged run waits for a person; here nobody can answer, so it is over. */
  private static boolean ends(TrainingEvent event) {
    return event instanceof TrainingEvent.TrainingCompleted
        || event instanceof TrainingEvent.TrainingStopped
        || event instanceof TrainingEvent.TrainingFailed
        || event instanceof TrainingEvent.TrainingDiverged;
  }

  /** Lets the trained model write; for use after {@link #train}. */
  SessionEvent generate(SessionCommand.Generate request) throws InterruptedException {
    session.send(request);
    while (true) {
      for (SessionEvent entry : subscription.drain().events()) {
        if (entry instanceof SessionEvent.Generated
            || entry instanceof SessionEvent.GenerationFailed) {
          return entry;
        }
      }
      news.acquire();
    }
  }

  /**
   * Saves the run as it stands; for use after {@link #train}.
   *
   * @throws RecordingException if it could not be saved
   */
  void save(Path file) {
    try {
      new RecordingFiles().save(session.record().join(), file, FileProgress.NONE);
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof RecordingException why ? why : refused;
    }
  }

  private void stopAndWait() {
    session.send(new SessionCommand.Stop());
    try {
      if (!done.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Stopped in the middle of a step.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    subscription.close();
    manager.close();
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(stopHook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is the one waiting for us.
    }
  }
}
