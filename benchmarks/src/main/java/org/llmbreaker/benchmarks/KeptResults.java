package org.llmbreaker.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.report.Machine;
import org.llmbreaker.benchmarks.report.Results;

/**
 * The results in a file, part by part. A part is saved as soon as it is measured and stays when
 * others are measured later, as long as machine and settings are the same.
 */
final class KeptResults {
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final Path file;
  private final ObjectNode tree;

  /** Takes over what the file holds from the same machine with the same settings. */
  KeptResults(Path file, Machine machine, Results.Settings settings) throws IOException {
    this.file = file;
    JsonNode kept = Files.exists(file) ? json.readTree(file.toFile()) : json.nullNode();
    JsonNode how = json.valueToTree(settings);
    boolean same =
        how.equals(kept.path("settings"))
            && undated(json.valueToTree(machine)).equals(undated(kept.path("machine")));
    tree = same ? (ObjectNode) kept : json.createObjectNode();
    tree.set("machine", json.valueToTree(machine));
    tree.set("settings", how);
  }

  private static JsonNode undated(JsonNode machine) {
    JsonNode copy = machine.deepCopy();
    return copy instanceof ObjectNode object ? object.without("date") : copy;
  }

  /** Replaces one part; null where it could not be measured. */
  void put(Part part, @Nullable Object figures) throws IOException {
    tree.set(name(part), json.valueToTree(figures));
    json.writeValue(file.toFile(), tree);
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** All parts; those never measured are empty. */
  Results results() throws IOException {
    return json.treeToValue(tree, Results.class);
  }
}
