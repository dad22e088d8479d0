package org.llmbreaker.engine.cli;

import static java.util.Locale.ROOT;

import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingFiles;

/** What a recording holds, for {@code llmbreaker inspect}. */
final class RecordingSummary {
  private final RecordingFiles.Loaded loaded;
  private final Recording recording;

  RecordingSummary(RecordingFiles.Loaded loaded) {
    this.loaded = loaded;
    recording = loaded.recording();
  }

  void write(Terminal terminal, boolean json) {
    loaded.notice().ifPresent(terminal.err()::println);
    if (json) {
      write(new JsonLines(terminal.out()));
    } else {
      tell(terminal);
    }
  }

  private double lastLoss() {
    double[] losses = recording.curves().trainLoss();
    return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
  }

  private void tell(Terminal terminal) {
    terminal
        .out()
        .printf(
            ROOT,
            "Recording   step %,d of %,d, saved %s%nText        %s (%s)%nModel       %,d"
                + " parameters%nTraining    loss %.3f after %.1f seconds%nSamples     %,d%nFilm"
                + "        %,d snapshots%n",
            recording.step(),
            recording.config().training().steps(),
            recording.facts().savedAt(),
            Terminal.printable(recording.text().name()).replace('\n', '·'),
            recording.text().content().isPresent()
                ? "inside the file"
                : "delivered with LLMBreaker",
            recording.config().model().parameterCount(),
            lastLoss(),
            recording.facts().trained().toMillis() / 1e3,
            recording.samples().size(),
            recording.film().frames().size());
  }

  private void write(JsonLines lines) {
    lines.object(
        json -> {
          json.writeNumberField("step", recording.step());
          json.writeNumberField("steps", recording.config().training().steps());
          json.writeStringField("saved_at", recording.facts().savedAt().toString());
          json.writeStringField("dataset", recording.text().name());
          json.writeBooleanField("text_included", recording.text().content().isPresent());
          json.writeNumberField("parameters", recording.config().model().parameterCount());
          JsonLines.number(json, "train_loss", lastLoss());
          json.writeNumberField("samples", recording.samples().size());
          json.writeNumberField("snapshots", recording.film().frames().size());
        });
  }
}
