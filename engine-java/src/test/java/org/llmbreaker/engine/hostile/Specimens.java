package org.llmbreaker.engine.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.checkpoint.RecordingFiles;
import org.llmbreaker.engine.checkpoint.RecordingFixture;
import org.llmbreaker.engine.checkpoint.RecordingParts;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DocumentReader;
import org.llmbreaker.engine.dataset.DocxFixture;
import org.llmbreaker.engine.dataset.ReadException;
import org.llmbreaker.engine.dataset.Rejection;

/** The kinds of files that people can bring: how to spoil one of them, and how it is read. */
enum Specimens {
  TEXT(".txt") {
    @Override
    byte[] mutant(Mutator mutator) {
      Charset charset = mutator.pick(CHARSETS);
      String mark = mutator.below(2) == 0 ? "\uFEFF" : "";
      String text = mutator.text(mark + SENTENCE.repeat(1 + mutator.below(40)), WORDS);
      return mutator.below(2) == 0 ? mutator.bytes(text.getBytes(charset)) : text.getBytes(charset);
    }

    @Override
    void read(Path file) {
      DatasetCatalogue.corpus(new DocumentReader().read(file));
    }
  },

  WORD(".docx") {
    private final List<byte[]> whole = List.of(fixture(), officeDocument());

    @Override
    byte[] mutant(Mutator mutator) throws IOException {
      byte[] original = mutator.pick(whole);
      return switch (mutator.below(4)) {
        case 0 -> mutator.bytes(original);
        case 1 -> mutator.bytes(docx(renamed(RecordingParts.of(original), mutator)));
        default -> docx(changed(RecordingParts.of(original), mutator, XML));
      };
    }

    @Override
    void read(Path file) {
      DatasetCatalogue.corpus(new DocumentReader().read(file));
    }
  },

  RECORDING(".llmb") {
    private final byte[] whole = RecordingFixture.bytes(RecordingFixture.at(40));

    @Override
    byte[] mutant(Mutator mutator) throws IOException {
      Map<String, byte[]> parts = RecordingParts.of(whole);
      return switch (mutator.below(8)) {
        case 0 -> mutator.bytes(whole);
        case 1 -> sealed(renamed(parts, mutator));
        case 2 -> {
          String manifest = new String(part(parts, "manifest.json"), UTF_8);
          parts.put("manifest.json", mutator.text(manifest, JSON).getBytes(UTF_8));
          yield RecordingParts.sealed(parts, ZipOutputStream.STORED);
        }
        default -> sealed(changed(parts, mutator, JSON));
      };
    }

    private static byte[] sealed(Map<String, byte[]> parts) throws IOException {
      return RecordingParts.sealed(RecordingParts.withHashes(parts), ZipOutputStream.STORED);
    }

    @Override
    void read(Path file) {
      new RecordingFiles().load(file).recording().text().content();
    }
  };

  private static final String SENTENCE = "Größer, schöner: “über 1,000.5 Fußgänger”…\r\n\tété 🌊 ";

  private static final List<Charset> CHARSETS =
      List.of(
          UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32LE"),
          Charset.forName("windows-1251"),
          StandardCharsets.ISO_8859_1);

  private static final List<String> WORDS =
      List.of(
          "\0", "\uFFFF", "\uD800", "\u202E", "\u0301".repeat(5_000), "{\\rtf1", "\u001B[2J", "\r");

  private static final List<String> XML =
      List.of(
          "<w:p>",
          "</w:p>",
          "<w:body>",
          "</w:body>",
          "<w:del>",
          "<w:t xml:space='preserve'>",
          "<![CDATA[",
          "<!--",
          "<?xml version='1.1' encoding='UTF-7'?>",
          "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
          "&a;",
          "&#0;",
          "&#xD800;",
          " xmlns:w=''",
          " Target='http://127.0.0.1:9/x' TargetMode='External'",
          " Target='../../../../etc/passwd'",
          " Target='/dev/zero'",
          " Target='" + "x/".repeat(5_000) + "'",
          " PartName='" + "../".repeat(500) + "'",
          " ContentType='xml'",
          "<w:sdt><w:sdtContent>".repeat(100_000),
          "<w:tbl><w:tr><w:tc>".repeat(25),
          "\0",
          "x".repeat(100_000));

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "2147483647",
          "-2147483648",
          "9223372036854775807",
          "1e999",
          "1e-999",
          "1e1000000000",
          "NaN",
          "1".repeat(100_000),
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"../../etc/passwd\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "\"" + "x".repeat(100_000) + "\"",
          "[".repeat(100_000),
          "{\"a\":".repeat(100_000),
          "{}",
          "[]");

  private static final List<String> NAMES =
      List.of(
          "../../evil",
          "/etc/passwd",
          "/dev/zero",
          "C:\\evil",
          "\\\\host\\share",
          "a\0b",
          "..",
          "word/../word/document.xml",
          "word//document.xml",
          "word/document.xml/",
          "_rels/.rels/x",
          "[0].piece",
          "%2e%2e/evil",
          "NUL",
          "x".repeat(255),
          "x/".repeat(30_000));

  private final String ending;

  Specimens(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  /** A file of this kind with something wrong. */
  abstract byte[] mutant(Mutator mutator) throws IOException;

  /** Reads a file as the product does. */
  abstract void read(Path file);

  /** What the product says of a file that it refused. */
  static Rejection rejection(RuntimeException refused) {
    return switch (refused) {
      case ReadException e -> e.rejection();
      case RecordingException e -> e.rejection();
      default -> throw refused;
    };
  }

  /** One part under a name that leads elsewhere. */
  private static Map<String, byte[]> renamed(Map<String, byte[]> parts, Mutator mutator) {
    String victim = mutator.pick(parts.keySet().stream().filter(n -> !n.startsWith("m")).toList());
    Map<String, byte[]> changed = new LinkedHashMap<>();
    String name = mutator.pick(NAMES);
    boolean both = mutator.below(2) == 0;
    parts.forEach(
        (old, content) -> {
          if (old.equals(victim)) {
            changed.put(name, content);
          }
          if (both || !old.equals(victim)) {
            changed.put(old, content);
          }
        });
    return changed;
  }

  /** One part spoiled: as text in the first place, now and then as bytes, or left out. */
  private static Map<String, byte[]> changed(
      Map<String, byte[]> parts, Mutator mutator, List<String> dictionary) {
    String victim =
        mutator.pick(parts.keySet().stream().filter(n -> !n.equals("manifest.json")).toList());
    byte[] old = part(parts, victim);
    switch (mutator.below(8)) {
      case 0 -> parts.remove(victim);
      case 1, 2 -> parts.put(victim, mutator.bytes(old));
      default -> {
        // One byte, one character: arrays of numbers stay what they are.
        Charset charset = victim.endsWith("safetensors") ? StandardCharsets.ISO_8859_1 : UTF_8;
        String text = mutator.text(new String(old, charset), dictionary);
        parts.put(victim, text.getBytes(charset));
      }
    }
    return parts;
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  private static byte[] docx(Map<String, byte[]> parts) {
    DocxFixture document = DocxFixture.ofBody("").only(parts.keySet());
    parts.forEach(document::part);
    return document.bytes();
  }

  private static byte[] fixture() {
    String cell = "<w:tbl><w:tr><w:tc>" + DocxFixture.paragraph("cell") + "</w:tc></w:tr></w:tbl>";
    String body = DocxFixture.paragraph(SENTENCE).repeat(5) + cell;
    return DocxFixture.ofBody(body).bytes();
  }

  /** As an office program writes it: with styles, notes, a header and properties. */
  private static byte[] officeDocument() {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("head");
      document.createStyles();
      document.createFootnote().createParagraph().createRun().setText("note");
      for (int i = 0; i < 5; i++) {
        document.createParagraph().createRun().setText(SENTENCE);
      }
      document.createTable(2, 2).getRow(0).getCell(0).setText("cell");
      document.write(out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
