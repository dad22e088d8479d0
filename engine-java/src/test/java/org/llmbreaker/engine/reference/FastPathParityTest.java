package org.llmbreaker.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The vector kernels (single precision) against plain ND4J in double precision, from the same
 * weights on the same batches. "Agree" means for every named tensor that the largest difference is
 * at most 1e-5 of the tensor's largest entry.
 */
class FastPathParityTest {
  private static final double RELATIVE = 1e-5;

  /**
   * For the way that the weights went in ten steps, a hundred times shorter than the weights
   * themselves: this is what would show an error in the optimizer.
   */
  private static final double WAY = 1e-3;

  /** The default model and its variants, then sizes that fit no vector and no even share. */
  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape(new ModelConfig(65, 16, 2, 2, 64, false, true), 2, 64, 2),
        new Shape(new ModelConfig(65, 16, 2, 2, 64, true, true), 2, 63, 2),
        new Shape(new ModelConfig(65, 16, 2, 2, 64, true, false), 2, 64, 1),
        new Shape(new ModelConfig(31, 24, 2, 3, 20, false, true), 5, 20, 2),
        new Shape(new ModelConfig(23, 20, 2, 4, 37, true, false), 3, 29, 3), // heads of 5
        new Shape(new ModelConfig(40, 51, 3, 3, 19, false, false), 2, 17, 1)); // heads of 17
  }

  /** Too slow in plain ND4J for ten steps: longer than the inner block of a matrix product. */
  static Stream<Shape> shapesAndALongOne() {
    var longOne = new Shape(new ModelConfig(29, 32, 1, 2, 300, true, true), 2, 299, 2);
    return Stream.concat(shapes(), Stream.of(longOne));
  }

  @ParameterizedTest
  @MethodSource("shapesAndALongOne")
  void logits_and_attention_agree(Shape shape) {
    try (var fast = newCase(shape);
        var exact = ReferenceParameters.doubleCopy(fast.parameters())) {
      int length = shape.length();
      int last = shape.batchSize() - 1;
      fast.nextClearBatch(exact);
      int[] inputs = fast.batch.inputs();
      fast.model.forward(inputs, last * length, 0, length, fast.activations[0]);
      var pass = new ReferenceTransformer(shape.model(), exact).forward(inputs, length);
      INDArray logits =
          pass.logits()
              .get(NDArrayIndex.interval(last * length, (last + 1) * length), NDArrayIndex.all());
      assertThat(Difference.relative(fast.activations[0].logits(), logits)).isLessThan(RELATIVE);
      for (int layer = 0; layer < shape.model().layers(); layer++) {
        for (int head = 0; head < shape.model().heads(); head++) {
          INDArray p = pass.blocks().get(layer).attention().p();
          INDArray right = p.slice((long) last * shape.model().heads() + head);
          assertThat(
                  Difference.relative(
                      fast.activations[0].attention(layer, head), right.transpose()))
              .isLessThan(RELATIVE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapesAndALongOne")
  void loss_and_every_gradient_agree(Shape shape) {
    try (var fast = newCase(shape);
        var gradient = new FlatVector(fast.parameters().size());
        var exact = ReferenceParameters.doubleCopy(fast.parameters());
        var shared = ReferenceParameters.sharing(fast.parameters(), gradient);
        var exactTrainer = new ReferenceTrainer(fast.config, exact);
        var sharedTrainer = new ReferenceTrainer(fast.config, shared)) {
      fast.nextClearBatch(exact);
      exactTrainer.computeGradients(fast.batch);
      sharedTrainer.computeGradients(fast.batch);
      fast.trainer.step(fast.batch);
      double loss = exactTrainer.loss();
      assertThat(fast.trainer.loss()).isCloseTo(loss, within(RELATIVE * loss));
      assertThat(sharedTrainer.loss()).isCloseTo(loss, within(RELATIVE * loss));
      for (Parameter p : fast.parameters().parameters()) {
        INDArray right = exact.gradient(p.name());
        assertThat(right.amaxNumber().doubleValue()).as(p.name()).isPositive();
        assertAgrees("fast", p, fast.trainer.gradient().view(p), right);
        assertAgrees("single precision", p, shared.gradient(p.name()), right);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void parameters_agree_after_ten_steps(Shape shape) {
    try (var fast = newCase(shape);
        var before = ReferenceParameters.doubleCopy(fast.parameters());
        var exact = ReferenceParameters.doubleCopy(fast.parameters());
        var reference = new ReferenceTrainer(fast.config, exact)) {
      for (int step = 0; step < 10; step++) {
        fast.nextClearBatch(exact);
        fast.trainer.step(fast.batch);
        reference.step(fast.batch);
        double norm = reference.gradientNorm();
        assertThat(fast.trainer.gradientNorm()).isCloseTo(norm, within(RELATIVE * norm));
        double loss = reference.loss();
        assertThat(fast.trainer.loss()).isCloseTo(loss, within(RELATIVE * loss));
      }
      for (Parameter p : fast.parameters().parameters()) {
        assertAgrees("fast", p, fast.parameters().values().view(p), exact.value(p.name()));
      }
      INDArray way = exact.values().sub(before.values());
      INDArray fastWay = fast.parameters().values().array().castTo(way.dataType());
      assertThat(Difference.relative(fastWay.subi(before.values()), way)).isLessThan(WAY);
      double loss = reference.meanLoss(fast.batch, shape.batchSize() - 1);
      assertThat(fast.trainer.meanLoss(fast.batch, shape.batchSize() - 1))
          .isCloseTo(loss, within(RELATIVE * loss));
    }
  }

  private static ReferenceCase newCase(Shape shape) {
    // Weight decay and a clip norm that binds, so that both are part of what is compared.
    var optimizer = new OptimizerConfig(1e-3, 1e-4, 4, 0.9, 0.99, 1e-8, 0.1, 0.5);
    var result = new ReferenceCase(shape, optimizer);
    result.shakeWeights(new SplittableRandom(5));
    return result;
  }

  private static void assertAgrees(String path, Parameter p, INDArray actual, INDArray right) {
    assertThat(Difference.relative(actual, right))
        .as("%s, %s", path, p.name())
        .isLessThan(RELATIVE);
  }
}
