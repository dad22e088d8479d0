package org.llmbreaker.engine.checkpoint;

/** Told how far saving or loading is, on the thread that does it. */
@FunctionalInterface
public interface FileProgress {
  /** For those who do not look. */
  FileProgress NONE = (done, total) -> {};

  /**
   * So much has been done.
   *
   * @param done bytes on their way to the disk, or read and checked
   * @param total bytes in all: of what is saved without the zip file's own headers; of what is
   *     loaded twice, since it is first checked and then read
   */
  void at(long done, long total);
}
