package org.llmbreaker.ui.bridge

import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.session.FilmPlan

/**
 * What the film of a run will take.
 *
 * @param snapshots taken in all
 * @param kept snapshots that will be there at the end
 * @param bytes memory of the finished film at most
 */
data class FilmMemory(val snapshots: Int, val kept: Int, val bytes: Long) {
  companion object {
    /** The film of a run with this configuration. */
    fun of(config: RunConfig): FilmMemory =
      FilmPlan.of(config).let { FilmMemory(it.snapshots, it.kept, it.bytes()) }
  }
}
