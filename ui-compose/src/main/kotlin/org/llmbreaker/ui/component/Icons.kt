package org.llmbreaker.ui.component

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Fill
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.vector.PathParser
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Sizes

private const val GRID = 24f
private const val STROKE = 2f

/**
 * A picture drawn from SVG path data on a grid of 24 x 24 units.
 *
 * @param filled true fills the path, false draws it as a line 2 units wide
 */
@Immutable
class VectorIcon(pathData: String, val filled: Boolean = false) {
  internal val path: Path by
    lazy(LazyThreadSafetyMode.NONE) {
      PathParser().parsePathString(pathData).toPath()
    }
}

/**
 * Draws [icon].
 *
 * @param description read aloud; null where the words beside it say the same
 */
@Composable
fun Icon(
  icon: VectorIcon,
  modifier: Modifier = Modifier,
  tint: Color = BreakerTheme.colors.textPrimary,
  size: Dp = Sizes.icon,
  description: String? = null,
) {
  val spoken =
    if (description == null) modifier else modifier.semantics { contentDescription = description }
  Canvas(spoken.size(size)) {
    val style =
      if (icon.filled) Fill else Stroke(STROKE, cap = StrokeCap.Round, join = StrokeJoin.Round)
    scale(this.size.width / GRID, this.size.height / GRID, pivot = Offset.Zero) {
      drawPath(icon.path, tint, style = style)
    }
  }
}

/** The icons of the app, all drawn for it. */
object Icons {
  val play = VectorIcon("M7 4.5 L19 12 L7 19.5 Z", filled = true)
  val pause = VectorIcon("M6 4.5 H10 V19.5 H6 Z M14 4.5 H18 V19.5 H14 Z", filled = true)
  val stop = VectorIcon("M6 6 H18 V18 H6 Z", filled = true)
  val step = VectorIcon("M5 5 L14 12 L5 19 Z M17 5 H20 V19 H17 Z", filled = true)
  val stepBack = VectorIcon("M19 5 L10 12 L19 19 Z M4 5 H7 V19 H4 Z", filled = true)
  val replay = VectorIcon("M4 12 A8 8 0 1 0 7 5.8 M7 2 V6.5 H11.5")
  val upload = VectorIcon("M12 16 V4 M7 9 L12 4 L17 9 M4 16 V20 H20 V16")
  val download = VectorIcon("M12 4 V16 M7 11 L12 16 L17 11 M4 16 V20 H20 V16")
  val chevronDown = VectorIcon("M6 9 L12 15 L18 9")
  val chevronUp = VectorIcon("M6 15 L12 9 L18 15")
  val chevronRight = VectorIcon("M9 6 L15 12 L9 18")
  val arrowRight = VectorIcon("M4 12 H20 M14 6 L20 12 L14 18")
  val arrowLeft = VectorIcon("M20 12 H4 M10 6 L4 12 L10 18")
  val list = VectorIcon("M9 6 H20 M9 12 H20 M9 18 H20 M4.5 6 V6.1 M4.5 12 V12.1 M4.5 18 V18.1")
  val close = VectorIcon("M6 6 L18 18 M18 6 L6 18")
  val check = VectorIcon("M4.5 12.5 L10 18 L19.5 7")
  val info = VectorIcon("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 11 V16.5 M12 7.5 V7.6")
  val warning = VectorIcon("M12 3.5 L22 20.5 H2 Z M12 10 V14.5 M12 17.5 V17.6")
  val fatal = VectorIcon("M8 3 H16 L21 8 V16 L16 21 H8 L3 16 V8 Z M9 9 L15 15 M15 9 L9 15")
  val search =
    VectorIcon("M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 Z M15.5 15.5 L20.5 20.5")
  val menu = VectorIcon("M4 6 H20 M4 12 H20 M4 18 H20")
  val sun =
    VectorIcon(
      "M12 8 A4 4 0 1 0 12 16 A4 4 0 1 0 12 8 Z M12 2 V4 M12 20 V22 M2 12 H4 M20 12 H22 " +
        "M5 5 L6.4 6.4 M17.6 17.6 L19 19 M5 19 L6.4 17.6 M17.6 6.4 L19 5"
    )
  val contrast =
    VectorIcon("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 3 V21 M15.5 4 V20 M18.5 6 V18")
  val settings =
    VectorIcon(
      "M4 7 H13 M19 7 H20 M16 4 A3 3 0 1 0 16 10 A3 3 0 1 0 16 4 Z " +
        "M4 17 H5 M11 17 H20 M8 14 A3 3 0 1 0 8 20 A3 3 0 1 0 8 14 Z"
    )
  val keyboard =
    VectorIcon("M2 6 H22 V18 H2 Z M6 10 V10.1 M10 10 V10.1 M14 10 V10.1 M18 10 V10.1 M7 14 H17")
  val eye =
    VectorIcon(
      "M2 12 C6 4.5 18 4.5 22 12 C18 19.5 6 19.5 2 12 Z M12 9 A3 3 0 1 0 12 15 A3 3 0 1 0 12 9 Z"
    )
  val film =
    VectorIcon("M3 4 H21 V20 H3 Z M8 4 V20 M16 4 V20 M3 9 H8 M3 15 H8 M16 9 H21 M16 15 H21")
  val sparkle =
    VectorIcon("M10 4 L12 10 L18 12 L12 14 L10 20 L8 14 L2 12 L8 10 Z M19 3 V7 M17 5 H21")
  val trash =
    VectorIcon("M4 6.5 H20 M9 6 V3.5 H15 V6 M6 7 L7 20.5 H17 L18 7 M10 11 V16.5 M14 11 V16.5")
  val copy = VectorIcon("M9 8 H20 V21 H9 Z M5 16 H4 V3 H15 V4.5")
  val pin = VectorIcon("M9 3 H15 L14.5 10 L18 14 H6 L9.5 10 Z M12 14 V21")
  val table = VectorIcon("M3 4 H21 V20 H3 Z M3 9.5 H21 M3 14.8 H21 M10 4 V20")
  val chart = VectorIcon("M4 4 V20 H20 M7 8 C9 16 13 15 19 16.5")
  val help =
    VectorIcon(
      "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M9.5 9.5 C9.5 6.5 14.5 6.5 14.5 9.5 C14.5 11.5 12 11.5 12 14 M12 17 V17.1"
    )
  val folder = VectorIcon("M3 5 H10 L12 8 H21 V19 H3 Z")
  val resetZoom = VectorIcon("M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15")
  val activity = VectorIcon("M2 12 H7 L10 5 L14 19 L17 12 H22")
}
