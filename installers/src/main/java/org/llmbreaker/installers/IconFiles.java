package org.llmbreaker.installers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jetbrains.skia.Data;
import org.jetbrains.skia.EncodedImageFormat;
import org.jetbrains.skia.Surface;
import org.jetbrains.skia.svg.SVGDOM;

/**
 * Draws the app's icon in all sizes that systems ask for, from the one drawing {@code
 * icon/llmbreaker.svg}: PNG for Linux, ICO for Windows, ICNS for macOS. Run by the build.
 */
public final class IconFiles {
  private static final String DRAWING = "/icon/llmbreaker.svg";

  /** Sizes of the free desktops' icon themes. */
  private static final int[] PNG_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

  /** Those that Windows shows; it takes PNG inside ICO since Vista. */
  private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 128, 256};

  /** Type codes of PNG pictures inside ICNS, by their size. */
  private static final Map<Integer, String> ICNS_TYPES = icnsTypes();

  private final String drawing;

  private IconFiles(String drawing) {
    this.drawing = drawing;
  }

  /**
   * Writes all files.
   *
   * @param arguments the folder to write into; made where it is missing
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    var icons = new IconFiles(drawing());
    for (int size : PNG_SIZES) {
      Files.write(folder.resolve("llmbreaker-" + size + ".png"), icons.png(size));
    }
    Files.write(folder.resolve("llmbreaker.png"), icons.png(256));
    Files.write(folder.resolve("llmbreaker.ico"), icons.ico());
    Files.write(folder.resolve("llmbreaker.icns"), icons.icns());
  }

  private static String drawing() throws IOException {
    try (InputStream in = IconFiles.class.getResourceAsStream(DRAWING)) {
      if (in == null) {
        throw new IOException("The drawing " + DRAWING + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The icon as a square picture, {@code size} pixels wide, transparent where nothing is drawn. */
  byte[] png(int size) {
    try (var data =
            Data.Companion.makeFromBytes(
                drawing.getBytes(StandardCharsets.UTF_8), 0, drawing.length());
        var picture = new SVGDOM(data);
        var surface = Surface.Companion.makeRasterN32Premul(size, size)) {
      picture.setContainerSize(size, size);
      picture.render(surface.getCanvas());
      try (var image = surface.makeImageSnapshot();
          var png = image.encodeToData(EncodedImageFormat.PNG, 100, 9)) {
        return png.getBytes();
      }
    }
  }

  /**
   * The icon for Windows: a directory of the pictures, then the pictures.
   *
   * @see <a href="https://en.wikipedia.org/wiki/ICO_(file_format)">ICO (file format)</a>
   */
  private byte[] ico() {
    var directory = little(6 + 16 * ICO_SIZES.length);
    directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
    var pictures = new ByteArrayOutputStream();
    for (int size : ICO_SIZES) {
      byte[] png = png(size);
      byte edge = (byte) size; // 256 is written as 0
      directory.put(edge).put(edge).put((byte) 0).put((byte) 0);
      directory.putShort((short) 1).putShort((short) 32);
      directory.putInt(png.length).putInt(directory.capacity() + pictures.size());
      pictures.writeBytes(png);
    }
    return joined(directory.array(), pictures.toByteArray());
  }

  /**
   * The icon for macOS: pictures, each after its type and length, all after the whole length.
   *
   * @see <a href="https://en.wikipedia.org/wiki/Apple_Icon_Image_format">Apple Icon Image
   *     format</a>
   */
  private byte[] icns() {
    var pictures = new ByteArrayOutputStream();
    ICNS_TYPES.forEach((size, type) -> pictures.writeBytes(block(type, png(size))));
    return block("icns", pictures.toByteArray());
  }

  private static byte[] block(String type, byte[] content) {
    ByteBuffer head = ByteBuffer.allocate(8).put(type.getBytes(StandardCharsets.US_ASCII));
    return joined(head.putInt(8 + content.length).array(), content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Map<Integer, String> icnsTypes() {
    Map<Integer, String> types = new LinkedHashMap<>();
    types.put(16, "icp4");
    types.put(32, "icp5");
    types.put(128, "ic07");
    types.put(256, "ic08");
    types.put(512, "ic09");
    types.put(1024, "ic10");
    return types;
  }
}
