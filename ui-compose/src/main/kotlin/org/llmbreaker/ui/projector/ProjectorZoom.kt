package org.llmbreaker.ui.projector

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp

private const val MOST = 1.5f
private const val LEAST = 1.25f
private const val LARGEST_PERCENT = 200

/** The least room in which the screens show chart and samples at once. */
private val least = DpSize(1024.dp, 600.dp)

/**
 * The zoom for people who look from afar, in percent: half as large again as [zoomPercent] if
 * [window] then still shows what belongs together, else a quarter.
 *
 * @param window its size without any zoom
 */
fun projectedPercent(zoomPercent: Int, window: DpSize): Int {
  val room = 100 * minOf(window.width / least.width, window.height / least.height)
  val wanted = room.coerceIn(zoomPercent * LEAST, zoomPercent * MOST)
  return minOf(wanted.toInt(), maxOf(zoomPercent, LARGEST_PERCENT))
}
