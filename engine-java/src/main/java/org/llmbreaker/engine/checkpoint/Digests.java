package org.llmbreaker.engine.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Swallows bytes and tells what a zip file and its manifest say of them. */
final class Digests extends OutputStream {
  private final MessageDigest sha256 = sha256();
  private final CRC32 crc = new CRC32();
  private long length;

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  /** The SHA-256 of these bytes in lower-case hexadecimal. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    sha256.update(bytes, offset, count);
    crc.update(bytes, offset, count);
    length += count;
  }

  long length() {
    return length;
  }

  long crc() {
    return crc.getValue();
  }

  /** In lower-case hexadecimal; to be asked once. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
