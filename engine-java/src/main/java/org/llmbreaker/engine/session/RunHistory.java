package org.llmbreaker.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.engine.checkpoint.RecordedCurves;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;

/**
 * Everything a run has shown so far. The training thread writes, any thread reads; curves are read
 * without a lock. Row {@code i} belongs to the i-th step that was measured, row 0 to the untrained
 * model.
 */
public final class RunHistory {
  private static final int KEPT_MARKERS = 1_000;

  private final Series learningRate = new Series();
  private final Series gradientNorm = new Series();
  private final Series steps = new Series();
  private final Series trainLoss = new Series(); // appended last: its size is the history's size
  private final Series validationSteps = new Series();
  private final Series validationLoss = new Series();
  private final List<Marker> markers = new ArrayList<>();
  private final ControlLane lane;

  RunHistory(ControlLane lane) {
    this.lane = lane;
  }

  /** Rows so far; only ever grows. */
  public int size() {
    return trainLoss.size();
  }

  /** Copies the steps of the rows [from, to) to the front of {@code dest}. */
  public void copySteps(int from, int to, double[] dest) {
    steps.copy(from, to, dest);
  }

  /** Copies the training losses of the rows [from, to), nats a character. */
  public void copyTrainLoss(int from, int to, double[] dest) {
    trainLoss.copy(from, to, dest);
  }

  /** Validation losses so far; only ever grows. */
  public int validationSize() {
    return validationLoss.size();
  }

  /** Copies the steps of the validation points [from, to). */
  public void copyValidationSteps(int from, int to, double[] dest) {
    validationSteps.copy(from, to, dest);
  }

  /** Copies the losses of the validation points [from, to), nats a character. */
  public void copyValidationLoss(int from, int to, double[] dest) {
    validationLoss.copy(from, to, dest);
  }

  /** The training loss of the newest row; NaN before the first. */
  public double lastTrainLoss() {
    return trainLoss.last();
  }

  /** The newest validation loss; NaN before the first. */
  public double lastValidationLoss() {
    return validationLoss.last();
  }

  /**
   * All samples, oldest first. Of very long histories (50,000 characters of samples) only the newer
   * samples carry {@link GeneratedSample#choices}.
   */
  public List<GeneratedSample> samples() {
    return lane.all(GeneratedSample.class);
  }

  /**
   * The film, oldest first: every snapshot while they take 256 MB at most, else evenly thinned, the
   * first and the newest always kept. {@link FilmPlan} tells before a run what will be.
   */
  public List<AttentionSnapshot> snapshots() {
    return lane.all(AttentionSnapshot.class);
  }

  /** What was done to the run, oldest first, the newest thousand. */
  public List<Marker> markers() {
    synchronized (markers) {
      return List.copyOf(markers);
    }
  }

  /** All curves at this moment. For a live chart prefer the range reads. */
  public HistoryView view() {
    int rows = size();
    int points = validationSize();
    return new HistoryView(
        steps.copy(rows),
        trainLoss.copy(rows),
        learningRate.copy(rows),
        gradientNorm.copy(rows),
        validationSteps.copy(points),
        validationLoss.copy(points),
        markers());
  }

  /** Appends a row, or only a validation point where the step's row is there already. */
  void record(TrainingMetrics metrics) {
    if (size() == 0 || steps.last() != metrics.step()) {
      learningRate.append(metrics.learningRate());
      gradientNorm.append(metrics.gradientNorm());
      steps.append(metrics.step());
      trainLoss.append(metrics.trainLoss());
    }
    if (metrics.evaluated()) {
      validationSteps.append(metrics.step());
      validationLoss.append(metrics.valLoss());
    }
  }

  /** Takes over recorded curves; for a history that is empty. */
  void restore(RecordedCurves curves) {
    for (int row = 0; row < curves.steps().length; row++) {
      learningRate.append(curves.learningRate()[row]);
      gradientNorm.append(curves.gradientNorm()[row]);
      steps.append(curves.steps()[row]);
      trainLoss.append(curves.trainLoss()[row]);
    }
    for (int point = 0; point < curves.validationSteps().length; point++) {
      validationSteps.append(curves.validationSteps()[point]);
      validationLoss.append(curves.validationLoss()[point]);
    }
    curves.markers().forEach(m -> mark(m.step(), Marker.Kind.valueOf(m.kind())));
  }

  void mark(int step, Marker.Kind kind) {
    synchronized (markers) {
      if (markers.size() == KEPT_MARKERS) {
        markers.removeFirst();
      }
      markers.add(new Marker(step, kind));
    }
  }
}
