package org.llmbreaker.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingFiles;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.event.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code llmbreaker resume}: goes on with a run that was saved. */
@Command(
    name = "resume",
    description = {
      "Go on with a run that 'train --save' kept, as if it had never been interrupted.",
      "What happened before is told first. A run that was finished is only told."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
final class ResumeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The recording (.llmb).")
  private Path file = Path.of("");

  @Mixin private SaveOption save = new SaveOption();

  @Option(
      names = "--speed",
      paramLabel = "1|2|5|10",
      description =
          "At most 20, 40 or 100 steps a second, or as fast as possible."
              + " Without it: ${DEFAULT-VALUE}.")
  private int speed = 10;

  @Option(
      names = "--json",
      description = "Write each event as one line of JSON, and nothing else, to standard output.")
  private boolean json;

  ResumeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    RecordingFiles.Loaded loaded = new RecordingFiles().load(file);
    loaded.notice().ifPresent(terminal.err()::println);
    Recording recording = loaded.recording();
    Corpus corpus = recording.text().corpus();
    RunReport report =
        json ? new JsonReport(new JsonLines(terminal.out())) : new TerminalReport(corpus, terminal);
    try (var run =
        new Foreground(recording, corpus, Speed.ofFactor(speed), report, terminal.out())) {
      TrainingEvent end = run.train();
      save.apply(run, end, json ? terminal.err() : terminal.out());
      return Complaints.exitCode(end);
    }
  }
}
