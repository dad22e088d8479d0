package org.llmbreaker.ui.keyboard

import org.llmbreaker.ui.component.VectorIcon

/** Pictures on keys. */
internal object KeyIcons {
  val shift = VectorIcon("M12 4 L4.5 12.5 H8.5 V19 H15.5 V12.5 H19.5 Z")
  val shiftHeld =
    VectorIcon("M12 2 L4.5 10.5 H8.5 V16 H15.5 V10.5 H19.5 Z M8 19 H16 V21 H8 Z", true)
  val backspace = VectorIcon("M9 5 H21 V19 H9 L3 12 Z M12 9.5 L17 14.5 M17 9.5 L12 14.5")
  val enter = VectorIcon("M20 5 V13 H5 M10 8 L5 13 L10 18")
  val left = VectorIcon("M15 5 L8 12 L15 19")
  val right = VectorIcon("M9 5 L16 12 L9 19")
  val hide =
    VectorIcon(
      "M3 3 H21 V14 H3 Z M7 6.5 H7.1 M12 6.5 H12.1 M17 6.5 H17.1 M8 10.5 H16 M9 18 L12 21 L15 18"
    )
}
