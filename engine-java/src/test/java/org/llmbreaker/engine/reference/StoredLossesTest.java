package org.llmbreaker.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * The training losses of the first ten steps of {@code micro} on {@code shakespeare} with seed
 * 1337, against figures stored in {@code micro-losses.txt}: one loss a line, nats a character, as
 * {@link ReferenceTrainer} computed them in double precision. They pin down what two equally wrong
 * paths would not show: the initial weights, the order of the batches, the schedule.
 *
 * <p>To store them anew after a change that is meant to change them: run this test; when {@link
 * #the_reference_repeats_the_stored_losses} fails, its message shows the new figures.
 */
class StoredLossesTest {
  private static final int STEPS = 10;

  private final Corpus corpus = DatasetCatalogue.bundled().load("shakespeare");
  private final RunConfig config = Preset.MICRO.run(corpus.info().vocabularySize(), 2);

  @Test
  void the_reference_repeats_the_stored_losses() throws IOException {
    assertThat(referenceLosses()).containsExactly(storedLosses(), offset(1e-4));
  }

  @Test
  void a_run_repeats_the_stored_losses() throws IOException {
    assertThat(runLosses()).containsExactly(storedLosses(), offset(1e-4));
  }

  private double[] referenceLosses() {
    try (var model = new Transformer(config.model(), new Xoshiro256(config.seed()));
        var parameters = ReferenceParameters.doubleCopy(model.parameters());
        var trainer = new ReferenceTrainer(config, parameters)) {
      var sampler = new BatchSampler(corpus.split().train(), config.seed());
      var batch = new Batch(config.training().batchSize(), config.model().context());
      double[] losses = new double[STEPS];
      for (int step = 0; step < STEPS; step++) {
        sampler.fill(batch);
        trainer.step(batch);
        losses[step] = trainer.loss();
      }
      return losses;
    }
  }

  private double[] runLosses() {
    double[] losses = new double[STEPS];
    try (var run =
        new TransformerRun(
            config,
            corpus,
            event -> {
              if (event instanceof TrainingMetrics m) {
                losses[m.step() - 1] = m.trainLoss();
              }
            },
            java.time.InstantSource.system())) {
      for (int step = 0; step < STEPS; step++) {
        run.advance();
      }
    }
    return losses;
  }

  private static double[] storedLosses() throws IOException {
    try (InputStream in = StoredLossesTest.class.getResourceAsStream("micro-losses.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n")).mapToDouble(Double::parseDouble).toArray();
    }
  }
}
