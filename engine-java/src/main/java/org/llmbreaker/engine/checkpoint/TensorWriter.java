package org.llmbreaker.engine.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes named arrays in the safetensors format: the length of a JSON header as eight bytes, the
 * header, then all values, everything in little-endian order.
 *
 * @see <a href="https://huggingface.co/docs/safetensors/index">The format</a>
 */
final class TensorWriter implements Part {
  private static final int CHUNK = 64 * 1024;
  private static final int HEADER_ALIGNMENT = 8;

  private record Tensor(TensorType type, int[] shape, Values values) {
    long bytes() {
      long count = 1;
      for (int size : shape) {
        count = Math.multiplyExact(count, size);
      }
      return Math.multiplyExact(count, type.bytes());
    }
  }

  /** Puts all values, in order. */
  private interface Values {
    void put(Sink sink) throws IOException;
  }

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** [from, from + product of the shape) of an array. */
  TensorWriter floats(String name, int[] shape, float[] values, int from) {
    var tensor = new Tensor(TensorType.F32, shape, sink -> {});
    int count = (int) (tensor.bytes() / Float.BYTES);
    return add(
        name,
        TensorType.F32,
        shape,
        sink -> {
          for (int i = from; i < from + count; i++) {
            sink.room(Float.BYTES).putFloat(values[i]);
          }
        });
  }

  TensorWriter doubles(String name, double[] values) {
    return add(
        name,
        TensorType.F64,
        new int[] {values.length},
        sink -> {
          for (double value : values) {
            sink.room(Double.BYTES).putDouble(value);
          }
        });
  }

  TensorWriter longs(String name, long[] values) {
    return add(
        name,
        TensorType.I64,
        new int[] {values.length},
        sink -> {
          for (long value : values) {
            sink.room(Long.BYTES).putLong(value);
          }
        });
  }

  /** Arrays that follow each other. */
  TensorWriter shorts(String name, int[] shape, List<short[]> rows) {
    return add(
        name,
        TensorType.U16,
        shape,
        sink -> {
          for (short[] row : rows) {
            for (short value : row) {
              sink.room(Short.BYTES).putShort(value);
            }
          }
        });
  }

  private TensorWriter add(String name, TensorType type, int[] shape, Values values) {
    tensors.put(name, new Tensor(type, shape, values));
    return this;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] header = header();
    var sink = new Sink(out);
    sink.room(Long.BYTES).putLong(header.length);
    sink.flush();
    out.write(header);
    for (Tensor tensor : tensors.values()) {
      tensor.values().put(sink);
    }
    sink.flush();
  }

  /** Padded with spaces, so that the values start at a multiple of eight. */
  private byte[] header() throws IOException {
    var entries = new LinkedHashMap<String, Object>();
    long at = 0;
    for (var named : tensors.entrySet()) {
      Tensor tensor = named.getValue();
      long end = at + tensor.bytes();
      entries.put(
          named.getKey(),
          Map.of(
              "dtype",
              tensor.type().name(),
              "shape",
              tensor.shape(),
              "data_offsets",
              List.of(at, end)));
      at = end;
    }
    byte[] json = Json.write(entries);
    int length = Math.ceilDiv(json.length, HEADER_ALIGNMENT) * HEADER_ALIGNMENT;
    byte[] padded = new byte[length];
    java.util.Arrays.fill(padded, (byte) ' ');
    System.arraycopy(json, 0, padded, 0, json.length);
    return padded;
  }

  /** Gathers values into chunks. */
  private static final class Sink {
    private final OutputStream out;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    Sink(OutputStream out) {
      this.out = out;
    }

    /** A buffer with room for so many bytes. */
    ByteBuffer room(int bytes) throws IOException {
      if (chunk.remaining() < bytes) {
        flush();
      }
      return chunk;
    }

    void flush() throws IOException {
      out.write(chunk.array(), 0, chunk.position());
      chunk.clear();
    }
  }
}
