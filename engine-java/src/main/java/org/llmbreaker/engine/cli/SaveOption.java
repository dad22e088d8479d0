package org.llmbreaker.engine.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.event.TrainingEvent;
import picocli.CommandLine.Option;

/** The option that keeps a run as a file. */
final class SaveOption {
  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = {
        "At the end, and after Ctrl-C, save the run to this file (.llmb): its model, curves,"
            + " samples and film. 'llmbreaker resume' goes on with it.",
        "A text of your own is saved with it."
      })
  private @Nullable Path file;

  /**
   * Saves a run that has a model.
   *
   * @param told where to say so
   * @throws org.llmbreaker.engine.checkpoint.RecordingException if it could not be saved
   */
  void apply(Foreground run, TrainingEvent end, PrintStream told) {
    if (file != null && !(end instanceof TrainingEvent.TrainingFailed)) {
      run.save(file);
      told.println("Saved to " + file + ".");
    }
  }
}
