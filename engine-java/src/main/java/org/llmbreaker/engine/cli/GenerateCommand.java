package org.llmbreaker.engine.cli;

import java.util.concurrent.Callable;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.session.SessionCommand;
import org.llmbreaker.engine.session.SessionEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code llmbreaker generate}: trains a model and lets it write. */
@Command(
    name = "generate",
    description = {
      "Let a small model write text.",
      "Models are not stored: it is trained first, as fast as this computer can, with progress on"
          + " standard error; then its writing goes to standard output."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
final class GenerateCommand implements Callable<Integer> {
  private static final int DEFAULT_LENGTH = 500;

  private final Terminal terminal;
  private final DatasetCatalogue catalogue;

  @Mixin private RunOptions options = new RunOptions();
  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Characters to write, 1-10000. Without it: ${DEFAULT-VALUE}.")
  private int length = DEFAULT_LENGTH;

  @Option(
      names = "--json",
      description = "Write the text as one line of JSON, and nothing else, to standard output.")
  private boolean json;

  GenerateCommand(Terminal terminal, DatasetCatalogue catalogue) {
    this.terminal = terminal;
    this.catalogue = catalogue;
  }

  @Override
  public Integer call() throws InterruptedException {
    Corpus corpus = catalogue.loadNameOrFile(options.dataset);
    RunConfig config = options.config(corpus.info().vocabularySize());
    SamplingConfig wanted = sampling.config(length);
    corpus.split().requireContext(config.model().context());
    warnOfUnknownCharacters(corpus);
    try (var run =
        new Foreground(config, corpus, Speed.X10, new BriefReport(terminal), terminal.out())) {
      TrainingEvent end = run.train();
      if (!(end instanceof TrainingEvent.TrainingCompleted)) {
        return explain(end);
      }
      return tell(run.generate(new SessionCommand.Generate(1, wanted, options.prompt)));
    }
  }

  private void warnOfUnknownCharacters(Corpus corpus) {
    int dropped = corpus.tokenizer().encodeCounting(options.prompt).dropped();
    if (dropped > 0) {
      terminal
          .err()
          .printf(
              "Characters of the prompt that do not occur in the text and are left out: %d%n",
              dropped);
    }
  }

  private int explain(TrainingEvent end) {
    if (json) {
      new JsonReport(new JsonLines(terminal.out())).write(end);
    }
    return Complaints.exitCode(end);
  }

  private int tell(SessionEvent answer) {
    return switch (answer) {
      case SessionEvent.Generated generated -> {
        write(generated.sample());
        yield ExitCode.OK;
      }
      case SessionEvent.GenerationFailed failed -> {
        if (json) {
          new JsonLines(terminal.out()).error("generation_failed", failed.message());
        } else {
          terminal.err().println(failed.message());
        }
        yield ExitCode.TRAINING_FAILED;
      }
      case SessionEvent.Happened other -> throw new IllegalStateException("no answer: " + other);
    };
  }

  private void write(GeneratedSample sample) {
    if (json) {
      JsonReport.sample(new JsonLines(terminal.out()), sample);
    } else {
      String start = options.prompt.isEmpty() ? "" : sample.prompt();
      terminal.out().println(Terminal.printable(start + sample.text()));
    }
  }
}
