package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import jdk.incubator.vector.FloatVector;

/**
 * All parameters of a model. The values live in one flat ND4J vector; {@link #pack} spreads them
 * into padded, cache-aligned matrices and their transposes, which is what kernels read. Whoever
 * changes the flat values packs them again before the next forward pass.
 */
public final class ParameterSet implements AutoCloseable {
  private static final double INITIAL_DEVIATION = 0.02;

  private final List<Parameter> parameters;
  private final FlatVector values;
  private final Arena arena = Arena.ofShared();
  private final Tensor[] packed;
  private final Tensor[] transposed;

  /** Lists the parameters of a model before memory is taken for them. */
  public static final class Builder {
    private final List<Parameter> parameters = new ArrayList<>();
    private int offset;

    /** Appends a parameter; its place in the flat vector follows the one before. */
    public Parameter add(String name, int rows, int cols, Parameter.Kind kind) {
      var p = new Parameter(parameters.size(), name, offset, rows, cols, kind);
      parameters.add(p);
      offset = Math.addExact(offset, p.count());
      return p;
    }

    /** Takes the memory; all values are zero. */
    public ParameterSet build() {
      return new ParameterSet(parameters, offset);
    }
  }

  private ParameterSet(List<Parameter> parameters, int size) {
    this.parameters = List.copyOf(parameters);
    values = new FlatVector(size);
    packed = new Tensor[parameters.size()];
    transposed = new Tensor[parameters.size()];
    for (Parameter p : parameters) {
      packed[p.index()] = Tensor.allocate(arena, p.rows(), p.cols());
      transposed[p.index()] = Tensor.allocate(arena, p.cols(), p.rows());
    }
  }

  /** In the order of the flat vector. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The parameter of this name. */
  public Parameter named(String name) {
    return parameters.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No parameter is called " + name));
  }

  /** The values, one after the other. */
  public FlatVector values() {
    return values;
  }

  /** Number of values. */
  public int size() {
    return values.size();
  }

  /** [rows, cols] with padding, as of the last {@link #pack}. */
  public Tensor matrix(Parameter p) {
    return packed[p.index()];
  }

  /** [cols, rows] with padding, as of the last {@link #pack}. */
  public Tensor transposed(Parameter p) {
    return transposed[p.index()];
  }

  /** Starts all parameters: N(0, 0.02) for weights, 1 for scales, 0 for shifts; then packs. */
  public void initialise(RandomGenerator random) {
    for (Parameter p : parameters) {
      for (int i = p.offset(); i < p.offset() + p.count(); i++) {
        values.set(
            i,
            switch (p.kind()) {
              case WEIGHT -> (float) (INITIAL_DEVIATION * random.nextGaussian());
              case SCALE -> 1f;
              case SHIFT -> 0f;
            });
      }
    }
    pack(0, 1);
  }

  /** Spreads the flat values; worker {@code worker} of {@code workers} takes its share of rows. */
  public void pack(int worker, int workers) {
    for (Parameter p : parameters) {
      int rows = p.rows();
      for (int r = Shares.from(rows, worker, workers); r < Shares.to(rows, worker, workers); r++) {
        packRow(p, r);
      }
    }
  }

  private void packRow(Parameter p, int row) {
    long source = values.address(p.offset() + row * p.cols());
    Tensor columns = transposed[p.index()];
    NativeMemory.copy(source, packed[p.index()].row(row), p.cols());
    RowKernels.transpose(source, 0, columns.at(0, row), columns.rowBytes(), 1, p.cols());
  }

  /** Gradient matrices in the packed layout, one for each parameter. */
  public Tensor[] newGradients(Arena owner) {
    return parameters.stream()
        .map(p -> Tensor.allocate(owner, p.rows(), p.cols()))
        .toArray(Tensor[]::new);
  }

  /**
   * flat = Σ over workers of their packed gradients, in the order of the array, for this worker's
   * share of rows.
   *
   * @return the sum of squares of what this worker wrote
   */
  public double reduce(Tensor[][] gradients, FlatVector flat, int worker, int workers) {
    double squares = 0;
    for (Parameter p : parameters) {
      int rows = p.rows();
      for (int r = Shares.from(rows, worker, workers); r < Shares.to(rows, worker, workers); r++) {
        squares += reduceRow(p, r, gradients, flat);
      }
    }
    return squares;
  }

  private static double reduceRow(Parameter p, int row, Tensor[][] gradients, FlatVector flat) {
    long target = flat.address(p.offset() + row * p.cols());
    FloatVector squares = FloatVector.zero(NativeMemory.SPECIES);
    int c = 0;
    for (; c + NativeMemory.LANES <= p.cols(); c += NativeMemory.LANES) {
      FloatVector sum = FloatVector.zero(NativeMemory.SPECIES);
      for (Tensor[] worker : gradients) {
        sum = sum.add(NativeMemory.load(worker[p.index()].at(row, c)));
      }
      NativeMemory.store(sum, target + 4L * c);
      squares = sum.fma(sum, squares);
    }
    double total = NativeMemory.sumLanes(squares).lane(0);
    for (; c < p.cols(); c++) {
      float sum = 0;
      for (Tensor[] worker : gradients) {
        sum += NativeMemory.get(worker[p.index()].at(row, c));
      }
      NativeMemory.set(target + 4L * c, sum);
      total += (double) sum * sum;
    }
    return total;
  }

  @Override
  public void close() {
    values.close();
    arena.close();
  }
}
