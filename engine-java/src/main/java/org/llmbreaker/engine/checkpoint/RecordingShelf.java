package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.llmbreaker.engine.dataset.Rejection;
import org.llmbreaker.engine.dataset.RejectionKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app's own folder of recordings, one file a run. Only the newest runs stay. */
public final class RecordingShelf {
  /** Runs that are kept. */
  public static final int KEPT_RUNS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(RecordingShelf.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final FileOperations files;
  private final RecordingFiles recordings;

  /** On the machine's own disk; the folder need not exist yet. */
  public RecordingShelf(Path folder) {
    this(folder, SystemFiles.INSTANCE, InstantSource.system());
  }

  public RecordingShelf(Path folder, FileOperations files, InstantSource clock) {
    this.folder = folder;
    this.files = files;
    recordings = new RecordingFiles(files, clock);
  }

  /** One of the recordings. */
  public record Found(Path file, Recording recording) {}

  public Path folder() {
    return folder;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws RecordingException if that is not permitted
   */
  public void prepare() {
    try {
      files.createFolders(folder);
    } catch (IOException refused) {
      throw new RecordingException(trouble(refused), refused);
    }
  }

  /** What to say where runs cannot be kept. */
  public Rejection trouble(IOException refused) {
    LOG.warn("Runs cannot be kept: {}", refused.toString());
    return new Rejection(
        RejectionKind.NO_PERMISSION,
        TEXTS.get("memory-only"),
        TEXTS.get("memory-only.details", folder),
        TEXTS.get("memory-only.advice"));
  }

  /**
   * Saves a run in the place of its recording from before; the oldest runs beyond {@link
   * #KEPT_RUNS} go.
   *
   * @throws RecordingException if it cannot be saved
   */
  public void put(UUID run, Recording recording, FileProgress progress) {
    String begun = STAMP.format(recording.facts().startedAt());
    String name = begun + "-" + run.toString().substring(0, 8) + RecordingFiles.ENDING;
    recordings.save(recording, folder.resolve(name), progress);
    prune();
  }

  /** All recordings, the run begun last first. Damaged ones are set aside. */
  public List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (Path file : runs()) {
      try {
        found.add(new Found(file, recordings.load(file).recording()));
      } catch (RecordingException unusable) {
        if (unusable.kind() == RejectionKind.RECORDING_DAMAGED) {
          recordings.setAside(file);
        }
        LOG.warn("A restore point cannot be used: {}", unusable.getMessage());
      }
    }
    return found;
  }

  /** By name, newest first; also those of which only another copy is left. */
  private List<Path> runs() {
    try {
      return files.list(folder).stream()
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.contains(RecordingFiles.ENDING) && !name.contains(".damaged-"))
          .map(name -> name.substring(0, name.indexOf(RecordingFiles.ENDING)))
          .distinct()
          .sorted(Comparator.reverseOrder())
          .map(run -> folder.resolve(run + RecordingFiles.ENDING))
          .toList();
    } catch (IOException unreadable) {
      LOG.warn("The restore points cannot be listed", unreadable);
      return List.of();
    }
  }

  private void prune() {
    runs().stream().skip(KEPT_RUNS).forEach(this::remove);
  }

  private void remove(Path run) {
    for (Path copy : new AtomicFile(run, files).candidates()) {
      try {
        files.deleteIfExists(copy);
      } catch (IOException refused) {
        LOG.warn("An old restore point could not be removed", refused);
      }
    }
  }
}
