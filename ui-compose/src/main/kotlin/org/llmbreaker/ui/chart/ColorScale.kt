package org.llmbreaker.ui.chart

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toArgb
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.cividisStops

/**
 * Colours for numbers from 0 to 1, as packed ARGB. Colours between two stops are mixed evenly in
 * sRGB. A table of [LEVELS] colours is made once; looking one up allocates nothing.
 *
 * @param stops at least two colours at even distances from 0 to 1
 */
class ColorScale(stops: List<Int>) {
  private val table: IntArray

  init {
    require(stops.size >= 2) { "A colour scale needs at least two stops" }
    table = IntArray(LEVELS) { mixed(stops, it / (LEVELS - 1.0)) }
  }

  /** The colour of [value]; what lies outside 0 to 1 gets the nearest end, NaN the lower one. */
  fun argb(value: Float): Int {
    val level = (value * (LEVELS - 1) + 0.5f).toInt()
    return table[level.coerceIn(0, LEVELS - 1)]
  }

  companion object {
    /** Finer than a display of 8 bits a channel can show between three stops. */
    const val LEVELS = 1024

    /** As [ColorScale], from colours of the theme. */
    fun of(stops: List<Color>): ColorScale = ColorScale(stops.map { it.toArgb() })
  }
}

private fun mixed(stops: List<Int>, share: Double): Int {
  val position = share * (stops.size - 1)
  val index = position.toInt().coerceAtMost(stops.size - 2)
  val part = position - index
  var color = 0
  for (shift in intArrayOf(24, 16, 8, 0)) {
    val from = stops[index] ushr shift and 0xFF
    val to = stops[index + 1] ushr shift and 0xFF
    color = color or ((from + (to - from) * part + 0.5).toInt() shl shift)
  }
  return color
}

/** From white over blue to dark blue: the heatmaps of the app. */
fun Colors.heatScale(): ColorScale = ColorScale.of(listOf(heatLow, heatMid, heatHigh))

/** The scale that looks alike with and without colour blindness. */
fun cividisScale(): ColorScale = ColorScale.of(cividisStops)
