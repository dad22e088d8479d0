package org.llmbreaker.engine.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.event.AttentionMaps;
import org.llmbreaker.engine.event.CharacterChoice;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.training.RunState;

/** A small recording of a person's own text that has something of everything. */
public final class RecordingFixture {
  static final Instant SAVED = Instant.parse("2026-01-02T03:04:05.678Z");

  private static final Corpus CORPUS = Corpus.pasted("été à la plage 🌊 ".repeat(60));

  private RecordingFixture() {}

  /** At this step; its weights differ from those of every other step. */
  public static Recording at(int step) {
    ModelConfig model = new ModelConfig(CORPUS.info().vocabularySize(), 4, 1, 2, 8, false, true);
    RunConfig config =
        new RunConfig(
            model,
            OptimizerConfig.DEFAULT,
            new TrainingConfig(2, 1000, 10, 10, 4),
            SamplingConfig.DEFAULT,
            7,
            1,
            "",
            "");
    int count = Math.toIntExact(model.parameterCount());
    List<RunState.Shape> shapes =
        List.of(new RunState.Shape("first", 1, 4), new RunState.Shape("rest", 1, count - 4));
    Ablation off = Ablation.NONE.toggled(new Ablation.Head(0, 1));
    RunState state =
        new RunState(
            step,
            shapes,
            values(count, step),
            values(count, 0.5f),
            values(count, 0.25f),
            new long[] {step, -2, Long.MAX_VALUE, Long.MIN_VALUE},
            0.5,
            2.1,
            0.1 + 0.2,
            Math.PI,
            off);
    var divergence = new Recording.RecordedDivergence("the loss", 5e-3);
    return new Recording(
        RecordedText.of(CORPUS),
        config,
        state,
        new Recording.Facts(
            "WATCH_LEARN", 5, SAVED, SAVED, Duration.ofNanos(123_456_789), Optional.of(divergence)),
        curves(step),
        List.of(sample()),
        List.of(new AblationChanged(1, off, 2.5, SAVED)),
        film());
  }

  private static float[] values(int count, float first) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (first + i) * 1.1f;
    }
    return values;
  }

  private static RecordedCurves curves(int step) {
    double[] steps = {0, 1, step};
    double[] losses = {2.3, Double.MIN_VALUE, 1 / 3.0};
    return new RecordedCurves(
        steps,
        losses,
        new double[] {0, 0.1, 0.2},
        new double[] {0, Double.MAX_VALUE, 1},
        new double[] {0},
        new double[] {2.4},
        List.of(new RecordedCurves.Mark(1, "ABLATED")));
  }

  private static GeneratedSample sample() {
    var candidate = new CharacterChoice.Candidate("é", 0.1f);
    var choice = new CharacterChoice("🌊", 1 / 3f, Float.MIN_VALUE, List.of(candidate));
    return new GeneratedSample(0, "\n", "🌊", List.of(choice));
  }

  private static RecordedFilm film() {
    AttentionMaps maps = AttentionMaps.of(1, 2, 2, new float[] {1, 0, .3f, .7f, 1, 0, .9f, .1f});
    HeadRoles roles = HeadRoles.zeros(1, 2);
    roles.entropy()[0][1] = 0.3f;
    roles.induction()[0][0] = Float.NaN;
    List<String> tokens = List.of("é", " ");
    return new RecordedFilm(
        2,
        3,
        new long[] {0, 2},
        List.of(
            new AttentionSnapshot(0, tokens, maps, roles),
            new AttentionSnapshot(20, tokens, maps, roles)));
  }

  public static byte[] bytes(Recording recording) {
    var out = new ByteArrayOutputStream();
    try {
      RecordingWriter.write(recording, out, FileProgress.NONE);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
