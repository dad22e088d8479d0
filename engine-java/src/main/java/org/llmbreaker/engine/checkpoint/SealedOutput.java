package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Puts a check sum of everything before it in the place of a file's last 64 bytes. In a zip file
 * those are the end of the comment, so the check sum covers all headers too, and the file is still
 * a zip file for everybody else.
 */
final class SealedOutput extends FilterOutputStream {
  /** SHA-256 in hexadecimal. */
  static final int SEAL_BYTES = 64;

  /** What the seal replaces. */
  static final String PLACEHOLDER = "0".repeat(SEAL_BYTES);

  private final MessageDigest digest = Digests.sha256();
  private final byte[] held = new byte[SEAL_BYTES];
  private int holding;

  SealedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int keep = Math.min(length, SEAL_BYTES);
    int release = Math.max(0, holding + keep - SEAL_BYTES);
    pass(held, 0, release);
    pass(bytes, offset, length - keep);
    System.arraycopy(held, release, held, 0, holding - release);
    holding -= release;
    System.arraycopy(bytes, offset + length - keep, held, holding, keep);
    holding += keep;
  }

  private void pass(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      digest.update(bytes, offset, length);
      out.write(bytes, offset, length);
    }
  }

  /** Writes the seal; nothing may follow. */
  void seal() throws IOException {
    if (!new String(held, 0, holding, US_ASCII).equals(PLACEHOLDER)) {
      throw new IllegalStateException("There is no room for a seal");
    }
    out.write(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
    out.flush();
  }
}
