package org.llmbreaker.benchmarks.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.llmbreaker.benchmarks.training.EngineContestant;
import org.llmbreaker.benchmarks.training.Worker;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.Feature;
import org.llmbreaker.engine.session.SessionCommand;
import org.llmbreaker.engine.session.SessionManager;
import org.llmbreaker.engine.session.SessionRequest;
import org.llmbreaker.engine.session.SessionTime;
import org.llmbreaker.engine.session.TrainingSession;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * Trains workload A in sessions as the product does, uncapped, in turn one session alone and two at
 * once, and writes the steps per second of each session: for each round a line {@code [alone, first
 * of two, second of two]} after {@link Worker#MARK}.
 */
public final class SessionRates {
  private static final int WARM_STEPS = 200;

  private final Corpus corpus = DatasetCatalogue.bundled().load("shakespeare");
  private final RunConfig config;
  private final double seconds;

  /**
   * @param threads of each session
   * @param seconds of each measurement
   */
  SessionRates(int threads, double seconds) {
    RunConfig general = EngineContestant.config(Workload.A, threads);
    config = general.withModel(general.model().withVocabularySize(corpus.info().vocabularySize()));
    this.seconds = seconds;
  }

  /**
   * Measures and ends the process.
   *
   * @param args threads of each session, rounds, seconds of each measurement
   */
  public static void main(String[] args) throws InterruptedException {
    var rates = new SessionRates(Integer.parseInt(args[0]), Double.parseDouble(args[2]));
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      List<Double> line = new ArrayList<>(rates.measure(1));
      line.addAll(rates.measure(2));
      System.out.println(Worker.MARK + line);
    }
    System.exit(0);
  }

  /** Steps per second of so many sessions at once, over a stretch in which all of them train. */
  private List<Double> measure(int count) throws InterruptedException {
    try (var manager = new SessionManager(count, SessionTime.system())) {
      var warm = new CountDownLatch(count);
      List<TrainingSession> sessions = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sessions.add(manager.create(request(warm)));
      }
      sessions.forEach(session -> session.send(new SessionCommand.Start()));
      warm.await();
      return rates(sessions);
    }
  }

  /** Steps per second of sessions that train, over a stretch. */
  List<Double> rates(List<TrainingSession> sessions) throws InterruptedException {
    int[] before = sessions.stream().mapToInt(TrainingSession::step).toArray();
    long start = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1e3)); // the stretch that is measured
    int[] after = sessions.stream().mapToInt(TrainingSession::step).toArray();
    double passed = (System.nanoTime() - start) / 1e9;
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      rates.add((after[i] - before[i]) / passed);
    }
    return rates;
  }

  /**
   * A session of workload A.
   *
   * @param warm counted down when it has made its first 200 steps
   */
  SessionRequest request(CountDownLatch warm) {
    return new SessionRequest(
        Feature.WATCH_LEARN,
        config,
        corpus.info().displayName(),
        Speed.X10,
        (settings, listener) ->
            new TransformerRun(settings, corpus, telling(listener, warm), InstantSource.system()));
  }

  private static TrainingListener telling(TrainingListener listener, CountDownLatch warm) {
    return event -> {
      listener.on(event);
      if (event instanceof TrainingMetrics metrics && metrics.step() == WARM_STEPS) {
        warm.countDown();
      }
    };
  }
}
