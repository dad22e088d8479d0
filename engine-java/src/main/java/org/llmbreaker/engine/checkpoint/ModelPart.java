package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;
import static org.llmbreaker.engine.checkpoint.InvalidRecording.require;

import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.training.RunState;
import org.llmbreaker.engine.training.RunState.Shape;

/** Weights and the optimizer's running means as arrays, each parameter under its own name. */
final class ModelPart {
  private static final String MEAN = ".m";
  private static final String SQUARE = ".v";

  private ModelPart() {}

  static Part weights(RunState state) {
    var writer = new TensorWriter();
    add(writer, state.parameters(), "", state.weights());
    return writer;
  }

  static Part optimizer(RunState state) {
    var writer = new TensorWriter();
    add(writer, state.parameters(), MEAN, state.mean());
    add(writer, state.parameters(), SQUARE, state.square());
    return writer;
  }

  private static void add(TensorWriter writer, List<Shape> shapes, String suffix, float[] values) {
    int at = 0;
    for (Shape p : shapes) {
      writer.floats(p.name() + suffix, new int[] {p.rows(), p.cols()}, values, at);
      at += p.count();
    }
  }

  static RunState read(
      TensorReader model, TensorReader optimizer, RunConfig config, RunDocument.Progress progress) {
    List<Shape> shapes = new ArrayList<>();
    long count = 0;
    for (String name : model.names()) {
      int[] shape = model.shape(name);
      require(shape.length == 2, () -> TEXTS.get("invalid.weight-no-matrix"));
      shapes.add(new Shape(name, shape[0], shape[1]));
      count += (long) shape[0] * shape[1];
    }
    require(count == config.model().parameterCount(), () -> TEXTS.get("invalid.weights"));
    require(optimizer.names().size() == 2 * shapes.size(), () -> TEXTS.get("invalid.optimizer"));
    return new RunState(
        progress.step(),
        shapes,
        values(model, shapes, "", (int) count),
        values(optimizer, shapes, MEAN, (int) count),
        values(optimizer, shapes, SQUARE, (int) count),
        progress.batchRandom(),
        progress.rateFactor(),
        progress.trainLoss(),
        progress.learningRate(),
        progress.gradientNorm(),
        PartNames.ablation(progress.off()));
  }

  private static float[] values(TensorReader arrays, List<Shape> shapes, String suffix, int count) {
    var values = new float[count];
    int at = 0;
    for (Shape p : shapes) {
      int[] shape = arrays.shape(p.name() + suffix);
      require(
          shape.length == 2 && shape[0] == p.rows() && shape[1] == p.cols(),
          () -> TEXTS.get("invalid.optimizer-shape"));
      arrays.floats(p.name() + suffix, values, at);
      at += p.count();
    }
    for (float value : values) {
      require(Float.isFinite(value), () -> TEXTS.get("invalid.not-finite"));
    }
    return values;
  }
}
