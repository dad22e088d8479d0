package org.llmbreaker.benchmarks.window

import java.awt.Component
import java.awt.Container
import java.awt.Window
import java.time.Instant
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import javax.swing.SwingUtilities
import org.jetbrains.skia.Canvas
import org.jetbrains.skiko.SkiaLayer
import org.jetbrains.skiko.SkikoRenderDelegate

/**
 * One frame of the window.
 *
 * @param begun when it began to be made, in nanoseconds
 * @param done when its pixels were in the window, in nanoseconds
 * @param seen the same moment on the clock that events carry
 * @param step the newest training step that it draws
 */
internal class Frame(val begun: Long, val done: Long, val seen: Instant, val step: Int)

/**
 * Stands between the window and what draws it, and notes every frame. Compose takes up all pending
 * state as a frame begins, so what [step] tells at that moment is what the frame draws.
 */
internal class FrameProbe(private val layer: SkiaLayer, private val step: () -> Int) :
  SkikoRenderDelegate {
  private val inner = checkNotNull(layer.renderDelegate)
  private val noted = LinkedBlockingQueue<Frame>()

  /** Whether each frame asks for the next one, as something that moves would. */
  @Volatile private var moving = false

  override fun onRender(canvas: Canvas, width: Int, height: Int, nanoTime: Long) {
    val begun = System.nanoTime()
    val step = step()
    inner.onRender(canvas, width, height, nanoTime)
    // The software renderer fills the window in the rest of this turn of the event thread.
    SwingUtilities.invokeLater {
      noted += Frame(begun, System.nanoTime(), Instant.now(), step)
      if (moving) layer.needRender(true)
    }
  }

  /** The frames drawn during [millis]; with [moving] as many as the window can draw. */
  fun during(millis: Long, moving: Boolean = false): List<Frame> {
    noted.clear()
    this.moving = moving
    if (moving) SwingUtilities.invokeAndWait { layer.needRender(true) }
    val end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)
    val frames = generateSequence {
      noted.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)
    }
      .toList()
    this.moving = false
    return frames
  }

  /** The first frame since [begin] was called that draws a [wanted] step. */
  fun firstFrame(begin: () -> Unit, wanted: (Int) -> Boolean): Frame {
    noted.clear()
    begin()
    val giveUp = System.nanoTime() + PATIENCE.inWholeNanoseconds
    while (true) {
      val frame = noted.poll(giveUp - System.nanoTime(), TimeUnit.NANOSECONDS)
      checkNotNull(frame) { "What was waited for was not drawn in $PATIENCE" }
      if (wanted(frame.step)) return frame
    }
  }

  /** Returns once no frame has been drawn for [millis]. */
  fun awaitStillness(millis: Long) {
    val giveUp = System.nanoTime() + PATIENCE.inWholeNanoseconds
    while (noted.poll(millis, TimeUnit.MILLISECONDS) != null) {
      check(System.nanoTime() < giveUp) { "The dashboard did not come to rest in $PATIENCE" }
    }
  }

  companion object {
    /** Puts a probe into the app's window, which must be there. */
    fun install(step: () -> Int): FrameProbe {
      val layer =
        checkNotNull(Window.getWindows().firstNotNullOfOrNull(::layerIn)) { "There is no window" }
      lateinit var probe: FrameProbe
      SwingUtilities.invokeAndWait {
        probe = FrameProbe(layer, step)
        layer.renderDelegate = probe
      }
      return probe
    }

    private fun layerIn(component: Component): SkiaLayer? =
      component as? SkiaLayer
        ?: (component as? Container)?.components?.firstNotNullOfOrNull(::layerIn)
  }
}
