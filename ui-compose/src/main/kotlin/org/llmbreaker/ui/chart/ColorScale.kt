package org.llmbreaker.ui.chart

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

    /**
     * Cividis, even in brightness and alike with and without colour blindness: Nuñez, Anderton and
     * Renslow, "Optimizing colormaps with consideration for color vision deficiency", PLOS ONE,
     * 2018. Eleven samples of the published scale.
     */
    val cividis: ColorScale =
      ColorScale(
        listOf(
            0x00224E,
            0x083370,
            0x35456C,
            0x4F576C,
            0x666970,
            0x7D7C78,
            0x948E77,
            0xAEA371,
            0xC8B866,
            0xE5CF52,
            0xFEE838,
          )
          .map { it or OPAQUE }
      )
  }
}

private const val OPAQUE = 0xFF shl 24

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
