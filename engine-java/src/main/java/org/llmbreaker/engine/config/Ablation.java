package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.TEXTS;

import java.util.HashSet;
import java.util.Set;

/**
 * The parts of a model that are switched off. What is off contributes exactly nothing, forward and
 * backward; its weights stay, so that switching it on again restores the model.
 *
 * @param off the parts; empty by default
 */
public record Ablation(Set<Part> off) {
  /** Nothing is off. */
  public static final Ablation NONE = new Ablation(Set.of());

  /** Something that can be switched off. Layers and heads count from 0. */
  public sealed interface Part {}

  /** One attention head: it still looks, but what it found is dropped. */
  public record Head(int layer, int head) implements Part {}

  /** A whole block: its input passes unchanged, whatever else of it is switched. */
  public record Block(int layer) implements Part {}

  /** The position embeddings: the model no longer knows where a character stands. */
  public record Positions() implements Part {}

  /** One of the two branches of a block: nothing is added to the residual stream. */
  public record Branch(int layer, BranchKind kind) implements Part {}

  /** The residual connection around a branch: the branch's output replaces its input. */
  public record Residual(int layer, BranchKind kind) implements Part {}

  /** The two branches of a block. */
  public enum BranchKind {
    ATTENTION,
    FEED_FORWARD
  }

  public Ablation {
    off = Set.copyOf(off);
  }

  /** Whether nothing is off. */
  public boolean isEmpty() {
    return off.isEmpty();
  }

  public boolean isOff(Part part) {
    return off.contains(part);
  }

  /** With one part switched over: off if it was on, on if it was off. */
  public Ablation toggled(Part part) {
    var parts = new HashSet<>(off);
    if (!parts.remove(part)) {
      parts.add(part);
    }
    return new Ablation(parts);
  }

  /** Whether a model of this shape has all these parts. */
  public boolean fits(ModelConfig m) {
    return off.stream().allMatch(part -> has(m, part));
  }

  /**
   * Refuses parts that a model of this shape does not have.
   *
   * @throws ConfigException naming the range
   */
  public void requireFits(ModelConfig m) {
    if (!fits(m)) {
      throw new ConfigException(
          "ablation", TEXTS.get("no-such-part", m.layers() - 1, m.heads() - 1));
    }
  }

  private static boolean has(ModelConfig m, Part part) {
    return switch (part) {
      case Head head -> has(m, head.layer()) && head.head() >= 0 && head.head() < m.heads();
      case Block block -> has(m, block.layer());
      case Positions positions -> true;
      case Branch branch -> has(m, branch.layer());
      case Residual residual -> has(m, residual.layer());
    };
  }

  private static boolean has(ModelConfig m, int layer) {
    return layer >= 0 && layer < m.layers();
  }
}
