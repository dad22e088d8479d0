package org.llmbreaker.engine.cli;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.llmbreaker.engine.dataset.DatasetCard;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DatasetEntry;
import org.llmbreaker.engine.dataset.DatasetEntry.Available;
import org.llmbreaker.engine.dataset.DatasetEntry.Unavailable;
import org.llmbreaker.engine.dataset.DatasetInfo;
import org.llmbreaker.engine.dataset.DatasetSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code llmbreaker datasets}: the texts one can train on. */
@Command(
    name = "datasets",
    description = "List the texts to train on: the bundled ones and your own.",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
final class DatasetsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final DatasetCatalogue catalogue;

  @Option(
      names = "--json",
      description = "Write each text as one line of JSON, and nothing else, to standard output.")
  private boolean json;

  DatasetsCommand(Terminal terminal, DatasetCatalogue catalogue) {
    this.terminal = terminal;
    this.catalogue = catalogue;
  }

  @Override
  public Integer call() {
    if (json) {
      var lines = new JsonLines(terminal.out());
      catalogue.entries().forEach(entry -> write(lines, entry));
    } else {
      table(catalogue.entries());
    }
    return ExitCode.OK;
  }

  private void table(List<DatasetEntry> entries) {
    int width = entries.stream().mapToInt(entry -> name(entry).length()).max().orElse(0);
    String columns = "%-" + width + "s %12s %10s %12s%n";
    terminal.out().printf(ROOT, columns, "NAME", "CHARACTERS", "WORDS", "VOCABULARY");
    for (DatasetEntry entry : entries) {
      switch (entry) {
        case Available available -> row(columns, name(entry), available.info());
        case Unavailable unavailable ->
            terminal
                .out()
                .printf(
                    "%s%n    Cannot be used. %s%n", name(entry), unavailable.reason().sentence());
      }
    }
    catalogue
        .folder()
        .ifPresent(
            folder ->
                terminal
                    .out()
                    .printf(
                        "%nThe vocabulary is the number of different characters. To add a text of"
                            + " your own, put a%n.txt or .docx file into %s%n",
                        folder));
  }

  private void row(String columns, String name, DatasetInfo info) {
    terminal
        .out()
        .printf(
            ROOT,
            columns,
            name,
            String.format(ROOT, "%,d", info.characters()),
            String.format(ROOT, "%,d", info.words()),
            info.vocabularySize());
    DatasetCard card = info.card();
    if (info.source() == DatasetSource.BUNDLED) {
      terminal
          .out()
          .printf("    %s, by %s. %s.%n", info.displayName(), card.author(), card.licence());
    }
    terminal.out().printf("    %s%n", card.expectedResult());
  }

  /** A file may have any name, even one with control characters. */
  private static String name(DatasetEntry entry) {
    return Terminal.printable(entry.id()).replace('\n', '·');
  }

  private static void write(JsonLines lines, DatasetEntry entry) {
    lines.object(
        json -> {
          json.writeStringField("name", entry.id());
          json.writeStringField("title", entry.displayName());
          switch (entry) {
            case Available available -> figures(json, available.info());
            case Unavailable unavailable -> {
              json.writeStringField("error_type", unavailable.reason().kind().id());
              json.writeStringField("message", unavailable.reason().sentence());
            }
          }
        });
  }

  private static void figures(JsonGenerator json, DatasetInfo info) throws IOException {
    json.writeStringField("source", info.source().name().toLowerCase(ROOT));
    json.writeNumberField("characters", info.characters());
    json.writeNumberField("words", info.words());
    json.writeNumberField("vocabulary_size", info.vocabularySize());
    json.writeStringField("sha256", info.sha256());
    DatasetCard card = info.card();
    json.writeStringField("author", card.author());
    json.writeStringField("licence", card.licence());
    json.writeStringField("description", card.description());
    json.writeStringField("expected_result", card.expectedResult());
  }
}
