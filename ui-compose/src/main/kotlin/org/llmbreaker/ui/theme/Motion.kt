package org.llmbreaker.ui.theme

import androidx.compose.animation.core.EaseInOut
import androidx.compose.animation.core.EaseOut
import androidx.compose.animation.core.FiniteAnimationSpec
import androidx.compose.animation.core.keyframes
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.spring
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Immutable
import androidx.compose.ui.unit.dp
import kotlin.math.sqrt

/**
 * Timings of everything that moves. With [reduced] every specification jumps straight to its end,
 * so a screen that asks this class needs no case of its own.
 */
@Immutable
data class Motion(val reduced: Boolean) {
  /** 300 ms, ease-out. */
  fun <T> fade(): FiniteAnimationSpec<T> = timed(FADE_MILLIS)

  /** 100 ms, ease-out: what leaves is gone before what comes can be read through it. */
  fun <T> leave(): FiniteAnimationSpec<T> = timed(LEAVE_MILLIS)

  /** 500 ms, ease-out: the first sight of the app. */
  fun <T> pageFade(): FiniteAnimationSpec<T> = timed(PAGE_FADE_MILLIS)

  /** 400 ms, ease-out; start at [slideDistance]. */
  fun <T> slide(): FiniteAnimationSpec<T> = timed(SLIDE_MILLIS)

  /** 300 ms, ease-out; start at [SCALE_FROM]. */
  fun <T> scale(): FiniteAnimationSpec<T> = timed(SCALE_MILLIS)

  /** Size of a new loss point: 1, 1.2, 1 over 600 ms, ease-in-out. */
  fun lossPointScale(): FiniteAnimationSpec<Float> =
    if (reduced) snap()
    else
      keyframes {
        durationMillis = LOSS_POINT_MILLIS
        1f at 0 using EaseInOut
        LOSS_POINT_PEAK at LOSS_POINT_MILLIS / 2 using EaseInOut
        1f at LOSS_POINT_MILLIS
      }

  /** Opacity of a new loss point: 0 to 1 over 600 ms, ease-in-out. */
  fun lossPointFade(): FiniteAnimationSpec<Float> =
    if (reduced) snap() else tween(LOSS_POINT_MILLIS, easing = EaseInOut)

  /** Spring of a heatmap cell: stiffness 300, damping 30. */
  fun <T> heatCell(): FiniteAnimationSpec<T> =
    if (reduced) snap() else spring(dampingRatio = HEAT_DAMPING_RATIO, stiffness = HEAT_STIFFNESS)

  private fun <T> timed(millis: Int): FiniteAnimationSpec<T> =
    if (reduced) snap() else tween(millis, easing = EaseOut)

  companion object {
    const val FADE_MILLIS = 300
    const val LEAVE_MILLIS = 100
    const val PAGE_FADE_MILLIS = 500
    const val SLIDE_MILLIS = 400
    const val SCALE_MILLIS = 300
    const val SCALE_FROM = 0.95f
    const val LOSS_POINT_MILLIS = 600
    const val LOSS_POINT_PEAK = 1.2f
    const val HEAT_STIFFNESS = 300f

    /** Damping 30 at unit mass as a ratio: c / (2 sqrt(k)). */
    val HEAT_DAMPING_RATIO = 30f / (2f * sqrt(HEAT_STIFFNESS))

    /** How far below its place a sliding thing starts. */
    val slideDistance = 20.dp
  }
}
