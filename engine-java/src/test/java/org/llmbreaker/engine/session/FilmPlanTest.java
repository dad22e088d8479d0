package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;

class FilmPlanTest {
  private static RunConfig micro(int steps, int interval) {
    return Preset.MICRO.run(65, 1).withTraining(new TrainingConfig(32, steps, 50, interval, 64));
  }

  @ParameterizedTest
  @CsvSource({"10, 51", "25, 21", "50, 11"})
  void the_8k_model_s_film_takes_less_than_a_megabyte(int interval, int snapshots) {
    FilmPlan plan = FilmPlan.of(micro(500, interval));
    // Four heads: 64 * 65 / 2 cells of 2 bytes and four scores of 4 bytes each.
    assertThat(plan).isEqualTo(new FilmPlan(snapshots, snapshots, 4 * (2080 * 2 + 16)));
    assertThat(plan.bytes()).isEqualTo(snapshots * 16_704L).isLessThan(1_000_000);
    assertThat(plan.thinned()).isFalse();
    assertThat(TrainingConfig.SNAPSHOT_INTERVALS).contains(interval);
  }

  @Test
  void the_largest_film_stays_within_256_megabytes() {
    var largest = new ModelConfig(65, 1024, 12, 16, 512, false, true);
    FilmPlan plan = FilmPlan.of(micro(10_000, 10).withModel(largest));
    assertThat(plan.snapshots()).isEqualTo(1_001);
    assertThat(plan.thinned()).isTrue();
    assertThat(plan.bytes()).isBetween(100_000_000L, 256_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 9, 30, 64, 1_000})
  void foretells_what_a_recording_keeps(int room) {
    for (int steps = 10; steps <= 700; steps += 23) {
      RunConfig config = micro(steps, 10);
      long each = FilmPlan.of(config).bytesPerSnapshot();
      var dropped = new AtomicInteger();
      var thinner = new FilmThinner(room * each, position -> dropped.incrementAndGet());
      int taken = 0;
      for (int step = 0; step <= steps; step++) {
        if (config.training().snapshotsAt(step)) {
          thinner.add(taken++, each);
        }
      }
      FilmPlan plan = FilmPlan.of(config, room * each);
      assertThat(plan.snapshots()).isEqualTo(taken);
      assertThat(plan.kept()).isEqualTo(taken - dropped.get());
    }
  }
}
