package org.llmbreaker.engine.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings bytes to a reader, which may read or refuse them and nothing else. */
final class FuzzTarget {
  private static final int SEEDS = 20;

  private final Specimens kind;
  private final Path file;

  FuzzTarget(Specimens kind) {
    this.kind = kind;
    try {
      file = Files.createTempFile("fuzz", kind.ending());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    file.toFile().deleteOnExit();
  }

  /** Throws what the reader must not throw. */
  void read(byte[] content) throws IOException {
    Files.write(file, content);
    try {
      kind.read(file);
    } catch (RuntimeException refused) {
      Specimens.rejection(refused);
    }
  }

  /** Files to begin with: spoiled ones that other tests use. */
  Stream<byte[]> seeds() {
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed -> {
              try {
                return kind.mutant(new Mutator(seed));
              } catch (IOException impossible) {
                throw new AssertionError(impossible);
              }
            });
  }

  /** The parts of a file, each after a byte that names it: what {@link #exchanged} takes. */
  static Stream<byte[]> numbered(Map<String, byte[]> parts) {
    byte[][] all = parts.values().toArray(byte[][]::new);
    return IntStream.range(0, all.length)
        .mapToObj(
            i -> {
              byte[] seed = new byte[all[i].length + 1];
              seed[0] = (byte) i;
              System.arraycopy(all[i], 0, seed, 1, all[i].length);
              return seed;
            });
  }

  /** A whole file's parts with one of them replaced: its number first, then its content. */
  static Map<String, byte[]> exchanged(Map<String, byte[]> parts, byte[] numbered) {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    if (numbered.length > 0) {
      String[] names = parts.keySet().toArray(String[]::new);
      String name = names[Byte.toUnsignedInt(numbered[0]) % names.length];
      all.put(name, Arrays.copyOfRange(numbered, 1, numbered.length));
    }
    return all;
  }
}
