package org.llmbreaker.ui.theme

import androidx.compose.ui.graphics.Color

/**
 * Cividis, even in brightness and alike with and without colour blindness: Nuñez, Anderton and
 * Renslow, "Optimizing colormaps with consideration for color vision deficiency", PLOS ONE, 2018.
 * Eleven samples of the published scale at even distances, lowest first.
 */
val cividisStops: List<Color> =
  listOf(
    Color(0xFF00224E),
    Color(0xFF083370),
    Color(0xFF35456C),
    Color(0xFF4F576C),
    Color(0xFF666970),
    Color(0xFF7D7C78),
    Color(0xFF948E77),
    Color(0xFFAEA371),
    Color(0xFFC8B866),
    Color(0xFFE5CF52),
    Color(0xFFFEE838),
  )
