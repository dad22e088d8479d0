package org.llmbreaker.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.layer.Gradients;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/** The gradients that backward computes, against central differences of the loss. */
class TransformerGradientTest {
  /**
   * A ReLU that switches within a step spoils that difference, rounding spoils a small one: a right
   * gradient agrees with one of these, a wrong one with none.
   */
  private static final float[] STEPS = {1e-4f, 2e-4f, 5e-4f, 1e-3f, 2e-3f, 4e-3f};

  static Stream<ModelConfig> shapes() {
    return Stream.of(
        new ModelConfig(7, 8, 1, 2, 8, false, true),
        new ModelConfig(11, 12, 2, 3, 9, true, true),
        new ModelConfig(19, 20, 2, 1, 18, true, false),
        new ModelConfig(33, 32, 1, 2, 40, false, false));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradients_agree_with_central_differences(ModelConfig config) {
    var random = new SplittableRandom(7);
    int rows = config.context() - 1;
    int[] ids = random.ints(rows, 0, config.vocabularySize()).toArray();
    int[] targets = random.ints(rows, 0, config.vocabularySize()).toArray();
    try (var model = new Transformer(config, random);
        var activations = new Activations(config);
        var arena = Arena.ofShared();
        var gradient = new FlatVector(model.parameters().size())) {
      ParameterSet parameters = model.parameters();
      enlarge(parameters, random);
      var gradients = new Gradients(parameters, arena);
      model.lossAndGradients(ids, targets, 0, rows, 1f / rows, activations, gradients);
      parameters.reduce(new Tensor[][] {gradients.tensors()}, gradient, 0, 1);
      for (Parameter p : parameters.parameters()) {
        for (int i = p.offset(); i < p.offset() + p.count(); i += 1 + p.count() / 9) {
          assertThat(distance(gradient.get(i), model, i, ids, targets, rows, activations))
              .as("d loss / d %s[%d]", p.name(), i - p.offset())
              .isLessThan(1e-3);
        }
      }
    }
  }

  /** Larger weights than a fresh model's, so that no gradient is lost in rounding. */
  private static void enlarge(ParameterSet parameters, SplittableRandom random) {
    for (int i = 0; i < parameters.size(); i++) {
      float v = parameters.values().get(i);
      parameters.values().set(i, v + (float) (0.2 * random.nextGaussian()));
    }
    parameters.pack(0, 1);
  }

  /** How far a gradient is from the nearest central difference (f(+h) − f(−h)) / 2h. */
  private static double distance(
      double gradient,
      Transformer model,
      int i,
      int[] ids,
      int[] targets,
      int rows,
      Activations a) {
    double nearest = Double.POSITIVE_INFINITY;
    for (float h : STEPS) {
      double above = lossAt(model, i, h, ids, targets, rows, a);
      double below = lossAt(model, i, -h, ids, targets, rows, a);
      nearest = Math.min(nearest, Math.abs((above - below) / (2 * h) - gradient));
    }
    return nearest;
  }

  private static double lossAt(
      Transformer model, int i, float shift, int[] ids, int[] targets, int rows, Activations a) {
    FlatVector values = model.parameters().values();
    float before = values.get(i);
    values.set(i, before + shift);
    model.parameters().pack(0, 1);
    double loss = model.loss(ids, targets, 0, rows, a) / rows;
    values.set(i, before);
    model.parameters().pack(0, 1);
    return loss;
  }

  @Test
  void the_micro_model_has_exactly_8368_parameters() {
    try (var model = new Transformer(Preset.MICRO.model(65), new SplittableRandom(1))) {
      assertThat(model.parameters().size()).isEqualTo(8368);
      assertThat(Preset.MICRO.model(65).parameterCount()).isEqualTo(8368);
    }
  }

  @Test
  void an_untrained_model_guesses_evenly() {
    ModelConfig config = Preset.MICRO.model(65);
    var random = new SplittableRandom(3);
    int[] ids = random.ints(64, 0, 65).toArray();
    int[] targets = random.ints(64, 0, 65).toArray();
    try (var model = new Transformer(config, random);
        var activations = new Activations(config)) {
      double loss = model.loss(ids, targets, 0, 64, activations) / 64;
      assertThat(loss).isBetween(Math.log(65) - 0.1, Math.log(65) + 0.1);
    }
  }

  @Test
  void generating_step_by_step_sees_the_same_logits_as_reading_at_once() {
    ModelConfig config = new ModelConfig(21, 24, 2, 3, 33, true, true);
    var random = new SplittableRandom(5);
    int[] ids = random.ints(33, 0, 21).toArray();
    try (var model = new Transformer(config, random);
        var whole = new Activations(config);
        var stepwise = new Activations(config)) {
      model.forward(ids, 0, 0, 33, whole);
      for (int t = 0; t < 33; t++) {
        model.forward(ids, 0, t, t + 1, stepwise);
        for (int v = 0; v < 21; v++) {
          assertThat(stepwise.logits().get(t, v))
              .isCloseTo(whole.logits().get(t, v), org.assertj.core.data.Offset.offset(1e-5f));
        }
      }
    }
  }
}
