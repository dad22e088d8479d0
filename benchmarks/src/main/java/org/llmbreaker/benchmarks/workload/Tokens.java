package org.llmbreaker.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

/**
 * The text that all contestants learn, in a file of one byte a character: the product's Shakespeare
 * with its 64 most frequent characters as 0 to 63 and every other one as 64.
 */
public final class Tokens {
  private static final String DATASET = "shakespeare";
  private static final int OTHER = Workload.VOCABULARY - 1;

  private Tokens() {}

  /** Writes the file. */
  public static void write(Path file) throws IOException {
    String text = DatasetCatalogue.bundled().load(DATASET).text();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, encode(text.codePoints().toArray()));
  }

  /** Reads what {@link #write} wrote. */
  public static int[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int[] tokens = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      tokens[i] = bytes[i];
    }
    return tokens;
  }

  static byte[] encode(int[] codePoints) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int c : codePoints) {
      counts.merge(c, 1, Integer::sum);
    }
    List<Integer> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(OTHER)
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());
    Map<Integer, Integer> numbers = new HashMap<>();
    frequent.forEach(c -> numbers.put(c, numbers.size()));
    byte[] tokens = new byte[codePoints.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = numbers.getOrDefault(codePoints[i], OTHER).byteValue();
    }
    return tokens;
  }
}
