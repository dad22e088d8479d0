package org.llmbreaker.engine.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** All that recordings ask of a disk, in one place so that tests can let each of it fail. */
public interface FileOperations {

  /** A file being written. */
  interface Output extends Closeable {
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Returns once everything written is on the disk. */
    void force() throws IOException;
  }

  /** Begins an empty file in the place of any that is there. */
  Output create(Path file) throws IOException;

  /** Reads a file from its beginning. */
  InputStream open(Path file) throws IOException;

  long size(Path file) throws IOException;

  boolean exists(Path file);

  /** Renames within a folder, all or nothing, over any file that is there. */
  void move(Path from, Path to) throws IOException;

  /** Returns once the names in this folder are on the disk. */
  void forceFolder(Path folder) throws IOException;

  void deleteIfExists(Path file) throws IOException;

  /** The files in a folder by name; none where there is no such folder. */
  List<Path> list(Path folder) throws IOException;

  void createFolders(Path folder) throws IOException;

  /** Lets a little time pass before a refused rename is tried again, longer at each attempt. */
  void waitBeforeRetry(int attempt) throws IOException;
}
