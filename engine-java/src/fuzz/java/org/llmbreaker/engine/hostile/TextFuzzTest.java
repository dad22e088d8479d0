package org.llmbreaker.engine.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TextFuzzTest {
  private static final FuzzTarget TARGET = new FuzzTarget(Specimens.TEXT);

  static Stream<byte[]> seeds() {
    return TARGET.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2h")
  void texts_are_read_or_refused(byte[] file) throws IOException {
    TARGET.read(file);
  }
}
