package org.llmbreaker.engine.dataset;

/** A line of the list of texts: one that can be trained on, or one that cannot and why. */
public sealed interface DatasetEntry {

  /** To be given to {@link DatasetCatalogue#load}. */
  String id();

  /** For people. */
  String displayName();

  /** A text that can be loaded. */
  record Available(DatasetInfo info) implements DatasetEntry {
    @Override
    public String id() {
      return info.id();
    }

    @Override
    public String displayName() {
      return info.displayName();
    }
  }

  /** A text that is there but cannot be used. */
  record Unavailable(String id, String displayName, Rejection reason) implements DatasetEntry {}
}
