package org.llmbreaker.engine.tensor;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One ND4J array that holds a value for every parameter of a model: the parameters themselves,
 * their gradients, or one of the optimizer's running means. Views and kernels see the same memory.
 */
public final class FlatVector implements AutoCloseable {
  private final INDArray storage;
  private final INDArray values;
  private final long address;
  private final int size;

  /** A vector of {@code size} zeros that starts on a cache line. */
  public FlatVector(int size) {
    this.size = size;
    int slack = 2 * NativeMemory.ALIGNMENT / Float.BYTES;
    storage = Nd4j.zeros(DataType.FLOAT, (long) size + slack);
    long start = storage.data().pointer().address();
    int shift = Math.toIntExact(-start & (NativeMemory.ALIGNMENT - 1)) / Float.BYTES;
    values = storage.get(NDArrayIndex.interval(shift, shift + size));
    address = start + (long) shift * Float.BYTES;
  }

  /** Number of values. */
  public int size() {
    return size;
  }

  /** All values as an ND4J vector; a view, not a copy. */
  public INDArray array() {
    return values;
  }

  /** One parameter's values as an ND4J [rows, cols] matrix; a view, not a copy. */
  public INDArray view(Parameter p) {
    return values
        .get(NDArrayIndex.interval(p.offset(), p.offset() + p.count()))
        .reshape(p.rows(), p.cols());
  }

  public float get(int index) {
    return NativeMemory.get(address(check(index)));
  }

  public void set(int index, float value) {
    NativeMemory.set(address(check(index)), value);
  }

  /** Copies all values out. */
  public void read(float[] target) {
    NativeMemory.read(address, target, 0, size);
  }

  /** Copies all values in; the array must have {@link #size()} of them. */
  public void write(float[] source) {
    NativeMemory.write(source, 0, address, size);
  }

  /** Where a value lies. */
  long address(int index) {
    return address + (long) index * Float.BYTES;
  }

  private int check(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return index;
  }

  @Override
  public void close() {
    storage.close();
  }
}
