package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Zip files at their limits: what just fits passes, one byte more is refused. */
class ZipGuardTest {
  private static final int MEGABYTE = 1024 * 1024;

  /** Parts as they are: nothing is packed. */
  private static byte[] stored(int... sizes) throws IOException {
    var out = new ByteArrayOutputStream(64 * MEGABYTE + 4096);
    try (var zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (int size : sizes) {
        byte[] part = new byte[size];
        var crc = new CRC32();
        crc.update(part);
        var entry = new ZipEntry(size + "-" + out.size());
        entry.setSize(size);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(part);
        zip.flush();
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] part) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(part);
    }
    return out.toByteArray();
  }

  private static void refused(byte[] zip, String limit) {
    ReadException refusal = catchThrowableOfType(ReadException.class, () -> ZipGuard.check(zip));
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(RejectionKind.FILE_UNSAFE);
    assertThat(refusal).hasMessageContaining(limit);
  }

  @Test
  void a_part_may_have_32_megabytes() throws IOException {
    ZipGuard.check(stored(32 * MEGABYTE));
    refused(stored(32 * MEGABYTE + 1), "32 MB");
  }

  @Test
  void all_parts_together_may_have_64_megabytes() throws IOException {
    ZipGuard.check(stored(22 * MEGABYTE, 22 * MEGABYTE, 20 * MEGABYTE));
    refused(stored(22 * MEGABYTE, 22 * MEGABYTE, 20 * MEGABYTE, 1), "64 MB");
  }

  @Test
  void a_part_of_a_hundred_kilobytes_may_be_as_compressible_as_it_likes() throws IOException {
    ZipGuard.check(packed(new byte[100 * 1024]));
    refused(packed(new byte[100 * 1024 + 1]), "200 times");
  }

  @Test
  void a_large_part_that_is_hardly_compressible_passes() throws IOException {
    byte[] noise = new byte[MEGABYTE];
    new Random(1).nextBytes(noise);
    ZipGuard.check(packed(noise));
  }

  @Test
  void a_large_part_that_grows_a_hundredfold_passes() throws IOException {
    byte[] part = new byte[MEGABYTE];
    byte[] noise = new byte[MEGABYTE / 100];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      part[i * 100] = noise[i];
    }
    byte[] zip = packed(part);
    assertThat(part.length / zip.length).isBetween(10, TextLimits.MAX_COMPRESSION);
    ZipGuard.check(zip);
  }

  @Test
  void a_thousand_parts_are_the_most() throws IOException {
    ZipGuard.check(stored(new int[1000]));
    refused(stored(new int[1001]), "1,000 parts");
  }

  @Test
  void an_interrupted_check_ends() throws IOException {
    byte[] zip = packed(new byte[1]);
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(IOException.class, () -> ZipGuard.check(zip))).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
  }
}
