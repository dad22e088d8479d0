package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainJsonTest {
  private CommandRun run = new CommandRun(-1, "", "");

  @BeforeAll
  void train() {
    run = CommandRun.of(CommandRun.tiny("train", "--json", "--eval-interval", "5"));
  }

  @Test
  void ends_well_and_writes_nothing_but_events() {
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json())
        .allSatisfy(line -> assertThat(line.path("event").asText()).isNotEmpty())
        .extracting(line -> line.path("event").asText())
        .startsWith("training_started")
        .endsWith("training_completed")
        .containsOnly(
            "training_started",
            "training_metrics",
            "generated_sample",
            "attention_snapshot",
            "training_completed");
  }

  @Test
  void begins_with_all_settings_of_the_run() {
    JsonNode started = run.json().getFirst();
    Corpus corpus = DatasetCatalogue.bundled().load("first-words");
    int v = corpus.info().vocabularySize();
    assertThat(fields(started))
        .containsExactly(
            "event",
            "timestamp",
            "dataset",
            "parameters",
            "vocabulary_size",
            "width",
            "layers",
            "heads",
            "context",
            "steps",
            "batch_size",
            "eval_interval",
            "learning_rate",
            "min_learning_rate",
            "warmup_steps",
            "beta1",
            "beta2",
            "epsilon",
            "weight_decay",
            "clip_norm",
            "seed",
            "threads");
    assertThat(started.path("dataset").asText()).isEqualTo(corpus.info().displayName());
    assertThat(started.path("vocabulary_size").asInt()).isEqualTo(v);
    assertThat(started.path("seed").asInt()).isEqualTo(1337);
    assertThat(started.path("beta2").asDouble()).isEqualTo(0.999);
    // Embeddings of characters and places, one block of twelve squares and its norms, the last norm
    assertThat(started.path("parameters").asInt())
        .isEqualTo(4 * v + 4 * 8 + 12 * 4 * 4 + 2 * 2 * 4 + 2 * 4);
  }

  @Test
  void reports_every_step_once_and_the_validation_loss_where_it_was_measured() {
    List<JsonNode> metrics = run.events("training_metrics");
    assertThat(metrics)
        .extracting(m -> m.path("step").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 10).boxed().toList());
    assertThat(metrics)
        .allSatisfy(
            m -> {
              assertThat(fields(m))
                  .containsExactly("event", "step", "train_loss", "val_loss", "timestamp");
              assertThat(m.path("train_loss").asDouble()).isPositive();
              boolean measured = m.path("step").asInt() % 5 == 0;
              assertThat(m.path("val_loss").isNumber()).isEqualTo(measured);
              assertThat(m.path("val_loss").isNull()).isEqualTo(!measured);
            });
  }

  @Test
  void writes_a_sample_of_a_hundred_characters_at_each_check() {
    assertThat(run.events("generated_sample"))
        .allSatisfy(
            s -> {
              assertThat(fields(s)).containsExactly("event", "step", "text", "prompt");
              assertThat(s.path("text").asText()).hasSize(100);
              assertThat(s.path("prompt").asText()).isEqualTo("\n");
            })
        .extracting(s -> s.path("step").asInt())
        .containsExactly(0, 5, 10);
  }

  @Test
  void writes_one_attention_matrix_a_head_whose_rows_sum_to_one_and_see_no_future() {
    List<JsonNode> heads = run.events("attention_snapshot");
    assertThat(heads)
        .extracting(h -> h.path("step").asInt(), h -> h.path("head").asInt())
        .containsExactly(
            tuple(0, 0), tuple(0, 1), tuple(5, 0), tuple(5, 1), tuple(10, 0), tuple(10, 1));
    assertThat(heads)
        .allSatisfy(
            h -> {
              assertThat(fields(h))
                  .containsExactly("event", "step", "layer", "head", "matrix", "tokens");
              assertThat(h.path("layer").asInt()).isZero();
              assertThat(h.path("tokens")).hasSize(8);
              assertThat(h.path("matrix")).hasSize(8);
              for (int query = 0; query < 8; query++) {
                assertRow(h.path("matrix").path(query), query);
              }
            });
  }

  @Test
  void ends_with_the_losses_that_the_last_step_had() {
    JsonNode end = run.json().getLast();
    JsonNode last = run.events("training_metrics").getLast();
    assertThat(fields(end))
        .containsExactly(
            "event",
            "final_train_loss",
            "final_val_loss",
            "total_time_seconds",
            "parameters",
            "threads",
            "timestamp");
    assertThat(end.path("final_train_loss")).isEqualTo(last.path("train_loss"));
    assertThat(end.path("final_val_loss")).isEqualTo(last.path("val_loss"));
    assertThat(end.path("total_time_seconds").asDouble()).isPositive();
    assertThat(end.path("parameters")).isEqualTo(run.json().getFirst().path("parameters"));
    assertThat(end.path("threads").asInt()).isEqualTo(1);
  }

  @Test
  void repeats_the_same_losses_and_samples_with_the_same_seed() {
    CommandRun again = CommandRun.of(CommandRun.tiny("train", "--json", "--eval-interval", "5"));
    CommandRun other =
        CommandRun.of(CommandRun.tiny("train", "--json", "--eval-interval", "5", "--seed", "2"));
    assertThat(learned(again)).isEqualTo(learned(run)).isNotEqualTo(learned(other));
  }

  private static List<String> learned(CommandRun run) {
    return run.json().stream()
        .map(line -> line.path("train_loss").asText() + line.path("text").asText())
        .toList();
  }

  private static void assertRow(JsonNode row, int query) {
    double sum = 0;
    for (int key = 0; key < row.size(); key++) {
      double weight = row.path(key).asDouble();
      assertThat(weight).isBetween(0.0, key > query ? 0.0 : 1.0);
      sum += weight;
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  private static List<String> fields(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).toList();
  }
}
