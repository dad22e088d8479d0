package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.checkpoint.Soak;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.session.SessionEvent.Happened;

/**
 * What a session shares with its readers without a lock: whatever order writing and reading come
 * in, readers see what some order without overlap shows too. Lincheck tries the orders one by one.
 *
 * <p>It cannot drive sessions themselves: it follows every class that they use, logging included,
 * and comes to no end. {@link SessionCommandOrderTest} compares their outcomes in the same way.
 */
class SharedRecordsTest {

  /** A growing curve: one thread writes, others read. */
  public static class Curve {
    private final Series series = new Series();

    @Operation(nonParallelGroup = "writer")
    public void append() {
      series.append(series.size() + 1);
    }

    @Operation
    public int size() {
      return series.size();
    }

    @Operation
    public double last() {
      return series.last();
    }

    @Operation
    public double sum() {
      double sum = 0;
      for (double value : series.copy(series.size())) {
        sum += value;
      }
      return sum;
    }
  }

  /** The control events: one thread writes, others read all up to the newest. */
  public static class Lane {
    private final ControlLane lane = new ControlLane();
    private int appended;

    @Operation(nonParallelGroup = "writer")
    public void append() {
      lane.append(new Happened(new TrainingQueued(++appended)));
    }

    @Operation
    public List<SessionEvent> all() {
      return lane.between(0, lane.last());
    }

    @Operation
    public long last() {
      return lane.last();
    }
  }

  @Test
  void curves_are_read_without_holes_while_they_grow() {
    new ModelCheckingOptions()
        .iterations(Soak.repetitions(10))
        .invocationsPerIteration(500)
        .check(Curve.class);
  }

  @Test
  void control_events_are_read_in_order_and_without_holes_while_they_come() {
    new ModelCheckingOptions()
        .iterations(Soak.repetitions(10))
        .invocationsPerIteration(500)
        .check(Lane.class);
  }

  /** Shows that the check can fail. */
  public static class BrokenCounter {
    private int count;

    @Operation
    public int next() {
      return ++count;
    }
  }

  @Test
  void a_race_would_be_found() {
    assertThatThrownBy(() -> new ModelCheckingOptions().iterations(10).check(BrokenCounter.class))
        .hasMessageContaining("Invalid execution results");
    assertThat(new BrokenCounter().next()).isEqualTo(1);
  }
}
