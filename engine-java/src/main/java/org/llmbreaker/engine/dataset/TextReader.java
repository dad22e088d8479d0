package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes plain text: by its byte order mark, else as strict UTF-8, else in the character set that
 * its bytes suggest. Nothing is replaced by question marks: bytes that fit no set are refused.
 */
final class TextReader {
  private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  /** Windows' set for Western Europe, a superset of the printable part of ISO 8859-1. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** The longer marks first, as one begins like a shorter one. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
          new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
          new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
          new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

  private TextReader() {}

  /** A text with line feeds as line ends, and the name of the character set it was in. */
  record Decoded(String text, String charset) {}

  private record Mark(Charset charset, int... bytes) {
    boolean opens(byte[] file) {
      for (int i = 0; i < bytes.length; i++) {
        if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Decodes a file's content.
   *
   * @throws ReadException ({@link RejectionKind#FILE_NOT_TEXT}) if it is no text
   */
  static Decoded decode(byte[] bytes) {
    if (ByteBuffer.wrap(bytes).mismatch(ByteBuffer.wrap(RTF)) == RTF.length) {
      throw new ReadException(Rejections.notText(TEXTS.get("reason.rtf")));
    }
    Decoded decoded = decodeMarked(bytes);
    refuseBinary(decoded.text());
    return new Decoded(unifyLineEnds(decoded.text()), decoded.charset());
  }

  /** Replaces the line ends of Windows and of old Macs by line feeds. */
  static String unifyLineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Decoded decodeMarked(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.opens(bytes)) {
        return strictly(bytes, mark.bytes().length, mark.charset());
      }
    }
    try {
      return strictly(bytes, 0, StandardCharsets.UTF_8);
    } catch (ReadException notUtf8) {
      return strictly(bytes, 0, detect(bytes));
    }
  }

  private static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      if (name != null) {
        return Charset.forName(name);
      }
    } catch (IllegalArgumentException unsupported) {
      throw new ReadException(
          Rejections.notText(TEXTS.get("reason.charset-unsupported", name)), unsupported);
    }
    if (looksWestern(bytes)) {
      return WESTERN;
    }
    throw new ReadException(Rejections.notText(TEXTS.get("reason.charset-unknown")));
  }

  /**
   * Whether at least four in five characters are unaccented, as in German or French. The detector
   * has no opinion on German umlauts, which are common in old files.
   */
  private static boolean looksWestern(byte[] bytes) {
    int accented = 0;
    for (byte b : bytes) {
      if (b < 0) {
        accented++;
      }
    }
    return accented * 5L <= bytes.length;
  }

  private static Decoded strictly(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return new Decoded(text, charset.name());
    } catch (CharacterCodingException e) {
      throw new ReadException(
          Rejections.notText(TEXTS.get("reason.charset-invalid", charset.name())), e);
    }
  }

  /** A NUL, or more than one control character in a hundred, does not occur in texts. */
  private static void refuseBinary(String text) {
    long controls = text.chars().filter(TextReader::isStrayControl).count();
    if (text.indexOf('\0') >= 0 || controls * 100 > text.length()) {
      throw new ReadException(Rejections.notText(TEXTS.get("reason.binary")));
    }
  }

  private static boolean isStrayControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }
}
