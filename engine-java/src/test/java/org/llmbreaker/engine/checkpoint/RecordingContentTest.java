package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.RejectionKind;

/** Recordings of other runs than the usual one, and such whose parts contradict each other. */
class RecordingContentTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();

  private final Recording recording = RecordingFixture.at(40);
  private final byte[] whole = RecordingFixture.bytes(recording);

  private static Recording read(byte[] bytes) throws IOException {
    var disk = new SimulatedDisk();
    disk.put(FILE, bytes);
    return new RecordingReader(disk, FileProgress.NONE).read(FILE);
  }

  private static RejectionKind refusal(byte[] bytes) {
    RecordingException refused = catchThrowableOfType(RecordingException.class, () -> read(bytes));
    assertThat(refused).isNotNull();
    return refused.kind();
  }

  private static void invalid(Map<String, byte[]> parts) throws IOException {
    byte[] changed =
        RecordingParts.sealed(RecordingParts.withHashes(parts), ZipOutputStream.STORED);
    assertThat(refusal(changed)).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  /** The same run with another text; its facts have no divergence. */
  private Recording withText(RecordedText text) {
    Recording.Facts f = recording.facts();
    var facts =
        new Recording.Facts(
            f.feature(), f.speed(), f.startedAt(), f.savedAt(), f.trained(), Optional.empty());
    return new Recording(
        text,
        recording.config(),
        recording.state(),
        facts,
        recording.curves(),
        List.of(),
        List.of(),
        recording.film());
  }

  @Test
  void a_run_on_a_bundled_text_has_no_text_in_its_recording() throws IOException {
    RecordedText own = recording.text();
    RecordedText known = RecordedText.of(DatasetCatalogue.bundled().load("first-words"));
    var text =
        new RecordedText(
            known.id(),
            known.displayName(),
            known.source(),
            known.card(),
            known.sha256(),
            own.vocabulary(), // as many characters as the model has
            Optional.empty());
    byte[] bytes = RecordingFixture.bytes(withText(text));
    assertThat(RecordingParts.of(bytes)).doesNotContainKey("text.txt").hasSize(7);
    assertThat(read(bytes).text()).isEqualTo(text);
    assertThat(read(bytes).facts().divergence()).isEmpty();
  }

  @Test
  void an_empty_text_is_no_text() throws IOException {
    Map<String, byte[]> parts = RecordingParts.of(whole);
    parts.put("text.txt", new byte[0]);
    invalid(parts);
  }

  /** The library's guess of an encoding may fail, which is no trouble with the disk. */
  @ParameterizedTest
  @ValueSource(strings = {"run.json", "samples.json", "model.safetensors"})
  void bytes_that_begin_like_another_encoding_and_are_none_are_refused(String part)
      throws IOException {
    byte[] looksLikeUtf32 = {0x7d, 0, 0, 0, (byte) 0xff, 0x7b, 0x7d, 0x7b, 0x7d};
    ByteBuffer bytes = ByteBuffer.allocate(17).order(ByteOrder.LITTLE_ENDIAN);
    if (part.endsWith(".safetensors")) {
      bytes.putLong(looksLikeUtf32.length);
    }
    Map<String, byte[]> parts = RecordingParts.of(whole);
    parts.put(part, Arrays.copyOf(bytes.put(looksLikeUtf32).array(), bytes.position()));
    invalid(parts);
  }

  @Test
  void a_run_is_finished_after_its_last_step_and_not_before() throws IOException {
    int steps = recording.config().training().steps();
    assertThat(read(RecordingFixture.bytes(RecordingFixture.at(steps))).finished()).isTrue();
    assertThat(RecordingFixture.at(steps - 1).finished()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"model, NaN", "optimizer, Infinity", "optimizer, NaN", "model, -Infinity"})
  void figures_that_are_not_finite_are_refused_wherever_they_stand(String part, float figure)
      throws IOException {
    Map<String, byte[]> parts = RecordingParts.of(whole);
    byte[] bytes = Objects.requireNonNull(parts.get(part + ".safetensors"));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, figure);
    invalid(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"shape\":[1,4]', '\"shape\":[4]  '", // a weight that is no matrix
    "'\"shape\":[1,4]', '\"shape\":[4,1]'", // turned, while its optimizer is not
    "'\"first\"', '\"other\"'", // without an optimizer
  })
  void weights_that_do_not_fit_their_optimizer_are_refused(String before, String after)
      throws IOException {
    Map<String, byte[]> parts = RecordingParts.of(whole);
    byte[] bytes = Objects.requireNonNull(parts.get("model.safetensors"));
    parts.put("model.safetensors", replaced(bytes, before, after));
    invalid(parts);
  }

  @Test
  void an_optimizer_with_more_arrays_than_the_model_is_refused() throws IOException {
    var state = recording.state();
    var out = new ByteArrayOutputStream();
    var more = new TensorWriter();
    more.floats("first.m", new int[] {1, 4}, state.mean(), 0);
    more.floats("first.v", new int[] {1, 4}, state.square(), 0);
    int rest = state.mean().length - 4;
    more.floats("rest.m", new int[] {1, rest}, state.mean(), 4);
    more.floats("rest.v", new int[] {1, rest}, state.square(), 4);
    more.floats("more", new int[] {1, 1}, state.mean(), 0).writeTo(out);
    Map<String, byte[]> parts = RecordingParts.of(whole);
    parts.put("optimizer.safetensors", out.toByteArray());
    invalid(parts);
  }

  @Test
  void a_part_under_another_name_than_the_list_says_is_refused() throws IOException {
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    RecordingParts.of(whole)
        .forEach((name, bytes) -> renamed.put(name.equals("run.json") ? "ran.json" : name, bytes));
    assertThat(refusal(RecordingParts.sealed(renamed, ZipOutputStream.STORED)))
        .isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  @Test
  void a_file_that_ends_at_once_is_damaged_and_one_that_begins_otherwise_is_no_recording() {
    assertThat(refusal(new byte[0])).isEqualTo(RejectionKind.RECORDING_DAMAGED);
    assertThat(refusal(Arrays.copyOf(whole, 3))).isEqualTo(RejectionKind.RECORDING_DAMAGED);
    assertThat(refusal(new byte[3])).isEqualTo(RejectionKind.FILE_INVALID_TYPE);
  }

  @Test
  void the_date_of_its_parts_tells_nothing() throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        assertThat(e.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
      }
    }
  }

  @Test
  void a_long_text_is_written_in_pieces_and_all_of_it_is_there_once_writing_returns()
      throws IOException {
    RecordedText text = RecordedText.of(Corpus.pasted("été à la plage 🌊 ".repeat(20_000)));
    List<Long> done = new ArrayList<>();
    var bytes = new ByteArrayOutputStream();
    var buffer = new BufferedOutputStream(bytes, 1 << 20);
    RecordingWriter.write(withText(text), buffer, (at, total) -> done.add(at));
    assertThat(done).isSorted().hasSizeGreaterThan(10);
    for (int i = 1; i < done.size(); i++) {
      assertThat(done.get(i) - done.get(i - 1)).isLessThanOrEqualTo(64 * 1024);
    }
    assertThat(read(bytes.toByteArray()).text()).isEqualTo(text);
  }

  /** Replaces words in the header of an array file by as many others. */
  private static byte[] replaced(byte[] bytes, String before, String after) {
    String text = new String(bytes, ISO_8859_1);
    assertThat(text).contains(before);
    assertThat(after).hasSameSizeAs(before);
    return text.replace(before, after).getBytes(ISO_8859_1);
  }
}
