package org.llmbreaker.engine.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

/**
 * A command that was run, with what it wrote.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** A model small enough to be trained in a blink. */
  static final String[] TINY = {
    "--width",
    "4",
    "--layers",
    "1",
    "--heads",
    "2",
    "--context",
    "8",
    "--batch",
    "2",
    "--threads",
    "1",
    "--steps",
    "10"
  };

  /** Runs a command on bundled texts where nobody sees the lines as they come. */
  static CommandRun of(String... args) {
    return with(DatasetCatalogue.bundled(), false, args);
  }

  /** Runs a command where only plain ASCII can be shown. */
  static CommandRun inAscii(String... args) {
    return run(DatasetCatalogue.bundled(), false, US_ASCII, args);
  }

  static CommandRun with(DatasetCatalogue catalogue, boolean interactive, String... args) {
    return run(catalogue, interactive, UTF_8, args);
  }

  private static CommandRun run(
      DatasetCatalogue catalogue, boolean interactive, Charset charset, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode;
    try (var outStream = new PrintStream(out, false, charset);
        var errStream = new PrintStream(err, false, charset)) {
      var terminal = new Terminal(outStream, errStream, interactive);
      exitCode = LlmBreakerCommand.run(terminal, catalogue, args);
    }
    return new CommandRun(exitCode, out.toString(charset), err.toString(charset));
  }

  /** A command with the options of a tiny model after it. */
  static String[] tiny(String... args) {
    var all = new String[args.length + TINY.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(TINY, 0, all, args.length, TINY.length);
    return all;
  }

  /** Standard output, each line read as JSON; fails where a line is anything else. */
  List<JsonNode> json() {
    return out.lines().map(CommandRun::parse).toList();
  }

  /** The events of this name. */
  List<JsonNode> events(String name) {
    return json().stream().filter(line -> line.path("event").asText().equals(name)).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
