package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.llmbreaker.engine.dataset.RejectionKind;
import org.llmbreaker.engine.dataset.Rejections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves and loads recordings. What was there before is kept until the new one is safely on the
 * disk, and beside it afterwards; a damaged file is set aside, never deleted. Thread-safe as long
 * as no two threads save to the same file.
 */
public final class RecordingFiles {
  /** How names of recordings end. */
  public static final String ENDING = ".llmb";

  private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FileOperations files;
  private final InstantSource clock;

  /** On the machine's own disk. */
  public RecordingFiles() {
    this(SystemFiles.INSTANCE, InstantSource.system());
  }

  /**
   * @param clock names what is set aside
   */
  public RecordingFiles(FileOperations files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * What {@link #load} found.
   *
   * @param notice fit to show: that an older or newer copy was taken and why; empty where all is
   *     well
   */
  public record Loaded(Recording recording, Optional<String> notice) {}

  /**
   * Saves a recording; once this returns it survives a power failure. Blocks; interrupting the
   * thread cancels.
   *
   * @throws RecordingException if it could not be saved; what stood there before still does
   * @throws CancellationException if the thread was interrupted; likewise
   */
  public void save(Recording recording, Path file, FileProgress progress) {
    try {
      new AtomicFile(file, files).write(out -> RecordingWriter.write(recording, out, progress));
    } catch (InterruptedIOException | ClosedByInterruptException cancelled) {
      throw (CancellationException) new CancellationException("cancelled").initCause(cancelled);
    } catch (IOException failed) {
      LOG.warn("A recording could not be saved: {}", failed.toString());
      throw new RecordingException(
          Rejections.notSaved(kind(failed), file.toAbsolutePath().toString()), failed);
    }
  }

  /**
   * Loads the newest whole copy: the file itself, or where it is missing or damaged the copy that
   * was being written when the power failed, or the one before it.
   *
   * @throws RecordingException if there is none, with what is wrong with the file itself
   */
  public Loaded load(Path file) {
    return load(file, FileProgress.NONE);
  }

  /** As {@link #load(Path)}, for files that are large enough for somebody to wait. */
  public Loaded load(Path file, FileProgress progress) {
    List<Path> candidates = new AtomicFile(file, files).candidates();
    RecordingException trouble = null;
    for (Path candidate : candidates) {
      try {
        Recording recording = read(candidate, progress);
        return new Loaded(recording, notice(candidates.getFirst(), trouble, recording));
      } catch (RecordingException unusable) {
        trouble = trouble == null ? unusable : trouble;
      }
    }
    throw trouble == null ? missing() : trouble;
  }

  private Recording read(Path candidate, FileProgress progress) {
    try {
      return new RecordingReader(files, progress).read(candidate);
    } catch (NoSuchFileException none) {
      throw missing();
    } catch (AccessDeniedException forbidden) {
      throw new RecordingException(Rejections.unreadable(TEXTS.get("forbidden")), forbidden);
    } catch (IOException failed) {
      LOG.warn("A recording could not be read", failed);
      throw new RecordingException(Rejections.unreadable(TEXTS.get("disk")), failed);
    }
  }

  private static RecordingException missing() {
    return new RecordingException(Rejections.unreadable(TEXTS.get("missing")));
  }

  private Optional<String> notice(
      Path wanted, @org.jspecify.annotations.Nullable RecordingException trouble, Recording found) {
    if (trouble == null) {
      return Optional.empty();
    }
    String older = TEXTS.get("older-copy", found.step(), found.facts().savedAt());
    String aside = trouble.kind() == RejectionKind.RECORDING_DAMAGED ? setAside(wanted) : "";
    return Optional.of(String.join(" ", trouble.rejection().message(), older, aside).strip());
  }

  /** Renames a damaged file, so that nothing takes its place by mistake. */
  String setAside(Path damaged) {
    Path aside =
        damaged.resolveSibling(damaged.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
    try {
      files.move(damaged, aside);
      return TEXTS.get("set-aside", String.valueOf(aside.getFileName()));
    } catch (IOException refused) {
      LOG.warn("A damaged recording could not be set aside", refused);
      return TEXTS.get("left-there");
    }
  }

  /** Systems tell a full disk by words only. */
  private static RejectionKind kind(IOException failed) {
    String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space")
        || message.contains("not enough space")
        || message.contains("disk quota")) {
      return RejectionKind.NO_SPACE;
    }
    return failed instanceof AccessDeniedException || message.contains("read-only")
        ? RejectionKind.NO_PERMISSION
        : RejectionKind.NOT_SAVED;
  }
}
