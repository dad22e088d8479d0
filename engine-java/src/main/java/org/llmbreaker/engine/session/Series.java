package org.llmbreaker.engine.session;

import java.util.Arrays;

/**
 * A growing row of numbers: one thread appends, any thread reads, nobody waits. A reader that has
 * seen a size finds all values below it, because the size is published last.
 */
final class Series {
  private static final int FIRST_CAPACITY = 1024;

  private volatile double[] values = new double[FIRST_CAPACITY];
  private volatile int size;

  void append(double value) {
    int index = size;
    double[] array = values;
    if (index == array.length) {
      array = Arrays.copyOf(array, 2 * index);
      values = array;
    }
    array[index] = value;
    size = index + 1;
  }

  int size() {
    return size;
  }

  double last() {
    int n = size;
    return n == 0 ? Double.NaN : values[n - 1];
  }

  /** Copies [from, to) to the front of {@code dest}. */
  void copy(int from, int to, double[] dest) {
    if (from < 0 || to > size || from > to) {
      throw new IndexOutOfBoundsException(
          "Rows " + from + " to " + to + " of a history of " + size);
    }
    System.arraycopy(values, from, dest, 0, to - from);
  }

  double[] copy(int count) {
    return Arrays.copyOf(values, count);
  }
}
