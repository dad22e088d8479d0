package org.llmbreaker.engine.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.checkpoint.RecordingFixture;
import org.llmbreaker.engine.checkpoint.RecordingParts;

/** Replaces one part of a recording at a time and seals it again: no byte may change unsealed. */
class RecordingFuzzTest {
  private static final FuzzTarget TARGET = new FuzzTarget(Specimens.RECORDING);
  private static final Map<String, byte[]> PARTS = parts();

  private static Map<String, byte[]> parts() {
    try {
      return RecordingParts.of(RecordingFixture.bytes(RecordingFixture.at(40)));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Stream<byte[]> seeds() {
    return FuzzTarget.numbered(PARTS);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2h")
  void recordings_are_read_or_refused(byte[] part) throws IOException {
    Map<String, byte[]> parts = FuzzTarget.exchanged(PARTS, part);
    if (Arrays.equals(parts.get("manifest.json"), PARTS.get("manifest.json"))) {
      parts = RecordingParts.withHashes(parts);
    }
    TARGET.read(RecordingParts.sealed(parts, ZipOutputStream.STORED));
  }
}
