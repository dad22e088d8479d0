package org.llmbreaker.ui.theme

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.ui.unit.dp

/** Distances on a grid of 8 dp. [half] is for the gap between an icon and its word only. */
object Spacing {
  val half = 4.dp
  val x1 = 8.dp
  val x2 = 16.dp
  val x3 = 24.dp
  val x4 = 32.dp
  val x6 = 48.dp
  val x12 = 96.dp
}

/** Sizes shared by controls. */
object Sizes {
  /** Smallest height and width of anything one can press. */
  val touchTarget = 48.dp

  /** A press that moves farther is a drag. */
  val touchSlop = 10.dp
  val icon = 20.dp
  val iconLarge = 24.dp
  val line = 1.dp
  val focusRing = 2.dp
}

/** Corners. */
object Corners {
  val small = RoundedCornerShape(6.dp)
  val medium = RoundedCornerShape(8.dp)
  val large = RoundedCornerShape(12.dp)
}
