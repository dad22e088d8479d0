package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private final Stopwatch watch = new Stopwatch();

  private void shows(long nanos, long now) {
    assertThat(watch.total(now)).isEqualTo(Duration.ofNanos(nanos));
  }

  @Test
  void spans_add_up_and_the_time_between_them_does_not_count() {
    shows(0, 5);
    watch.start(10);
    shows(7, 17);
    watch.stop(20);
    shows(10, 1_000);
    watch.start(2_000);
    watch.stop(2_003);
    shows(13, 9_000);
  }

  @Test
  void stopping_twice_changes_nothing() {
    watch.start(-10);
    watch.stop(0);
    watch.stop(50);
    shows(10, 100);
  }

  @Test
  void starting_again_while_it_runs_keeps_what_has_passed() {
    watch.start(0);
    watch.start(4);
    shows(10, 10);
  }

  @Test
  void a_span_measured_elsewhere_is_added_whether_it_runs_or_not() {
    watch.add(100);
    shows(100, 0);
    watch.start(0);
    watch.add(5);
    shows(108, 3);
  }
}
