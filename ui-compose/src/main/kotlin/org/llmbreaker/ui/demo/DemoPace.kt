package org.llmbreaker.ui.demo

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import org.llmbreaker.engine.config.Speed

/**
 * How fast the demo goes. Training takes what it takes; these are caps, and times to look.
 *
 * @param opening how long the first page is shown
 * @param look how long a finished picture is shown
 * @param closing how long the last words stay
 */
data class DemoPace(
  val watch: Speed,
  val cinema: Speed,
  val style: Speed,
  val opening: Duration,
  val look: Duration,
  val closing: Duration,
) {
  companion object {
    /** About a minute on two cores. */
    val USUAL = DemoPace(Speed.X2, Speed.X2, Speed.X5, 3.seconds, 4.seconds, 15.seconds)
  }
}
