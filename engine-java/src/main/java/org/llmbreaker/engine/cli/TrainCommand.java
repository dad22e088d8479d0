package org.llmbreaker.engine.cli;

import java.util.concurrent.Callable;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code llmbreaker train}: trains a model on a text and shows how it learns. */
@Command(
    name = "train",
    description = "Train a small model on a text and watch it learn.",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final DatasetCatalogue catalogue;

  @Mixin private RunOptions options = new RunOptions();
  @Mixin private WatchOptions watch = new WatchOptions();
  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Mixin private SaveOption save = new SaveOption();

  @Option(
      names = "--json",
      description = "Write each event as one line of JSON, and nothing else, to standard output.")
  private boolean json;

  TrainCommand(Terminal terminal, DatasetCatalogue catalogue) {
    this.terminal = terminal;
    this.catalogue = catalogue;
  }

  @Override
  public Integer call() throws InterruptedException {
    Corpus corpus = catalogue.loadNameOrFile(options.dataset);
    RunConfig config =
        watch
            .applyTo(options.config(corpus.info().vocabularySize()))
            .withSampling(sampling.config(SamplingConfig.DEFAULT.length()));
    corpus.split().requireContext(config.model().context());
    RunReport report =
        json ? new JsonReport(new JsonLines(terminal.out())) : new TerminalReport(corpus, terminal);
    try (var run = new Foreground(config, corpus, watch.speed(), report, terminal.out())) {
      TrainingEvent end = run.train();
      save.apply(run, end, json ? terminal.err() : terminal.out());
      return Complaints.exitCode(end);
    }
  }
}
