package org.llmbreaker.engine.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.checkpoint.RecordingParts;
import org.llmbreaker.engine.dataset.DocxFixture;

/** Replaces one part of a document at a time: spoiled zip files hardly get past their entrance. */
class WordFuzzTest {
  private static final FuzzTarget TARGET = new FuzzTarget(Specimens.WORD);
  private static final Map<String, byte[]> PARTS = parts();

  private static Map<String, byte[]> parts() {
    try {
      return RecordingParts.of(
          DocxFixture.ofBody(DocxFixture.paragraph("some text ".repeat(20))).bytes());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Stream<byte[]> seeds() {
    return FuzzTarget.numbered(PARTS);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2h")
  void documents_are_read_or_refused(byte[] part) throws IOException {
    Map<String, byte[]> parts = FuzzTarget.exchanged(PARTS, part);
    DocxFixture document = DocxFixture.ofBody("").only(parts.keySet());
    parts.forEach(document::part);
    TARGET.read(document.bytes());
  }
}
