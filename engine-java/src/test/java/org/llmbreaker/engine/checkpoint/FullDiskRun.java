package org.llmbreaker.engine.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.llmbreaker.engine.dataset.RejectionKind;

/**
 * Saves to a disk that is really full, leaving more and more room until saving works: each time the
 * last acknowledged recording must be there, and what was wrong must be said. Run by {@code
 * .ci/full-disk}, which makes a disk of 1 MB.
 */
public final class FullDiskRun {
  private static final int BLOCK = 4096;

  private final Path folder;
  private final Path ballast;
  private final Path file;
  private final RecordingFiles recordings = new RecordingFiles();
  private int refused;
  private int acknowledged;

  private FullDiskRun(Path folder) {
    this.folder = folder;
    ballast = folder.resolve("ballast");
    file = folder.resolve("run.llmb");
  }

  /**
   * Prints {@code DONE}, how often saving was refused, and how often it worked; ends with 1 if
   * anything was lost.
   *
   * @param arguments a folder on a small disk that nobody else uses
   */
  public static void main(String[] arguments) throws IOException {
    var run = new FullDiskRun(Path.of(arguments[0]));
    long size = Files.getFileStore(Path.of(arguments[0])).getTotalSpace();
    run.recordings.save(RecordingFixture.at(1), run.file, FileProgress.NONE);
    run.acknowledged = 1;
    long needed = 2 * Files.size(run.file) + BLOCK;
    int saved = 0;
    for (long room = 0; room <= needed; room += BLOCK) {
      run.fillExcept(room);
      saved += run.save(run.acknowledged + 1) ? 1 : 0;
      run.check();
    }
    require(run.refused > 0 && saved > 0, "the disk was never full, or always");
    System.out.printf("DONE %d %d of %d bytes%n", run.refused, saved, size);
  }

  /** Writes the ballast until so much room is left. */
  private void fillExcept(long room) throws IOException {
    Files.deleteIfExists(ballast);
    try (FileChannel channel =
        FileChannel.open(ballast, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
      while (Files.getFileStore(ballast).getUsableSpace() > room) {
        block.clear();
        channel.write(block);
      }
    } catch (IOException full) {
      require(room == 0, "the ballast did not fit: " + full);
    }
  }

  private boolean save(int step) {
    try {
      recordings.save(RecordingFixture.at(step), file, FileProgress.NONE);
      acknowledged = step;
      return true;
    } catch (RecordingException full) {
      require(full.kind() == RejectionKind.NO_SPACE, "it said " + full.rejection());
      refused++;
      return false;
    }
  }

  private void check() throws IOException {
    RecordingFiles.Loaded left = recordings.load(file);
    require(
        left.recording().step() == acknowledged && left.notice().isEmpty(),
        "step %d was acknowledged, %d is there".formatted(acknowledged, left.recording().step()));
    List<Path> names = SystemFiles.INSTANCE.list(folder);
    require(
        names.stream().noneMatch(name -> name.toString().endsWith(".writing")),
        "half a file was left: " + names);
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalStateException(otherwise);
    }
  }
}
