package org.llmbreaker.engine.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.config.ConfigException;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.ReadException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The {@code llmbreaker} command.
 *
 * <p>Exit codes: 0 done, 1 training failed, 2 an unknown option or a value out of range, 3 the text
 * or file cannot be used, 4 the run could not be saved, 130 stopped by Ctrl-C.
 */
@Command(
    name = "llmbreaker",
    description = "Trains tiny language models on this computer and shows how they learn.",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
public final class LlmBreakerCommand implements Runnable {
  /** Where people put texts of their own: {@code LLMBreaker/datasets} in the home folder. */
  static final Path USER_TEXTS =
      Path.of(System.getProperty("user.home", "."), "LLMBreaker", "datasets");

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated field
  private LlmBreakerCommand() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String... args) {
    System.exit(run(args));
  }

  /**
   * Runs a command on the process's own streams.
   *
   * @return the exit code
   */
  public static int run(String... args) {
    return run(Terminal.system(), DatasetCatalogue.withUserFolder(USER_TEXTS), args);
  }

  static int run(Terminal terminal, DatasetCatalogue catalogue, String... args) {
    CommandLine line =
        new CommandLine(new LlmBreakerCommand())
            .addSubcommand(new DatasetsCommand(terminal, catalogue))
            .addSubcommand(new InspectCommand(terminal))
            .addSubcommand(new TrainCommand(terminal, catalogue))
            .addSubcommand(new ResumeCommand(terminal))
            .addSubcommand(new GenerateCommand(terminal, catalogue))
            .setOut(writer(terminal.out()))
            .setErr(writer(terminal.err()));
    line.setExecutionExceptionHandler((e, command, result) -> complain(terminal, e, result));
    return line.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What shall be done? Name a command.");
  }

  private static int complain(Terminal terminal, Exception e, ParseResult result) throws Exception {
    return switch (e) {
      case ReadException rejected -> {
        tell(terminal, result, rejected.kind().id(), rejected.rejection().sentence());
        yield ExitCode.INPUT_REJECTED;
      }
      case RecordingException refused -> {
        tell(terminal, result, refused.kind().id(), refused.rejection().sentence());
        yield switch (refused.kind()) {
          case NO_SPACE, NO_PERMISSION, NOT_SAVED -> ExitCode.NOT_SAVED;
          default -> ExitCode.INPUT_REJECTED;
        };
      }
      case ConfigException invalid -> {
        tell(terminal, result, "invalid_setting", String.valueOf(invalid.getMessage()));
        yield ExitCode.USAGE;
      }
      default -> throw e;
    };
  }

  private static void tell(Terminal terminal, ParseResult result, String type, String message) {
    ParseResult command = result.hasSubcommand() ? result.subcommand() : result;
    if (command.hasMatchedOption("--json")) {
      new JsonLines(terminal.out()).error(type, message);
    } else {
      terminal.err().println(message);
    }
  }
}
