package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;
import static org.llmbreaker.engine.checkpoint.InvalidRecording.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Reads named arrays in the safetensors format. Trusts nothing: every array must have a known type
 * and the size that its shape says, and the arrays must follow each other without gap or overlap
 * from the first byte of the values to the last.
 */
final class TensorReader {
  private static final int LONGEST_HEADER = 8 << 20;

  private record Tensor(String name, TensorType type, int[] shape, int from, int to) {}

  private final ByteBuffer values;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /**
   * @throws InvalidRecording if the bytes are anything else than this format
   */
  TensorReader(byte[] bytes) throws IOException {
    require(bytes.length >= Long.BYTES, () -> TEXTS.get("invalid.array.no-header"));
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = all.getLong();
    require(
        length >= 2 && length <= LONGEST_HEADER && length <= all.remaining(),
        () -> TEXTS.get("invalid.array.header-length"));
    var header = new byte[(int) length];
    all.get(header);
    values = all.slice().order(ByteOrder.LITTLE_ENDIAN);
    JsonNode root = Json.tree(header);
    require(root.isObject(), () -> TEXTS.get("invalid.array.header-object"));
    for (var named : root.properties()) {
      tensors.put(named.getKey(), tensor(named.getKey(), named.getValue()));
    }
    requireGapless();
  }

  private static Tensor tensor(String name, JsonNode entry) {
    require(
        entry.size() == 3 && entry.path("shape").isArray() && entry.path("dtype").isTextual(),
        () -> TEXTS.get("invalid.array.description"));
    JsonNode offsets = entry.path("data_offsets");
    require(offsets.isArray() && offsets.size() == 2, () -> TEXTS.get("invalid.array.no-place"));
    int from = whole(offsets.get(0));
    int to = whole(offsets.get(1));
    TensorType type = type(entry.path("dtype").textValue());
    int[] shape =
        StreamSupport.stream(entry.path("shape").spliterator(), false)
            .mapToInt(TensorReader::whole)
            .toArray();
    require(bytes(type, shape) == (long) to - from, () -> TEXTS.get("invalid.array.size"));
    return new Tensor(name, type, shape, from, to);
  }

  private static int whole(JsonNode number) {
    require(number.isInt() && number.intValue() >= 0, () -> TEXTS.get("invalid.array.impossible"));
    return number.intValue();
  }

  private static TensorType type(String name) {
    for (TensorType type : TensorType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new InvalidRecording(TEXTS.get("invalid.array.unknown-type"));
  }

  private static long bytes(TensorType type, int[] shape) {
    long bytes = type.bytes();
    for (int size : shape) {
      require(
          size == 0 || bytes <= Integer.MAX_VALUE / size,
          () -> TEXTS.get("invalid.array.too-large"));
      bytes *= size;
    }
    return bytes;
  }

  private void requireGapless() {
    int at = 0;
    List<Tensor> inOrder =
        tensors.values().stream()
            .sorted(Comparator.comparingInt(Tensor::from).thenComparingInt(Tensor::to))
            .toList();
    for (Tensor tensor : inOrder) {
      require(tensor.from() == at, () -> TEXTS.get("invalid.array.gap"));
      at = tensor.to();
    }
    require(at == values.limit(), () -> TEXTS.get("invalid.array.unfilled"));
  }

  /** The names, in the order of the header. */
  List<String> names() {
    return List.copyOf(tensors.keySet());
  }

  int[] shape(String name) {
    return find(name).shape().clone();
  }

  /** Copies an array of floats to {@code target}, from {@code at} on. */
  void floats(String name, float[] target, int at) {
    ByteBuffer source = bytes(name, TensorType.F32);
    int count = source.remaining() / Float.BYTES;
    require(count <= target.length - at, () -> TEXTS.get("invalid.array.too-long"));
    source.asFloatBuffer().get(target, at, count);
  }

  double[] doubles(String name) {
    ByteBuffer source = bytes(name, TensorType.F64);
    var target = new double[source.remaining() / Double.BYTES];
    source.asDoubleBuffer().get(target);
    return target;
  }

  long[] longs(String name) {
    ByteBuffer source = bytes(name, TensorType.I64);
    var target = new long[source.remaining() / Long.BYTES];
    source.asLongBuffer().get(target);
    return target;
  }

  /** Copies 16-bit numbers, from the {@code from}-th on, until {@code target} is full. */
  void shorts(String name, int from, short[] target) {
    ByteBuffer source = bytes(name, TensorType.U16);
    require(
        from >= 0 && target.length <= source.remaining() / Short.BYTES - from,
        () -> TEXTS.get("invalid.array.too-short"));
    source.asShortBuffer().get(from, target);
  }

  private ByteBuffer bytes(String name, TensorType type) {
    Tensor tensor = find(name);
    require(tensor.type() == type, () -> TEXTS.get("invalid.array.wrong-type"));
    return values.slice(tensor.from(), tensor.to() - tensor.from()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Tensor find(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new InvalidRecording(TEXTS.get("invalid.array.missing"));
    }
    return tensor;
  }
}
