package org.llmbreaker.engine.session;

import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;

/**
 * What the film of a run will take, told before the run.
 *
 * @param snapshots taken in all
 * @param kept snapshots that will be there at the end: all, or where they would take more than the
 *     budget of 256 MB every second, fourth and so on, but at least two
 * @param bytesPerSnapshot memory of each, for a probe text as long as the context; shorter texts
 *     take less
 */
public record FilmPlan(int snapshots, int kept, long bytesPerSnapshot) {

  /** The film of this run. */
  public static FilmPlan of(RunConfig config) {
    return of(config, ControlLane.KEPT_FILM);
  }

  static FilmPlan of(RunConfig config, long budget) {
    ModelConfig m = config.model();
    long each = AttentionSnapshot.bytes(m.layers(), m.heads(), m.context());
    int snapshots = config.training().snapshots();
    long room = Math.max(2, budget / each);
    int stride = 1;
    while (keptAt(snapshots, stride) > room) {
      stride *= 2;
    }
    return new FilmPlan(snapshots, keptAt(snapshots, stride), each);
  }

  /** Snapshots 0, stride, 2·stride, … and the last one. */
  private static int keptAt(int snapshots, int stride) {
    return 1 + Math.ceilDiv(snapshots - 1, stride);
  }

  /** Memory of the finished film. */
  public long bytes() {
    return kept * bytesPerSnapshot;
  }

  /** Whether snapshots will be dropped to keep within the budget. */
  public boolean thinned() {
    return kept < snapshots;
  }
}
