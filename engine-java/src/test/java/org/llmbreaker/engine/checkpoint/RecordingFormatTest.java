package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.dataset.RejectionKind;
import org.llmbreaker.engine.text.Language;

/** What a recording holds, and recordings that are whole but not as this program writes them. */
class RecordingFormatTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();

  private final Recording recording = RecordingFixture.at(40);
  private final byte[] whole = RecordingFixture.bytes(recording);

  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  private static Recording read(byte[] bytes) throws IOException {
    var disk = new SimulatedDisk();
    disk.put(FILE, bytes);
    return new RecordingReader(disk, FileProgress.NONE).read(FILE);
  }

  @Test
  void everything_comes_back_bit_by_bit() throws IOException {
    assertThat(read(whole))
        .usingRecursiveComparison()
        .withEqualsForType(Float::equals, Float.class) // NaN is NaN
        .isEqualTo(recording);
    assertThat(RecordingFixture.bytes(read(whole))).isEqualTo(whole);
  }

  @Test
  void it_is_a_zip_file_of_parts_that_are_not_packed() throws IOException {
    assertThat(RecordingParts.of(whole).keySet())
        .containsExactly(
            "manifest.json",
            "run.json",
            "samples.json",
            "model.safetensors",
            "optimizer.safetensors",
            "history.safetensors",
            "film.safetensors",
            "text.txt");
  }

  @Test
  void weights_are_readable_as_safetensors() throws IOException {
    ByteBuffer model =
        ByteBuffer.wrap(Objects.requireNonNull(RecordingParts.of(whole).get("model.safetensors")))
            .order(ByteOrder.LITTLE_ENDIAN);
    var header = new byte[(int) model.getLong()];
    model.get(header);
    assertThat(header.length % 8).isZero();
    var first = Json.tree(header).path("first");
    assertThat(first.path("dtype").asText()).isEqualTo("F32");
    assertThat(first.path("data_offsets").toString()).isEqualTo("[0,16]");
    assertThat(model.getFloat()).isEqualTo(44f);
  }

  @Test
  void a_newer_format_is_refused_with_what_to_do() throws IOException {
    RecordingException refusal =
        refused(
            parts -> RecordingParts.edit(parts, "manifest.json", "\"version\":1", "\"version\":2"));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_NEWER);
    assertThat(refusal).hasMessageContaining("Update LLMBreaker");
  }

  @Test
  void a_refusal_is_told_in_the_language_of_the_moment() throws IOException {
    assertThat(refused(parts -> parts.remove("film.safetensors")).rejection().message())
        .isEqualTo("This recording cannot be used: a part is missing or unknown.");
    Language.use(Language.GERMAN);
    assertThat(refused(parts -> parts.remove("film.safetensors")).rejection().message())
        .isEqualTo("Diese Aufzeichnung ist nicht verwendbar: Ein Teil fehlt oder ist unbekannt.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rateFactor\":0.5=>\"rateFactor\":0",
        "\"rateFactor\":0.5=>\"rateFactor\":0.5,\"rateFactor\":0.5",
        "\"rateFactor\":0.5=>\"factor\":0.5",
        "\"rateFactor\":0.5=>\"rateFactor\":0.5,\"more\":1",
        "\"rateFactor\":0.5=>\"rateFactor\":null",
        "\"width\":4=>\"width\":8",
        "\"width\":4=>\"width\":1000000000",
        "\"step\":40=>\"step\":1001",
        "\"step\":40=>\"step\":-1",
        "head 0 1=>head 0 9",
        "head 0 1=>../../etc",
        "\"included\":true=>\"included\":false",
        "\"stride\":2=>\"stride\":0",
        "\"vocabulary\":\"=>\"vocabulary\":\"x",
        "PASTED=>BUNDLED",
        "2026-01-02T=>yesterday",
      })
  void a_description_that_cannot_be_is_refused(String change) {
    String[] words = change.split("=>", -1);
    RecordingException refusal =
        refused(parts -> RecordingParts.edit(parts, "run.json", words[0], words[1]));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/etc/passwd", "C:\\x", "run.json", "a\u0000b", "film"})
  void parts_with_other_names_are_refused(String name) {
    RecordingException refusal =
        refused(parts -> parts.put(name.equals("run.json") ? "run.json " : name, new byte[1]));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  @Test
  void a_missing_part_is_refused() {
    assertThat(refused(parts -> parts.remove("film.safetensors")).kind())
        .isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  @Test
  void a_packed_part_is_refused() throws IOException {
    byte[] packed = RecordingParts.sealed(RecordingParts.of(whole), ZipOutputStream.DEFLATED);
    RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> read(packed));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-4,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F31\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "[]",
        "{",
      })
  void arrays_that_do_not_lie_side_by_side_are_refused(String header) {
    byte[] json = header.getBytes(UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + json.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(json.length).put(json);
    assertThatThrownBy(() -> new TensorReader(file.array())).isInstanceOf(InvalidRecording.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 9, Long.MAX_VALUE, Long.MIN_VALUE})
  void a_header_of_impossible_length_is_refused(long length) {
    ByteBuffer file = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    assertThatThrownBy(() -> new TensorReader(file.array())).isInstanceOf(InvalidRecording.class);
  }

  @Test
  void deep_nesting_is_refused() {
    String deep = "[".repeat(100_000);
    RecordingException refusal = refused(parts -> parts.put("samples.json", deep.getBytes(UTF_8)));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  /** The recording with other parts, whose hashes and seal are right nevertheless. */
  private RecordingException refused(Consumer<Map<String, byte[]>> change) {
    try {
      Map<String, byte[]> parts = RecordingParts.of(whole);
      change.accept(parts);
      byte[] changed =
          RecordingParts.sealed(RecordingParts.withHashes(parts), ZipOutputStream.STORED);
      return catchThrowableOfType(RecordingException.class, () -> read(changed));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
