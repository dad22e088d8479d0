package org.llmbreaker.engine.probe;

import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tensor.Tensor;
import org.llmbreaker.engine.tokenizer.Vocabulary;

/** The attention of all heads on a text that stays the same for the whole run. */
public final class AttentionProbe {
  private final int[] ids;
  private final List<String> tokens;

  /**
   * @param ids the text in character numbers, 1 to context of them
   * @param vocabulary names them
   */
  public AttentionProbe(int[] ids, Vocabulary vocabulary) {
    this.ids = ids.clone();
    tokens = Arrays.stream(ids).mapToObj(vocabulary::symbol).toList();
  }

  /** The text, one character each. */
  public List<String> tokens() {
    return tokens;
  }

  /**
   * Reads the text with the model as it stands and copies the weights.
   *
   * @param activations used by nobody else meanwhile
   */
  public AttentionSnapshot capture(int step, Transformer model, Activations activations) {
    ModelConfig m = model.config();
    int size = ids.length;
    model.forward(ids, 0, 0, size, activations);
    float[] weights = new float[m.layers() * m.heads() * size * size];
    int offset = 0;
    for (int layer = 0; layer < m.layers(); layer++) {
      for (int head = 0; head < m.heads(); head++) {
        Tensor p = activations.attention(layer, head);
        for (int t = 0; t < size; t++) {
          p.readRow(t, weights, offset, t + 1);
          offset += size;
        }
      }
    }
    return new AttentionSnapshot(step, m.layers(), m.heads(), tokens, weights);
  }
}
