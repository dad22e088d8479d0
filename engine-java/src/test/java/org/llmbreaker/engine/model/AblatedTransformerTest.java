package org.llmbreaker.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Ablation.BranchKind;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.layer.Gradients;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.Tensor;

/** What is switched off contributes nothing at all, and comes back as it was. */
class AblatedTransformerTest {
  private static final ModelConfig SHAPE = new ModelConfig(11, 12, 2, 3, 9, true, true);
  private static final int HEAD_SIZE = 4;
  private static final int ROWS = 9;

  private final SplittableRandom random = new SplittableRandom(17);
  private final int[] ids = random.ints(ROWS, 0, 11).toArray();
  private final int[] targets = random.ints(ROWS, 0, 11).toArray();
  private final Transformer model = new Transformer(SHAPE, random);
  private final Activations activations = new Activations(SHAPE);

  @BeforeEach
  void enlargeWeights() {
    change(model.parameters().parameters().stream().toArray(Parameter[]::new));
  }

  @AfterEach
  void close() {
    activations.close();
    model.close();
  }

  /** A part and the names of all parameters that belong to it alone. */
  static Stream<Arguments> partsWithParameters() {
    return Stream.of(
        Arguments.of(new Ablation.Block(0), "block0\\..*"),
        Arguments.of(new Ablation.Positions(), "embedding\\.position"),
        Arguments.of(
            new Ablation.Branch(1, BranchKind.ATTENTION), "block1\\.attention(Norm)?\\..*"),
        Arguments.of(
            new Ablation.Branch(0, BranchKind.FEED_FORWARD), "block0\\.feedForward(Norm)?\\..*"));
  }

  @ParameterizedTest
  @MethodSource("partsWithParameters")
  void the_parameters_of_a_part_that_is_off_neither_matter_nor_learn(
      Ablation.Part part, String names) {
    double whole = loss();
    model.ablate(Ablation.NONE.toggled(part));
    double without = loss();
    assertThat(without).isNotEqualTo(whole);
    Parameter[] own = named(names);
    assertThat(own).isNotEmpty();
    assertThat(gradientOf(own)).containsOnly(0f);

    change(own);

    assertThat(loss()).isEqualTo(without);
  }

  @Test
  void a_head_that_is_off_neither_matters_nor_learns_while_its_neighbours_do() {
    double whole = loss();
    model.ablate(Ablation.NONE.toggled(new Ablation.Head(1, 2)));
    double without = loss();
    assertThat(without).isNotEqualTo(whole);
    Parameter value = named("block1\\.attention\\.value\\.weight")[0];
    float[] gradient = gradientOf(value);
    for (int i = 0; i < gradient.length; i++) {
      boolean off = i % SHAPE.width() >= 2 * HEAD_SIZE;
      assertThat(gradient[i] == 0).isEqualTo(off);
    }
    for (int i = 0; i < value.count(); i++) {
      if (i % SHAPE.width() >= 2 * HEAD_SIZE) {
        model.parameters().values().set(value.offset() + i, 3);
      }
    }
    model.parameters().pack(0, 1);
    assertThat(loss()).isEqualTo(without);
  }

  @Test
  void nothing_of_the_input_passes_a_residual_connection_that_is_off_beside_its_branch() {
    model.ablate(
        Ablation.NONE
            .toggled(new Ablation.Branch(1, BranchKind.ATTENTION))
            .toggled(new Ablation.Residual(1, BranchKind.ATTENTION)));
    model.forward(ids, 0, 0, ROWS, activations);
    float[] first = logits(0);
    for (int t = 1; t < ROWS; t++) {
      assertThat(logits(t)).isEqualTo(first);
    }
  }

  @Test
  void a_block_that_is_off_passes_its_input_on_whatever_else_of_it_is_off() {
    model.ablate(Ablation.NONE.toggled(new Ablation.Block(0)));
    double without = loss();
    model.ablate(
        model
            .ablation()
            .toggled(new Ablation.Head(0, 0))
            .toggled(new Ablation.Residual(0, BranchKind.ATTENTION))
            .toggled(new Ablation.Residual(0, BranchKind.FEED_FORWARD)));
    assertThat(loss()).isEqualTo(without);
  }

  static Stream<Ablation.Part> everyKindOfPart() {
    return Stream.of(
        new Ablation.Head(0, 1),
        new Ablation.Block(1),
        new Ablation.Positions(),
        new Ablation.Branch(0, BranchKind.ATTENTION),
        new Ablation.Branch(1, BranchKind.FEED_FORWARD),
        new Ablation.Residual(0, BranchKind.ATTENTION),
        new Ablation.Residual(1, BranchKind.FEED_FORWARD));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfPart")
  void switching_back_restores_loss_and_gradient_to_the_last_bit(Ablation.Part part) {
    double whole = loss();
    Parameter[] all = named(".*");
    float[] gradient = gradientOf(all);
    model.ablate(Ablation.NONE.toggled(part));
    assertThat(loss()).isNotEqualTo(whole);
    assertThat(gradientOf(all)).isNotEqualTo(gradient);

    model.ablate(Ablation.NONE);

    assertThat(loss()).isEqualTo(whole);
    assertThat(gradientOf(all)).isEqualTo(gradient);
  }

  @Test
  void heads_whose_findings_are_dropped_still_look() {
    for (Ablation.Part part :
        new Ablation.Part[] {
          new Ablation.Head(1, 1),
          new Ablation.Block(1),
          new Ablation.Branch(1, BranchKind.ATTENTION)
        }) {
      model.ablate(Ablation.NONE);
      loss();
      float[] before = ofLastReader(activations.attention(1, 1));
      activations.attention(1, 1).zero();
      model.ablate(Ablation.NONE.toggled(part));
      loss();
      assertThat(ofLastReader(activations.attention(1, 1))).isEqualTo(before);
    }
  }

  private double loss() {
    return model.loss(ids, targets, 0, ROWS, activations);
  }

  private float[] logits(int row) {
    var logits = new float[SHAPE.vocabularySize()];
    activations.logits().readRow(row, logits, 0, logits.length);
    return logits;
  }

  private static float[] ofLastReader(Tensor attention) {
    var weights = new float[ROWS];
    for (int key = 0; key < ROWS; key++) {
      weights[key] = attention.get(key, ROWS - 1);
    }
    return weights;
  }

  private Parameter[] named(String pattern) {
    return model.parameters().parameters().stream()
        .filter(p -> p.name().matches(pattern))
        .toArray(Parameter[]::new);
  }

  /** Other values for these, large enough to matter. */
  private void change(Parameter... parameters) {
    FlatVector values = model.parameters().values();
    for (Parameter p : parameters) {
      for (int i = p.offset(); i < p.offset() + p.count(); i++) {
        values.set(i, values.get(i) + (float) (0.3 * random.nextGaussian()));
      }
    }
    model.parameters().pack(0, 1);
  }

  private float[] gradientOf(Parameter... parameters) {
    try (var arena = Arena.ofShared();
        var gradient = new FlatVector(model.parameters().size())) {
      var gradients = new Gradients(model.parameters(), arena);
      model.lossAndGradients(ids, targets, 0, ROWS, 1f / ROWS, activations, gradients);
      model.parameters().reduce(new Tensor[][] {gradients.tensors()}, gradient, 0, 1);
      int[] places =
          Arrays.stream(parameters)
              .flatMapToInt(p -> IntStream.range(p.offset(), p.offset() + p.count()))
              .toArray();
      var values = new float[places.length];
      for (int i = 0; i < places.length; i++) {
        values[i] = gradient.get(places[i]);
      }
      return values;
    }
  }
}
