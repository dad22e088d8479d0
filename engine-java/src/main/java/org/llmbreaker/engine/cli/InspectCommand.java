package org.llmbreaker.engine.cli;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.llmbreaker.engine.checkpoint.RecordingFiles;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DatasetInfo;
import org.llmbreaker.engine.dataset.DocumentReader;
import org.llmbreaker.engine.dataset.ReadText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code llmbreaker inspect}: what training would get from a file. */
@Command(
    name = "inspect",
    description = {
      "Show what text a .txt or .docx file holds, as training would see it, or what run a"
          + " recording (.llmb) holds.",
      "A file that cannot be used is refused with its reason and exit code 3."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
final class InspectCommand implements Callable<Integer> {
  private static final int PREVIEW_CHARACTERS = 400;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to look into.")
  private Path file = Path.of("");

  @Option(
      names = "--json",
      description = "Write one line of JSON, and nothing else, to standard output.")
  private boolean json;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = String.valueOf(file.getFileName()).toLowerCase(ROOT);
    if (name.endsWith(RecordingFiles.ENDING)) {
      new RecordingSummary(new RecordingFiles().load(file)).write(terminal, json);
      return ExitCode.OK;
    }
    ReadText read = new DocumentReader().read(file);
    Corpus corpus = DatasetCatalogue.corpus(read);
    if (json) {
      write(read, corpus);
    } else {
      tell(read, corpus);
    }
    return ExitCode.OK;
  }

  private void tell(ReadText read, Corpus corpus) {
    DatasetInfo info = corpus.info();
    terminal
        .out()
        .printf(
            ROOT,
            "File        %s (%s)%nCharacters  %,d%nWords       %,d%nVocabulary  %d different"
                + " characters: %s%nPreview%n",
            Terminal.printable(read.fileName()).replace('\n', '·'),
            read.charset(),
            info.characters(),
            info.words(),
            info.vocabularySize(),
            alphabet(corpus));
    Terminal.printable(preview(read.text()))
        .lines()
        .forEach(line -> terminal.out().println("    " + line));
  }

  private static String alphabet(Corpus corpus) {
    var symbols = new StringBuilder();
    for (int id = 0; id < Math.min(100, corpus.tokenizer().vocabularySize()); id++) {
      symbols.append(corpus.tokenizer().vocabulary().symbol(id));
    }
    String shown = symbols.toString().replace("\n", "").strip();
    return Terminal.printable(shown) + (corpus.tokenizer().vocabularySize() > 100 ? " …" : "");
  }

  private static String preview(String text) {
    String begin = text.strip();
    int all = begin.codePointCount(0, begin.length());
    return all <= PREVIEW_CHARACTERS
        ? begin
        : begin.substring(0, begin.offsetByCodePoints(0, PREVIEW_CHARACTERS)) + " …";
  }

  private void write(ReadText read, Corpus corpus) {
    new JsonLines(terminal.out())
        .object(
            json -> {
              json.writeStringField("file", read.fileName());
              json.writeStringField("format", read.format().name().toLowerCase(ROOT));
              if (read.format() == ReadText.Format.TXT) {
                json.writeStringField("charset", read.charset());
              }
              json.writeNumberField("characters", corpus.info().characters());
              json.writeNumberField("words", corpus.info().words());
              json.writeNumberField("vocabulary_size", corpus.info().vocabularySize());
              json.writeStringField("preview", preview(read.text()));
            });
  }
}
