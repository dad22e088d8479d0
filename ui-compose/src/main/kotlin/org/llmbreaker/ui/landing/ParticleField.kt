package org.llmbreaker.ui.landing

import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin
import kotlin.math.sqrt
import kotlin.random.Random

/**
 * Points that drift and the links between near ones, for the landing page. All arrays are allocated
 * once; [advance] and [findLinks] allocate nothing.
 *
 * Positions are in units of the window: x and y from 0 to 1. Equal seeds give equal pictures.
 *
 * @param count points in store; [shown] of them are used
 * @param seed of positions, directions and pulses
 */
class ParticleField(val count: Int, seed: Long) {
  val x = FloatArray(count)
  val y = FloatArray(count)

  /** Radius of each point in dp. */
  val radius = FloatArray(count)
  private val direction = FloatArray(count)

  /** Point at each end of a link, and its opacity from 0 to 0.6; [linkCount] of them are valid. */
  val linkFrom = IntArray(MAX_LINKS)
  val linkTo = IntArray(MAX_LINKS)
  val linkAlpha = FloatArray(MAX_LINKS)
  var linkCount = 0
    private set

  /** Points in a window of the size last given to [findLinks]: as dense whatever the size. */
  var shown = 0
    private set

  private var seconds = 0f

  init {
    val random = Random(seed)
    for (i in 0 until count) {
      x[i] = random.nextFloat()
      y[i] = random.nextFloat()
      radius[i] = MIN_RADIUS + random.nextFloat() * RADIUS_RANGE
      direction[i] = random.nextFloat() * 2f * PI.toFloat()
    }
  }

  /**
   * Moves every point on and lets it reappear at the other side.
   *
   * @param elapsedSeconds since the last call
   * @param width of the window in dp
   * @param height of the window in dp
   */
  fun advance(elapsedSeconds: Float, width: Float, height: Float) {
    seconds += elapsedSeconds
    val distance = SPEED * elapsedSeconds
    for (i in 0 until count) {
      x[i] = wrapped(x[i] + cos(direction[i]) * distance / width)
      y[i] = wrapped(y[i] + sin(direction[i]) * distance / height)
    }
  }

  /**
   * Finds the links of points nearer than [LINK_DISTANCE] dp in a window of [width] x [height] dp.
   */
  fun findLinks(width: Float, height: Float) {
    linkCount = 0
    shown = (width * height / DP_PER_POINT).toInt().coerceIn(1, count)
    for (i in 0 until shown) for (j in i + 1 until shown) {
      val dx = (x[i] - x[j]) * width
      val dy = (y[i] - y[j]) * height
      val squared = dx * dx + dy * dy
      if (squared >= LINK_DISTANCE * LINK_DISTANCE || linkCount == MAX_LINKS) continue
      linkFrom[linkCount] = i
      linkTo[linkCount] = j
      linkAlpha[linkCount] = pulse(i + j) * nearness(sqrt(squared))
      linkCount++
    }
  }

  /** Opacity between 0.2 and 0.6; each link has its own phase. */
  private fun pulse(phase: Int): Float {
    val wave = (1f + sin(2f * PI.toFloat() * seconds / PULSE_SECONDS + phase)) / 2f
    return MIN_ALPHA + (MAX_ALPHA - MIN_ALPHA) * wave
  }

  /** 1 for most of the way, down to 0 at the rim, so that links form and dissolve softly. */
  private fun nearness(distance: Float): Float =
    ((LINK_DISTANCE - distance) / FADE_DISTANCE).coerceAtMost(1f)

  private fun wrapped(value: Float): Float =
    when {
      value < -MARGIN -> value + 1f + 2f * MARGIN
      value > 1f + MARGIN -> value - 1f - 2f * MARGIN
      else -> value
    }

  companion object {
    /** Half a dp a frame at 30 frames a second. */
    const val SPEED = 15f
    const val LINK_DISTANCE = 160f
    const val MIN_ALPHA = 0.2f
    const val MAX_ALPHA = 0.6f

    /** Area of window, in square dp, for each point. */
    const val DP_PER_POINT = 11_000f
    private const val FADE_DISTANCE = 50f
    private const val PULSE_SECONDS = 4f
    private const val MIN_RADIUS = 1.5f
    private const val RADIUS_RANGE = 2.5f
    private const val MARGIN = 0.03f
    private const val MAX_LINKS = 3_000
  }
}
