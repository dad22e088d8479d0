package org.llmbreaker.benchmarks.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.llmbreaker.benchmarks.training.Worker;
import org.llmbreaker.engine.session.SessionCommand;
import org.llmbreaker.engine.session.SessionManager;
import org.llmbreaker.engine.session.SessionSubscription;
import org.llmbreaker.engine.session.SessionTime;
import org.llmbreaker.engine.session.TrainingSession;

/**
 * Trains workload A in a session whose reader is quick, slow or stopped, in turn, and writes the
 * steps per second: for each round a line {@code [quick, a second an event, stopped]} after {@link
 * Worker#MARK}.
 */
public final class ReaderRates {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final SessionRates sessions;

  private ReaderRates(SessionRates sessions) {
    this.sessions = sessions;
  }

  /** What reads a session's events. */
  private enum Reader {
    /** Looks as soon as it is told. */
    QUICK {
      @Override
      void read(SessionSubscription news) {
        news.drain();
      }
    },
    /** Sleeps a second after each event, and after each look that brought figures only. */
    SLOW {
      @Override
      void read(SessionSubscription news) {
        for (int events = Math.max(1, news.drain().events().size()); events > 0; events--) {
          LockSupport.parkNanos(SECOND_NANOS);
        }
      }
    },
    /** Is told once and never comes back. */
    STOPPED {
      @Override
      void read(SessionSubscription news) {
        LockSupport.parkNanos(Long.MAX_VALUE);
      }
    };

    abstract void read(SessionSubscription news);
  }

  /**
   * Measures and ends the process.
   *
   * @param args threads of the session, rounds, seconds of each measurement
   */
  public static void main(String[] args) throws InterruptedException {
    var rates =
        new ReaderRates(new SessionRates(Integer.parseInt(args[0]), Double.parseDouble(args[2])));
    rates.stepsPerSecond(Reader.QUICK); // until the code is compiled
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      List<Double> line = new ArrayList<>();
      for (Reader reader : Reader.values()) {
        line.add(rates.stepsPerSecond(reader));
      }
      System.out.println(Worker.MARK + line);
    }
    System.exit(0);
  }

  private double stepsPerSecond(Reader reader) throws InterruptedException {
    try (var manager = new SessionManager(1, SessionTime.system())) {
      var warm = new CountDownLatch(1);
      TrainingSession session = manager.create(sessions.request(warm));
      var news = new CompletableFuture<SessionSubscription>();
      news.complete(session.subscribe(() -> reader.read(news.join())));
      session.send(new SessionCommand.Start());
      warm.await();
      return sessions.rates(List.of(session)).getFirst();
    }
  }
}
