package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Ablation.BranchKind;
import org.llmbreaker.engine.config.Ablation.Part;

/** What can be switched off, as short names: {@code head 0 1}, {@code branch 1 attention}. */
final class PartNames {
  private PartNames() {}

  /** Sorted, so that equal recordings are equal files. */
  static List<String> of(Ablation ablation) {
    return ablation.off().stream().map(PartNames::name).sorted().toList();
  }

  private static String name(Part part) {
    return switch (part) {
      case Ablation.Head head -> "head " + head.layer() + " " + head.head();
      case Ablation.Block block -> "block " + block.layer();
      case Ablation.Positions positions -> "positions";
      case Ablation.Branch branch -> "branch " + branch.layer() + " " + name(branch.kind());
      case Ablation.Residual r -> "residual " + r.layer() + " " + name(r.kind());
    };
  }

  private static String name(BranchKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Ablation ablation(List<String> names) {
    Set<Part> parts = new HashSet<>();
    for (String name : names) {
      parts.add(part(name.split(" ", -1)));
    }
    return new Ablation(parts);
  }

  private static Part part(String[] words) {
    return switch (words[0] + words.length) {
      case "head3" -> new Ablation.Head(number(words[1]), number(words[2]));
      case "block2" -> new Ablation.Block(number(words[1]));
      case "positions1" -> new Ablation.Positions();
      case "branch3" -> new Ablation.Branch(number(words[1]), kind(words[2]));
      case "residual3" -> new Ablation.Residual(number(words[1]), kind(words[2]));
      default -> throw new InvalidRecording(TEXTS.get("invalid.switched-off"));
    };
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static BranchKind kind(String word) {
    return BranchKind.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
