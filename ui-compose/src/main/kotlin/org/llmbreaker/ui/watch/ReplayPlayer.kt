package org.llmbreaker.ui.watch

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.llmbreaker.engine.config.Speed

private const val FRAME_MILLIS = 33L

/**
 * Plays a recording back: moves a position over its steps as fast as a run at the chosen speed, 20
 * steps a second at 1x and 200 at 10x. Confined to the thread of [scope].
 *
 * @param changed called after each move and at the end
 */
internal class ReplayPlayer(private val scope: CoroutineScope, private val changed: () -> Unit) {
  private var clock: Job? = null
  private var last = 0.0

  /** Steps a second. */
  var speed: Speed = Speed.X1

  /** The position in steps, or null while nothing is played. */
  var position: Double? = null
    private set

  val playing: Boolean
    get() = position != null

  val paused: Boolean
    get() = playing && clock == null

  /** Plays from the beginning to this step. */
  fun start(lastStep: Double) {
    stop()
    last = lastStep
    position = 0.0
    resume()
  }

  fun pause() {
    clock?.cancel()
    clock = null
  }

  fun resume() {
    clock = scope.launch {
      while (playing) {
        delay(FRAME_MILLIS)
        advance(speed.factor() * Speed.X1.stepsPerSecond() * FRAME_MILLIS / 1000)
      }
    }
  }

  /** One recorded step further. */
  fun step() = advance(1.0)

  fun stop() {
    pause()
    position = null
  }

  private fun advance(steps: Double) {
    val next = (position ?: return) + steps
    if (next >= last) stop() else position = next
    changed()
  }
}
