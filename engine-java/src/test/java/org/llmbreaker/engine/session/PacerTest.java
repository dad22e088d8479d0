package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.config.Speed;

class PacerTest {
  private static final long MS = 1_000_000;

  @ParameterizedTest
  @CsvSource({"X1,50", "X2,25", "X5,10"})
  void each_speed_has_its_interval(Speed speed, long millis) {
    var pacer = new Pacer(speed, 0);
    assertThat(pacer.delay(0)).isZero();
    pacer.begin(0);
    assertThat(pacer.delay(0)).isEqualTo(millis * MS);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -7_000_000_000L, Long.MAX_VALUE - 10 * MS})
  void small_delays_do_not_add_up_wherever_the_clock_starts(long origin) {
    var pacer = new Pacer(Speed.X1, origin);
    for (int step = 0; step < 1_000; step++) {
      assertThat(pacer.delay(origin + step * 50L * MS)).isZero();
      pacer.begin(origin + step * 50L * MS + 3 * MS); // woken 3 ms late each time
    }
  }

  @Test
  void a_slow_evaluation_is_not_made_good_by_a_burst() {
    var pacer = new Pacer(Speed.X1, 0);
    pacer.begin(0);
    long after = 700 * MS;
    assertThat(pacer.delay(after)).isNegative();
    pacer.begin(after);
    pacer.begin(after);
    assertThat(pacer.delay(after)).isEqualTo(50 * MS);
  }

  @Test
  void after_a_pause_the_next_step_is_due_at_once_and_the_one_after_waits() {
    var pacer = new Pacer(Speed.X1, 0);
    pacer.begin(0);
    pacer.restart(10 * MS);
    assertThat(pacer.delay(10 * MS)).isZero();
    pacer.begin(10 * MS);
    assertThat(pacer.delay(10 * MS)).isEqualTo(50 * MS);
  }

  @Test
  void a_higher_speed_shortens_the_wait_that_is_going_on() {
    var pacer = new Pacer(Speed.X1, 0);
    pacer.begin(0);
    pacer.cap(Speed.X5, 1 * MS);
    assertThat(pacer.delay(1 * MS)).isEqualTo(10 * MS);
    pacer.cap(Speed.X10, 1 * MS);
    assertThat(pacer.delay(1 * MS)).isZero();
  }
}
