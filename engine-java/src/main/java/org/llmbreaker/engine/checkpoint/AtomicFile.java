package org.llmbreaker.engine.checkpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is replaced whole or not at all. The new content goes to a file beside it, is forced
 * to the disk, and takes the name only then; what had the name before is kept as {@code .previous}.
 * Whatever step is the last before the power fails, one of {@link #candidates} is whole and at
 * least as new as the last content that {@link #write} acknowledged by returning.
 */
public final class AtomicFile {
  private static final String PREVIOUS = ".previous";
  private static final String FRESH = ".writing";

  /** How often a rename is tried: on Windows a virus scanner may hold the file for a moment. */
  private static final int ATTEMPTS = 5;

  private final Path file;
  private final FileOperations files;

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A file on the machine's own disk. Its folder must exist when it is written. */
  public AtomicFile(Path file) {
    this(file, SystemFiles.INSTANCE);
  }

  AtomicFile(Path file, FileOperations files) {
    this.file = file.toAbsolutePath();
    this.files = files;
  }

  /**
   * Where this may be found, the likeliest first: its own name, then a newer, then an older one.
   */
  public List<Path> candidates() {
    return List.of(file, beside(FRESH), previous());
  }

  Path previous() {
    return beside(PREVIOUS);
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private Path folder() {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /**
   * Replaces the content. Interrupting the thread gives up.
   *
   * @throws IOException if it could not be replaced; the content from before still stands
   */
  public void write(Content content) throws IOException {
    Path fresh = beside(FRESH);
    try {
      fill(fresh, content);
    } catch (IOException | RuntimeException | Error failed) {
      discard(fresh, failed);
      throw failed;
    }
    replace(fresh);
    files.forceFolder(folder());
  }

  private void fill(Path fresh, Content content) throws IOException {
    try (FileOperations.Output output = files.create(fresh)) {
      var stream = new OutputStreamTo(output);
      content.writeTo(stream);
      output.force();
    }
  }

  private void replace(Path fresh) throws IOException {
    boolean replacing = files.exists(file);
    try {
      if (replacing) {
        move(file, previous());
      }
      move(fresh, file);
    } catch (IOException failed) {
      if (replacing && !files.exists(file)) {
        restore(failed);
      }
      discard(fresh, failed);
      throw failed;
    }
  }

  private void restore(IOException failed) {
    try {
      move(previous(), file);
    } catch (IOException alsoFailed) {
      failed.addSuppressed(alsoFailed); // it is found as the previous one
    }
  }

  private void discard(Path fresh, Throwable failed) {
    try {
      files.deleteIfExists(fresh);
    } catch (IOException alsoFailed) {
      failed.addSuppressed(alsoFailed); // the next write takes its place
    }
  }

  private void move(Path from, Path to) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        files.move(from, to);
        return;
      } catch (AtomicMoveNotSupportedException | NoSuchFileException hopeless) {
        throw hopeless;
      } catch (FileSystemException refused) {
        if (attempt + 1 == ATTEMPTS) {
          throw refused;
        }
        files.waitBeforeRetry(attempt);
      }
    }
  }

  /** Passes on bytes until the thread is interrupted. */
  private static final class OutputStreamTo extends OutputStream {
    private final FileOperations.Output output;

    OutputStreamTo(FileOperations.Output output) {
      this.output = output;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("cancelled");
      }
      output.write(bytes, offset, length);
    }
  }
}
