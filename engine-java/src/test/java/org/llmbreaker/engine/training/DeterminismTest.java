package org.llmbreaker.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;

/**
 * Equal configurations make equal runs, to the last bit. The first run of a test starts interpreted
 * and ends compiled, the second is compiled throughout: that must not matter either.
 */
class DeterminismTest {
  private static final TrainingConfig SIXTY_STEPS = new TrainingConfig(8, 60, 20, 20, 8);

  private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void two_runs_with_the_same_seed_and_threads_are_equal_bit_by_bit(int threads) {
    List<Object> first = run(config().withThreads(threads));
    List<Object> second = run(config().withThreads(threads));
    assertThat(first).hasSizeGreaterThan(4 * 60);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void another_seed_makes_another_run() {
    assertThat(run(config().withSeed(2))).isNotEqualTo(run(config().withSeed(3)));
  }

  /** Everything that a run published, floating-point figures as their bits. */
  private List<Object> run(RunConfig config) {
    List<Object> published = new ArrayList<>();
    InstantSource stopped = InstantSource.fixed(Instant.EPOCH);
    try (var run =
        new TransformerRun(config, corpus, event -> published.addAll(bits(event)), stopped)) {
      run.begin();
      while (!run.finished()) {
        run.advance();
      }
    }
    return published;
  }

  private static List<Object> bits(TrainingEvent event) {
    return switch (event) {
      case TrainingMetrics m ->
          List.of(
              m.step(),
              Double.doubleToRawLongBits(m.trainLoss()),
              Double.doubleToRawLongBits(m.valLoss()),
              Double.doubleToRawLongBits(m.gradientNorm()));
      case AttentionSnapshot s -> List.of(s.step(), ShortBuffer.wrap(s.maps().levels()), roles(s));
      default -> List.of(event);
    };
  }

  private static List<FloatBuffer> roles(AttentionSnapshot snapshot) {
    return Arrays.stream(Role.values())
        .flatMap(role -> Arrays.stream(snapshot.roles().scores(role)))
        .map(FloatBuffer::wrap)
        .toList();
  }

  private RunConfig config() {
    return Preset.MICRO.run(corpus.info().vocabularySize(), 2).withTraining(SIXTY_STEPS);
  }
}
