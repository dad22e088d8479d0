package org.llmbreaker.engine.dataset;

/** Where a text comes from. */
public enum DatasetSource {
  /** Delivered with the product. */
  BUNDLED,
  /** A file of the user. */
  USER,
  /** Typed or pasted by the user; never written to disk. */
  PASTED
}
