package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a recording: a zip file of stored parts, the manifest first, sealed in its comment. Parts
 * are not packed, so that writing is quick and reading knows every size beforehand. Equal
 * recordings make equal files.
 */
final class RecordingWriter {
  /** Begins the comment; the seal follows. */
  static final String COMMENT = "LLMBreaker recording, SHA-256 of all bytes before it: ";

  /** Zip files need a date; when the run was saved stands in the manifest. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int CHUNK = 64 * 1024;

  /** A part and what the zip file must say of it before it. */
  private record Measured(String name, Part part, Digests digests) {}

  private final FileProgress progress;
  private long total;
  private long written;

  private RecordingWriter(FileProgress progress) {
    this.progress = progress;
  }

  /** Writes {@code recording} to {@code out}, which is not closed. */
  static void write(Recording recording, OutputStream out, FileProgress progress)
      throws IOException {
    new RecordingWriter(progress).write(recording, out);
  }

  private void write(Recording recording, OutputStream out) throws IOException {
    Map<String, Part> parts = parts(recording);
    List<Measured> measured = new ArrayList<>();
    List<Manifest.Entry> entries = new ArrayList<>();
    for (var part : parts.entrySet()) {
      Digests digests = measure(part.getValue());
      measured.add(new Measured(part.getKey(), part.getValue(), digests));
      entries.add(new Manifest.Entry(part.getKey(), digests.length(), digests.hex()));
      total += digests.length();
    }
    var sealed = new SealedOutput(out);
    var zip = new ZipOutputStream(sealed, UTF_8);
    zip.setMethod(ZipOutputStream.STORED);
    zip.setComment(COMMENT + SealedOutput.PLACEHOLDER);
    Part manifest = Part.of(Json.write(manifest(recording, entries)));
    put(zip, new Measured(Manifest.NAME, manifest, measure(manifest)));
    for (Measured part : measured) {
      put(zip, part);
    }
    zip.finish();
    sealed.seal();
  }

  private static Manifest manifest(Recording recording, List<Manifest.Entry> entries)
      throws IOException {
    return new Manifest(
        Manifest.FORMAT,
        Manifest.VERSION,
        "LLMBreaker " + productVersion(),
        recording.facts().savedAt().toString(),
        recording.step(),
        entries);
  }

  private static String productVersion() throws IOException {
    try (InputStream in =
        RecordingWriter.class.getResourceAsStream("/org/llmbreaker/engine/cli/version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), UTF_8).strip();
    }
  }

  private static Map<String, Part> parts(Recording r) throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put(Manifest.RUN, Part.of(Json.write(RunDocument.of(r))));
    parts.put(
        Manifest.SAMPLES,
        Part.of(Json.write(r.samples().stream().map(SampleDocument::of).toList())));
    parts.put(Manifest.MODEL, ModelPart.weights(r.state()));
    parts.put(Manifest.OPTIMIZER, ModelPart.optimizer(r.state()));
    parts.put(Manifest.HISTORY, HistoryPart.of(r.curves()));
    parts.put(Manifest.FILM, FilmPart.of(r.film(), r.config().model()));
    r.text().content().ifPresent(text -> parts.put(Manifest.TEXT, Part.of(text.getBytes(UTF_8))));
    return parts;
  }

  private static Digests measure(Part part) throws IOException {
    var digests = new Digests();
    part.writeTo(digests);
    return digests;
  }

  private void put(ZipOutputStream zip, Measured part) throws IOException {
    var entry = new ZipEntry(part.name());
    entry.setTimeLocal(NO_DATE);
    entry.setSize(part.digests().length());
    entry.setCrc(part.digests().crc());
    zip.putNextEntry(entry);
    part.part().writeTo(new Told(zip));
    zip.closeEntry();
  }

  /** Passes on bytes in chunks and says how many there were. */
  private final class Told extends FilterOutputStream {
    Told(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int done = 0; done < length; done += CHUNK) {
        int some = Math.min(CHUNK, length - done);
        out.write(bytes, offset + done, some);
        written += some;
        progress.at(Math.min(written, total), total);
      }
    }
  }
}
