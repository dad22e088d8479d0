package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;
import static org.llmbreaker.engine.checkpoint.InvalidRecording.require;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.llmbreaker.engine.config.ConfigException;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.DatasetSource;
import org.llmbreaker.engine.dataset.Rejections;
import org.llmbreaker.engine.dataset.TextLimits;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;

/**
 * Reads recordings and trusts none: first the seal over the whole file, then each part, of which
 * name, order, size and hash are known before it is read. Nothing is unpacked, so no part is larger
 * than the file.
 */
final class RecordingReader {
  /** The film of a run is limited to half of it. */
  static final long MAX_FILE_BYTES = 512L << 20;

  private static final int MAX_MANIFEST_BYTES = 64 * 1024;
  private static final byte[] ZIP_START = {'P', 'K', 3, 4};

  private static final List<String> ORDER =
      List.of(
          Manifest.RUN,
          Manifest.SAMPLES,
          Manifest.MODEL,
          Manifest.OPTIMIZER,
          Manifest.HISTORY,
          Manifest.FILM,
          Manifest.TEXT);

  private final FileOperations files;
  private final FileProgress progress;

  RecordingReader(FileOperations files, FileProgress progress) {
    this.files = files;
    this.progress = progress;
  }

  /**
   * Reads a whole recording.
   *
   * @throws RecordingException if it cannot be used, with the reason
   * @throws IOException if the disk does not give it
   */
  Recording read(Path file) throws IOException {
    try {
      requireSeal(file);
      return decode(parts(file));
    } catch (InvalidRecording unfit) {
      throw invalid(String.valueOf(unfit.getMessage()), unfit);
    } catch (ZipException | EOFException unfit) {
      throw invalid(TEXTS.get("invalid.packing"), unfit);
    } catch (ConfigException unfit) {
      throw invalid(TEXTS.get("invalid.setting"), unfit);
    } catch (IllegalArgumentException
        | ArithmeticException
        | IndexOutOfBoundsException
        | NullPointerException
        | java.time.DateTimeException unfit) {
      throw invalid(TEXTS.get("invalid.unfit-parts"), unfit);
    } catch (OutOfMemoryError tooLarge) {
      throw new RecordingException(Rejections.recordingOutOfMemory(), tooLarge);
    }
  }

  private static RecordingException invalid(String reason, Throwable cause) {
    return new RecordingException(Rejections.recordingInvalid(reason), cause);
  }

  private void requireSeal(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    long size = files.size(file);
    if (size > MAX_FILE_BYTES) {
      throw new RecordingException(Rejections.recordingTooLarge(size));
    }
    MessageDigest digest = Digests.sha256();
    byte[] seal;
    try (InputStream in = files.open(file)) {
      byte[] start = in.readNBytes((int) Math.min(ZIP_START.length, size));
      if (!Arrays.equals(start, ZIP_START)) {
        throw new RecordingException(
            size == 0 || Arrays.equals(start, Arrays.copyOf(ZIP_START, start.length))
                ? Rejections.recordingDamaged(name)
                : Rejections.notARecording(name));
      }
      digest.update(start);
      digest(in, size - SealedOutput.SEAL_BYTES, start.length, digest);
      seal = in.readNBytes(SealedOutput.SEAL_BYTES + 1);
    }
    byte[] expected = HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII);
    if (!MessageDigest.isEqual(seal, expected)) {
      throw new RecordingException(Rejections.recordingDamaged(name));
    }
  }

  private void digest(InputStream in, long end, long begin, MessageDigest digest)
      throws IOException {
    byte[] chunk = new byte[64 * 1024];
    for (long at = begin; at < end; ) {
      int some = in.read(chunk, 0, (int) Math.min(chunk.length, end - at));
      if (some < 0) {
        return; // shorter than a moment ago: the seal will not match
      }
      digest.update(chunk, 0, some);
      at += some;
      progress.at(at, 2 * end);
    }
  }

  private Map<String, byte[]> parts(Path file) throws IOException {
    long room = files.size(file);
    long done = 0;
    Map<String, byte[]> parts = new HashMap<>();
    try (var zip = new ZipInputStream(new BufferedInputStream(files.open(file)), UTF_8)) {
      enter(zip, Manifest.NAME);
      byte[] first = zip.readNBytes(MAX_MANIFEST_BYTES + 1);
      require(first.length <= MAX_MANIFEST_BYTES, () -> TEXTS.get("invalid.long-list"));
      Manifest manifest = manifest(first);
      requireOrder(manifest);
      for (Manifest.Entry entry : manifest.parts()) {
        require(
            entry.length() >= 0 && entry.length() <= room, () -> TEXTS.get("invalid.large-part"));
        enter(zip, entry.name());
        byte[] bytes = zip.readNBytes((int) entry.length());
        require(
            bytes.length == entry.length()
                && zip.read() < 0
                && Digests.sha256(bytes).equals(entry.sha256()),
            () -> TEXTS.get("invalid.other-part"));
        parts.put(entry.name(), bytes);
        done += bytes.length;
        progress.at(room + done, 2 * room);
      }
      require(zip.getNextEntry() == null, () -> TEXTS.get("invalid.extra-part"));
    }
    return parts;
  }

  private static void enter(ZipInputStream zip, String name) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    require(
        entry != null && entry.getName().equals(name), () -> TEXTS.get("invalid.misplaced-part"));
    require(
        entry != null && entry.getMethod() == ZipEntry.STORED,
        () -> TEXTS.get("invalid.packed-part"));
  }

  private static Manifest manifest(byte[] bytes) throws IOException {
    // The version decides how the rest is to be read, so it is looked at first and alone.
    int version = Json.tree(bytes).path("version").asInt();
    if (version > Manifest.VERSION) {
      throw new RecordingException(Rejections.recordingNewer(version));
    }
    Manifest manifest = Json.read(bytes, Manifest.class);
    require(
        manifest.format().equals(Manifest.FORMAT) && version == Manifest.VERSION,
        () -> TEXTS.get("invalid.format"));
    return manifest;
  }

  /** All parts in order; only a text may be left out. */
  private static void requireOrder(Manifest manifest) {
    List<String> names = manifest.parts().stream().map(Manifest.Entry::name).toList();
    require(
        names.equals(ORDER) || names.equals(ORDER.subList(0, ORDER.size() - 1)),
        () -> TEXTS.get("invalid.unknown-part"));
  }

  private static Recording decode(Map<String, byte[]> parts) throws IOException {
    RunDocument run = Json.read(part(parts, Manifest.RUN), RunDocument.class);
    RunConfig config = run.config();
    RecordedText text = run.recordedText(text(parts, run.text()));
    require(
        text.vocabulary().codePoints().count() == config.model().vocabularySize(),
        () -> TEXTS.get("invalid.characters"));
    SampleDocument[] samples = Json.read(part(parts, Manifest.SAMPLES), SampleDocument[].class);
    List<GeneratedSample> written = Arrays.stream(samples).map(SampleDocument::sample).toList();
    var model = new TensorReader(part(parts, Manifest.MODEL));
    var optimizer = new TensorReader(part(parts, Manifest.OPTIMIZER));
    var history = new TensorReader(part(parts, Manifest.HISTORY));
    var film = new TensorReader(part(parts, Manifest.FILM));
    var recording =
        new Recording(
            text,
            config,
            ModelPart.read(model, optimizer, config, run.progress()),
            run.recordedFacts(),
            HistoryPart.read(history, run.markers()),
            written,
            run.recordedSwitches(),
            FilmPart.read(film, run.film(), config.model()));
    require(recording.step() <= config.training().steps(), () -> TEXTS.get("invalid.beyond-end"));
    recording.state().ablation().requireFits(config.model());
    return recording;
  }

  private static Optional<String> text(Map<String, byte[]> parts, RunDocument.Text text) {
    boolean included = parts.containsKey(Manifest.TEXT);
    require(
        included == text.included() && included == (text.source() != DatasetSource.BUNDLED),
        () -> TEXTS.get("invalid.text-presence"));
    if (!included) {
      return Optional.empty();
    }
    String content = new String(part(parts, Manifest.TEXT), UTF_8);
    require(
        !content.isEmpty() && content.length() <= 2 * TextLimits.MAX_FILE_CHARACTERS,
        () -> TEXTS.get("invalid.text-length"));
    return Optional.of(content);
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw new InvalidRecording(TEXTS.get("invalid.missing-part"));
    }
    return bytes;
  }
}
