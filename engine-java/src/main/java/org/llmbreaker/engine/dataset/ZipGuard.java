package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Unpacks a zip file into nothing, to see whether it stays within the limits. Uses the library that
 * POI uses, so that both see the same parts.
 */
final class ZipGuard {
  /** Below this size a part may be as compressible as it likes. */
  private static final int SMALL_PART = 100 * 1024;

  /** All parts together; honest documents have little beyond their 10 MB packed. */
  private static final long MAX_TOTAL = 2L * TextLimits.MAX_PART_BYTES;

  private ZipGuard() {}

  /**
   * Checks a packed file.
   *
   * @throws ReadException ({@link RejectionKind#FILE_UNSAFE}) if it breaks a limit
   * @throws IOException if it is damaged
   */
  static void check(byte[] bytes) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    int parts = 0;
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        require(++parts <= TextLimits.MAX_PARTS, () -> TEXTS.get("reason.parts"));
        total += checkPart(zip, buffer, MAX_TOTAL - total);
      }
    }
  }

  private static long checkPart(ZipArchiveInputStream zip, byte[] buffer, long allowed)
      throws IOException {
    long unpacked = 0;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      unpacked += n;
      require(unpacked <= TextLimits.MAX_PART_BYTES, () -> TEXTS.get("reason.part-size"));
      require(unpacked <= allowed, () -> TEXTS.get("reason.size"));
      long packed = Math.max(1, zip.getCompressedCount());
      require(
          unpacked <= SMALL_PART || unpacked / packed <= TextLimits.MAX_COMPRESSION,
          () -> TEXTS.get("reason.compression"));
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("interrupted");
      }
    }
    return unpacked;
  }

  private static void require(boolean holds, Supplier<String> trouble) {
    if (!holds) {
      throw new ReadException(Rejections.unsafe(trouble.get()));
    }
  }
}
