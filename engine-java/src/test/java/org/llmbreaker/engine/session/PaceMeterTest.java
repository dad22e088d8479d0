package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Speed;

class PaceMeterTest {
  private static final long MS = 1_000_000;
  private final PaceMeter meter = new PaceMeter();

  @Test
  void counts_the_steps_of_the_last_second() {
    for (int step = 1; step <= 100; step++) {
      meter.stepped(step * 50L * MS, 2 * MS);
    }
    assertThat(meter.perSecond(5_000 * MS)).isEqualTo(20);
    assertThat(meter.perSecond(5_500 * MS)).isEqualTo(10);
    assertThat(meter.perSecond(6_001 * MS)).isZero();
  }

  @Test
  void a_single_step_or_several_at_one_moment_are_counted() {
    assertThat(meter.perSecond(0)).isZero();
    meter.stepped(10 * MS, MS);
    assertThat(meter.perSecond(500 * MS)).isEqualTo(1);
    meter.stepped(10 * MS, MS);
    assertThat(meter.perSecond(10 * MS)).isEqualTo(2);
  }

  @Test
  void a_step_of_exactly_a_second_ago_no_longer_counts() {
    meter.stepped(0, MS);
    assertThat(meter.perSecond(999 * MS)).isEqualTo(1);
    assertThat(meter.perSecond(1_000 * MS)).isZero();
  }

  @Test
  void the_first_steps_count_alike_and_later_ones_a_fiftieth() {
    meter.stepped(0, 10 * MS);
    meter.stepped(0, 30 * MS);
    assertThat(meter.remaining(100, Speed.X10)).contains(Duration.ofSeconds(2));
    for (int i = 0; i < 2_000; i++) {
      meter.stepped(0, 10 * MS);
    }
    meter.stepped(0, 510 * MS);
    assertThat(meter.remaining(100, Speed.X10).orElseThrow())
        .isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(1));
  }

  @Test
  void measures_rates_beyond_what_it_remembers() {
    for (int step = 1; step <= 5_000; step++) {
      meter.stepped(step * MS / 4, MS / 4);
    }
    assertThat(meter.perSecond(1_250 * MS)).isCloseTo(4_000, within(1e-6));
  }

  @Test
  void the_time_left_follows_the_cap_where_steps_are_quick_and_the_cost_where_not() {
    assertThat(meter.remaining(100, Speed.X1)).isEmpty();
    meter.stepped(0, 30 * MS);
    assertThat(meter.remaining(100, Speed.X1)).contains(Duration.ofSeconds(5));
    assertThat(meter.remaining(100, Speed.X5)).contains(Duration.ofSeconds(3));
    assertThat(meter.remaining(100, Speed.X10)).contains(Duration.ofSeconds(3));
  }
}
