package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.dataset.RejectionKind;

/** The list of parts at a recording's beginning: what it says and what must be true of it. */
class RecordingManifestTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();

  private final byte[] whole = RecordingFixture.bytes(RecordingFixture.at(40));

  private static Recording read(Map<String, byte[]> parts) throws IOException {
    var disk = new SimulatedDisk();
    disk.put(FILE, RecordingParts.sealed(parts, ZipOutputStream.STORED));
    return new RecordingReader(disk, FileProgress.NONE).read(FILE);
  }

  private static void invalid(Map<String, byte[]> parts) {
    RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> read(parts));
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_INVALID);
  }

  private Map<String, byte[]> parts() throws IOException {
    return RecordingParts.of(whole);
  }

  private Manifest manifest() throws IOException {
    return Json.read(Objects.requireNonNull(parts().get("manifest.json")), Manifest.class);
  }

  @Test
  void it_names_the_format_the_product_the_moment_and_every_part_s_length_and_hash()
      throws IOException {
    Manifest manifest = manifest();
    assertThat(manifest.format()).isEqualTo("llmb");
    assertThat(manifest.version()).isEqualTo(1);
    assertThat(manifest.product()).matches("LLMBreaker \\d.*\\S");
    assertThat(manifest.savedAt()).isEqualTo(RecordingFixture.SAVED.toString());
    assertThat(manifest.step()).isEqualTo(40);
    Map<String, byte[]> parts = parts();
    parts.remove("manifest.json");
    assertThat(manifest.parts())
        .extracting(Manifest.Entry::name)
        .containsExactlyElementsOf(parts.keySet());
    assertThat(manifest.parts())
        .allSatisfy(
            entry -> {
              byte[] part = Objects.requireNonNull(parts.get(entry.name()));
              assertThat(entry.length()).isEqualTo(part.length);
              assertThat(entry.sha256()).isEqualTo(Digests.sha256(part)).hasSize(64);
            });
  }

  @Test
  void a_part_of_the_right_length_with_another_hash_is_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    byte[] text = Objects.requireNonNull(parts.get("text.txt"));
    parts.put("text.txt", new String(text, UTF_8).replace("plage", "plaga").getBytes(UTF_8));
    invalid(parts);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void a_part_that_is_shorter_or_longer_than_the_list_says_is_refused(int more) throws IOException {
    Map<String, byte[]> parts = parts();
    RecordingParts.edit(
        parts,
        "manifest.json",
        "\"length\":" + Objects.requireNonNull(parts.get("text.txt")).length,
        "\"length\":" + (Objects.requireNonNull(parts.get("text.txt")).length + more));
    invalid(parts);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000, 4_294_967_296L, Long.MAX_VALUE, Long.MIN_VALUE})
  void a_length_that_no_part_can_have_is_refused(long length) throws IOException {
    Map<String, byte[]> parts = parts();
    RecordingParts.edit(
        parts,
        "manifest.json",
        "\"length\":" + Objects.requireNonNull(parts.get("run.json")).length,
        "\"length\":" + length);
    invalid(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\":\"llmb\"=>\"format\":\"zip\"",
        "\"version\":1=>\"version\":0",
        "\"version\":1=>\"version\":-1",
        "\"version\":1=>\"version\":\"one\"",
        "\"step\":40=>\"steps\":40",
      })
  void another_format_is_refused(String change) throws IOException {
    String[] words = change.split("=>", -1);
    Map<String, byte[]> parts = parts();
    RecordingParts.edit(parts, "manifest.json", words[0], words[1]);
    invalid(parts);
  }

  @Test
  void a_newer_version_is_known_by_its_number_whatever_else_it_holds() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("manifest.json", "{\"version\":7,\"pieces\":[]}".getBytes(UTF_8));
    RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> read(parts));
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_NEWER);
  }

  @Test
  void a_list_of_64_kilobytes_is_read_and_a_longer_one_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    byte[] list = Objects.requireNonNull(parts.get("manifest.json"));
    int longest = 64 * 1024;
    String padding = " ".repeat(longest - list.length);
    parts.put("manifest.json", (new String(list, UTF_8) + padding).getBytes(UTF_8));
    assertThat(read(parts).step()).isEqualTo(40);
    parts.put("manifest.json", (new String(list, UTF_8) + padding + " ").getBytes(UTF_8));
    invalid(parts);
  }

  @Test
  void parts_in_another_order_are_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    Map<String, byte[]> swapped = new LinkedHashMap<>();
    for (String name : new String[] {"manifest.json", "samples.json", "run.json"}) {
      swapped.put(name, Objects.requireNonNull(parts.get(name)));
    }
    parts.forEach(swapped::putIfAbsent);
    invalid(RecordingParts.withHashes(swapped));
    invalid(swapped); // in an order that the list does not say
  }

  @Test
  void a_part_beyond_those_in_the_list_is_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("more.txt", new byte[1]);
    invalid(parts);
  }

  @Test
  void a_list_that_is_not_the_first_part_is_refused() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("run.json", Objects.requireNonNull(parts().get("run.json")));
    parts.putAll(parts());
    invalid(parts);
  }
}
