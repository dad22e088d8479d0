package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.require;

import java.util.List;

/**
 * How long and in what portions to train.
 *
 * @param batchSize sequences a step, 1–128
 * @param steps optimisation steps, 10–10,000
 * @param evalInterval steps between two evaluations, each with a sample, at least 1
 * @param snapshotInterval steps between two attention snapshots, at least 1
 * @param evalSequences at most this many validation sequences, evenly spaced over the validation
 *     text, make up the shown validation loss, 1–4,096
 */
public record TrainingConfig(
    int batchSize, int steps, int evalInterval, int snapshotInterval, int evalSequences) {

  /** 500 steps of 32 sequences, evaluated every 50. */
  public static final TrainingConfig DEFAULT = new TrainingConfig(32, 500, 50, 50, 64);

  /** The film's speeds that a form should offer: steps between two attention snapshots. */
  public static final List<Integer> SNAPSHOT_INTERVALS = List.of(10, 25, 50);

  public TrainingConfig {
    require(batchSize >= 1 && batchSize <= 128, "batchSize");
    require(steps >= 10 && steps <= 10_000, "steps");
    require(evalInterval >= 1, "evalInterval");
    require(snapshotInterval >= 1, "snapshotInterval");
    require(evalSequences >= 1 && evalSequences <= 4096, "evalSequences");
  }

  /** The same with a film of more or fewer snapshots. */
  public TrainingConfig withSnapshotInterval(int interval) {
    return new TrainingConfig(batchSize, steps, evalInterval, interval, evalSequences);
  }

  /** Attention snapshots of the whole run. */
  public int snapshots() {
    return 1 + Math.ceilDiv(steps, snapshotInterval);
  }

  /** Whether an evaluation and a sample are due after this many steps; step 0 and the end are. */
  public boolean evaluatesAt(int step) {
    return step % evalInterval == 0 || step == steps;
  }

  /** Whether an attention snapshot is due after this many steps; step 0 and the end are. */
  public boolean snapshotsAt(int step) {
    return step % snapshotInterval == 0 || step == steps;
  }
}
