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
