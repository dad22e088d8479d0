package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes recordings apart and puts changed ones together with a right seal, as an attacker would.
 */
public final class RecordingParts {
  private RecordingParts() {}

  /** The parts of a recording by name, in order. */
  public static Map<String, byte[]> of(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** The same parts with a list of parts that has their true lengths and hashes. */
  public static Map<String, byte[]> withHashes(Map<String, byte[]> parts) throws IOException {
    byte[] manifestBytes = Objects.requireNonNull(parts.get("manifest.json"));
    Manifest old = Json.read(manifestBytes, Manifest.class);
    List<Manifest.Entry> entries = new ArrayList<>();
    parts.forEach(
        (name, bytes) -> {
          if (!name.equals("manifest.json")) {
            entries.add(new Manifest.Entry(name, bytes.length, Digests.sha256(bytes)));
          }
        });
    var manifest =
        new Manifest(
            old.format(), old.version(), old.product(), old.savedAt(), old.step(), entries);
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put("manifest.json", Json.write(manifest));
    return all;
  }

  /**
   * The parts in one file with the seal that belongs to them.
   *
   * @param method {@link ZipOutputStream#STORED} or {@link ZipOutputStream#DEFLATED}
   */
  public static byte[] sealed(Map<String, byte[]> parts, int method) throws IOException {
    var out = new ByteArrayOutputStream();
    var sealed = new SealedOutput(out);
    var zip = new ZipOutputStream(sealed, UTF_8);
    zip.setMethod(method);
    zip.setComment(SealedOutput.PLACEHOLDER);
    for (var part : parts.entrySet()) {
      var entry = new ZipEntry(part.getKey());
      var crc = new CRC32();
      crc.update(part.getValue());
      entry.setSize(part.getValue().length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
    sealed.seal();
    return out.toByteArray();
  }

  /** Replaces words in a part of text, which must be there. */
  static void edit(Map<String, byte[]> parts, String part, String before, String after) {
    String text = new String(Objects.requireNonNull(parts.get(part)), UTF_8);
    assertThat(text).contains(before);
    parts.put(part, text.replace(before, after).getBytes(UTF_8));
  }
}
