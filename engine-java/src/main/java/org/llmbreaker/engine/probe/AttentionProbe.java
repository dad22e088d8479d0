package org.llmbreaker.engine.probe;

import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.event.AttentionMaps;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tensor.Tensor;
import org.llmbreaker.engine.tokenizer.Vocabulary;

/**
 * The attention of all heads on a text that stays the same for the whole run, and what the heads do
 * there and on a repeated random sequence.
 */
public final class AttentionProbe {
  private final int[] ids;
  private final int[] repeated;
  private final List<String> tokens;
  private final float[] matrix;

  /**
   * @param ids the text in character numbers, 1 to context of them
   * @param repeated from {@link RoleScores#repeatedSequence}
   * @param vocabulary names the characters
   */
  public AttentionProbe(int[] ids, int[] repeated, Vocabulary vocabulary) {
    this.ids = ids.clone();
    this.repeated = repeated.clone();
    tokens = Arrays.stream(ids).mapToObj(vocabulary::symbol).toList();
    int longest = Math.max(ids.length, repeated.length);
    matrix = new float[longest * longest];
  }

  /** The text, one character each. */
  public List<String> tokens() {
    return tokens;
  }

  /**
   * Reads both texts with the model as it stands and copies what it attends to. Heads that are
   * switched off still look, and are copied too.
   *
   * @param activations used by nobody else meanwhile
   */
  public AttentionSnapshot capture(int step, Transformer model, Activations activations) {
    HeadRoles roles = HeadRoles.zeros(model.config().layers(), model.config().heads());
    AttentionMaps maps = readText(model, activations, roles);
    readRepetition(model, activations, roles);
    return new AttentionSnapshot(step, tokens, maps, roles);
  }

  private AttentionMaps readText(Transformer model, Activations activations, HeadRoles roles) {
    ModelConfig m = model.config();
    int size = ids.length;
    int cells = AttentionMaps.cells(size);
    var levels = new short[m.layers() * m.heads() * cells];
    model.forward(ids, 0, 0, size, activations);
    for (int layer = 0; layer < m.layers(); layer++) {
      for (int head = 0; head < m.heads(); head++) {
        read(activations.attention(layer, head), size);
        AttentionMaps.pack(matrix, 0, size, levels, (layer * m.heads() + head) * cells);
        roles.previousToken()[layer][head] = RoleScores.previousToken(matrix, size);
        roles.entropy()[layer][head] = RoleScores.entropy(matrix, size);
      }
    }
    return new AttentionMaps(m.layers(), m.heads(), size, levels);
  }

  private void readRepetition(Transformer model, Activations activations, HeadRoles roles) {
    int size = repeated.length;
    model.forward(repeated, 0, 0, size, activations);
    for (int layer = 0; layer < roles.layers(); layer++) {
      for (int head = 0; head < roles.heads(); head++) {
        read(activations.attention(layer, head), size);
        roles.induction()[layer][head] = RoleScores.induction(matrix, size);
        roles.sameToken()[layer][head] = RoleScores.sameToken(matrix, size);
      }
    }
  }

  /** Copies the lower triangle, a row for each reader; what lies above it is not looked at. */
  private void read(Tensor weights, int size) {
    for (int t = 0; t < size; t++) {
      for (int key = 0; key <= t; key++) {
        matrix[t * size + key] = weights.get(key, t);
      }
    }
  }
}
