package org.llmbreaker.engine.checkpoint;

/** Told how far saving is, on the thread that saves. */
@FunctionalInterface
public interface SaveProgress {
  /** For those who do not look. */
  SaveProgress NONE = (written, total) -> {};

  /**
   * So much has been written.
   *
   * @param written bytes on their way to the disk
   * @param total bytes in all, without the zip file's own headers
   */
  void at(long written, long total);
}
