package org.llmbreaker.engine.checkpoint;

import java.io.IOException;
import java.io.OutputStream;

/** One file inside a recording. Written twice, first to be measured, with the same result. */
interface Part {
  void writeTo(OutputStream out) throws IOException;

  /** A part that is in memory. */
  static Part of(byte[] bytes) {
    return out -> out.write(bytes);
  }
}
