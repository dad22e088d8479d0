package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.List;
import org.llmbreaker.benchmarks.session.SessionShare;
import org.llmbreaker.benchmarks.session.SlowReaders;

/** The page's sections about sessions: beside each other, and beside slow displays. */
final class SessionSection {
  private SessionSection() {}

  /** Two sessions at once. */
  static String of(SessionShare s) {
    var table = new Table("Session", "Steps/s", "Share of the rate alone");
    table.row(List.of("alone", number(s.alone()), "100 %"));
    table.row(List.of("of two, the faster", number(s.faster()), percent(s.faster() / s.alone())));
    table.row(List.of("of two, the slower", number(s.slower()), percent(s.share())));
    return "\n## Two sessions at once, workload A, uncapped\n\n" + table;
  }

  /** Readers of a session's events that are slow. */
  static String of(SlowReaders r) {
    var table = new Table("Reader of the session's events", "Steps/s", "Share");
    table.row(List.of("looks as soon as it is told", number(r.quick()), "100 %"));
    table.row(
        List.of(
            "sleeps a second after each event", number(r.slow()), percent(r.slow() / r.quick())));
    table.row(List.of("never comes back", number(r.stopped()), percent(r.stopped() / r.quick())));
    return "\n## A slow display, workload A, uncapped\n\n" + table;
  }

  private static String percent(double share) {
    return number(100 * share) + " %";
  }
}
