package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the text of a .txt or .docx file within {@link TextLimits}. Whatever the file holds, the
 * outcome is its text or a {@link ReadException}. Stateless and thread-safe.
 */
public final class DocumentReader {
  /** Enough for honest documents; a small stack makes endless nesting fail early. */
  private static final long STACK_BYTES = 1024 * 1024;

  /**
   * The text of a file; blocks for at most {@link TextLimits#MAX_READ_TIME}.
   *
   * @throws ReadException with a typed reason, whatever is wrong with the file
   */
  public ReadText read(Path file) {
    return within(TextLimits.MAX_READ_TIME, () -> readNow(file));
  }

  /** The format that a file's name promises. */
  static ReadText.Format formatOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return ReadText.Format.TXT;
    }
    if (name.endsWith(".docx")) {
      return ReadText.Format.DOCX;
    }
    throw new ReadException(Rejections.invalidType(fileName));
  }

  private static ReadText readNow(Path file) throws Exception {
    String name = String.valueOf(file.getFileName());
    ReadText.Format format = formatOf(name);
    byte[] bytes = bytes(file);
    return switch (format) {
      case TXT -> {
        TextReader.Decoded decoded = TextReader.decode(bytes);
        yield new ReadText(name, format, decoded.charset(), checked(decoded.text()));
      }
      case DOCX ->
          new ReadText(name, format, TEXTS.get("word-document"), checked(DocxReader.read(bytes)));
    };
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new ReadException(Rejections.unreadable(TEXTS.get("reason.not-ordinary")));
      }
      try (InputStream in = Files.newInputStream(file)) {
        // One byte more than allowed tells too large from just right, even if the file grows.
        byte[] bytes = in.readNBytes(TextLimits.MAX_FILE_BYTES + 1);
        if (bytes.length > TextLimits.MAX_FILE_BYTES) {
          throw new ReadException(
              Rejections.fileTooLarge(Math.max(bytes.length, Files.size(file))));
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw new ReadException(Rejections.unreadable(TEXTS.get("reason.missing")), e);
    } catch (AccessDeniedException e) {
      throw new ReadException(Rejections.unreadable(TEXTS.get("reason.forbidden")), e);
    } catch (IOException | SecurityException e) {
      throw new ReadException(Rejections.unreadable(TEXTS.get("reason.disk")), e);
    }
  }

  private static String checked(String text) {
    int characters = text.codePointCount(0, text.length());
    if (characters > TextLimits.MAX_FILE_CHARACTERS) {
      throw new ReadException(Rejections.fileTextTooLong(characters));
    }
    if (text.isBlank()) {
      throw new ReadException(Rejections.tooFewCharacters(0, TextLimits.MIN_FILE_CHARACTERS));
    }
    return text;
  }

  /**
   * Runs work on a thread of its own and gives up on it after a while. Work that does not heed the
   * interrupt goes on as a daemon until it ends; the limits on what it reads bound it.
   */
  static <T> T within(Duration limit, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(null, task, "document-reader", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new ReadException(Rejections.timeout(limit.toSeconds()), e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new ReadException(Rejections.unreadable(TEXTS.get("reason.stopped")), e);
    } catch (ExecutionException e) {
      throw asReadException(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Errors too: a document that breaks the library must not break the program. */
  private static ReadException asReadException(Throwable cause) {
    return switch (cause) {
      case ReadException known -> known;
      case OutOfMemoryError e -> new ReadException(Rejections.readingOutOfMemory(), e);
      case StackOverflowError e ->
          new ReadException(Rejections.unsafe(TEXTS.get("reason.nested")), e);
      default -> new ReadException(Rejections.damaged(TEXTS.get("reason.no-document")), cause);
    };
  }
}
