package org.llmbreaker.engine.checkpoint;

import java.util.List;

/**
 * The first part of a recording: what follows.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format
 * @param product who wrote it
 * @param savedAt when, in ISO 8601
 * @param step completed steps
 * @param parts in order
 */
record Manifest(
    String format, int version, String product, String savedAt, int step, List<Entry> parts) {
  static final String FORMAT = "llmb";

  /** The format that this version writes, and the newest that it reads. */
  static final int VERSION = 1;

  static final String NAME = "manifest.json";
  static final String RUN = "run.json";
  static final String SAMPLES = "samples.json";
  static final String MODEL = "model.safetensors";
  static final String OPTIMIZER = "optimizer.safetensors";
  static final String HISTORY = "history.safetensors";
  static final String FILM = "film.safetensors";

  /** Only where a person's own text was learned. */
  static final String TEXT = "text.txt";

  /** One part. */
  record Entry(String name, long length, String sha256) {}

  Manifest {
    parts = List.copyOf(parts);
  }
}
