package org.llmbreaker.engine.event;

/**
 * The attention maps of all heads, packed for a film of many: 16 bits a weight and nothing for the
 * cells that the mask hides, a quarter of what full matrices of floats take.
 *
 * <p>A weight is a whole number of 1/65,535ths. Numbers are chosen by rounding a row's running sum
 * instead of its weights, so the numbers of a row add up to 65,535 exactly. Decoded, each weight is
 * within 1/60,000 of the original, 0 stays 0, the one weight of the first row is exactly 1, and a
 * row sums to 1 ± 1e-6, which is what adding up floats costs.
 *
 * @param layers number of layers
 * @param heads heads a layer
 * @param size T, characters of the text
 * @param levels [layers, heads, T(T+1)/2] unsigned, each matrix row by row up to its diagonal
 */
public record AttentionMaps(int layers, int heads, int size, short[] levels) {
  private static final int FULL = 65_535;

  public AttentionMaps {
    if (levels.length != layers * heads * cells(size)) {
      throw new IllegalArgumentException(
          levels.length + " weights are not layers x heads x tokens x (tokens + 1) / 2");
    }
  }

  /** Stored cells of one matrix. */
  public static int cells(int size) {
    return size * (size + 1) / 2;
  }

  /**
   * Packs matrices of floats.
   *
   * @param weights [layers, heads, T, T] row by row: row = the character that looks
   */
  public static AttentionMaps of(int layers, int heads, int size, float[] weights) {
    var levels = new short[layers * heads * cells(size)];
    for (int head = 0; head < layers * heads; head++) {
      pack(weights, head * size * size, size, levels, head * cells(size));
    }
    return new AttentionMaps(layers, heads, size, levels);
  }

  /**
   * Packs one matrix. Cells above the diagonal are ignored. A row that holds no finite numbers
   * becomes zeros: there is nothing to see.
   *
   * @param weights holds [T, T] from {@code offset} on, no weight negative
   * @param levels receives {@link #cells} numbers from {@code at} on
   */
  public static void pack(float[] weights, int offset, int size, short[] levels, int at) {
    int cell = at;
    for (int query = 0; query < size; query++) {
      int row = offset + query * size;
      double sum = 0;
      for (int key = 0; key <= query; key++) {
        sum += weights[row + key];
      }
      double scale = sum > 0 && sum < Double.POSITIVE_INFINITY ? FULL / sum : 0;
      double running = 0;
      long before = 0;
      for (int key = 0; key <= query; key++) {
        running += weights[row + key];
        long level = Math.round(running * scale);
        levels[cell++] = (short) (level - before);
        before = level;
      }
    }
  }

  /** How much character {@code query} looks at character {@code key} in one head, 0–1. */
  public float weight(int layer, int head, int query, int key) {
    if (layer < 0 || layer >= layers || head < 0 || head >= heads) {
      throw new IndexOutOfBoundsException("Layer " + layer + ", head " + head);
    }
    if (query < 0 || query >= size || key < 0 || key >= size) {
      throw new IndexOutOfBoundsException("Row " + query + ", column " + key);
    }
    return key > query ? 0 : decode(start(layer, head) + cells(query) + key);
  }

  /**
   * Decodes one head's matrix.
   *
   * @param target receives [T, T] row by row, zeros above the diagonal
   */
  public void copyMatrix(int layer, int head, float[] target) {
    int cell = start(layer, head);
    for (int query = 0; query < size; query++) {
      for (int key = 0; key < size; key++) {
        target[query * size + key] = key > query ? 0 : decode(cell++);
      }
    }
  }

  private int start(int layer, int head) {
    return (layer * heads + head) * cells(size);
  }

  private float decode(int cell) {
    return (levels[cell] & 0xFFFF) / (float) FULL;
  }
}
