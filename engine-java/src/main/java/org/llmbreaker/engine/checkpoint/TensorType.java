package org.llmbreaker.engine.checkpoint;

/** The number types of the safetensors format that recordings use. */
enum TensorType {
  /** Unsigned, 16 bits. */
  U16(Short.BYTES),
  /** Signed, 64 bits. */
  I64(Long.BYTES),
  F32(Float.BYTES),
  F64(Double.BYTES);

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  /** Size of one value. */
  int bytes() {
    return bytes;
  }
}
