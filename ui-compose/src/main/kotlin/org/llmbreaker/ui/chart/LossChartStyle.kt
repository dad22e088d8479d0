package org.llmbreaker.ui.chart

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Sizes

/** On a projector lines are so many times as wide. */
private const val PROJECTED = 1.6f

/**
 * How the loss chart looks: colours and sizes of the theme, lines in pixels.
 *
 * @param projector whether lines are to be seen from afar
 */
class LossChartStyle(
  val colors: Colors,
  private val label: TextStyle,
  private val measurer: TextMeasurer,
  density: Density,
  projector: Boolean = false,
) {
  /** One dp in pixels. */
  val dp: Float = with(density) { 1.dp.toPx() }
  private val line = if (projector) PROJECTED * dp else dp

  /** Training loss of single steps: thin, for it is noise around the smoothed line. */
  val trainStroke = Stroke(line, join = StrokeJoin.Bevel)
  val smoothedStroke = Stroke(2.5f * line, cap = StrokeCap.Round, join = StrokeJoin.Round)
  val validationStroke =
    Stroke(
      2 * line,
      cap = StrokeCap.Butt,
      join = StrokeJoin.Round,
      pathEffect = PathEffect.dashPathEffect(floatArrayOf(7 * line, 4 * line)),
    )
  val hairline: Float = Sizes.line.value * line
  val markerDash = PathEffect.dashPathEffect(floatArrayOf(2 * dp, 4 * dp))
  val pointRadius = 4.5f * line

  /** Sizes of text for the geometry. */
  val metrics: LabelMetrics = run {
    val lineHeight = text("0", colors.textSecondary).size.height.toFloat()
    LabelMetrics(lineHeight) { text(it, colors.textSecondary).size.width.toFloat() }
  }

  /** [text] on one line, ready to be drawn. */
  fun text(text: String, color: Color): TextLayoutResult =
    measurer.measure(text, label.copy(color = color), maxLines = 1, softWrap = false)

  /** Colour of a baseline. */
  fun color(kind: BaselineKind): Color =
    when (kind) {
      BaselineKind.GUESS -> colors.baselineGuess
      BaselineKind.LETTER -> colors.baselineLetter
      BaselineKind.PAIR -> colors.baselinePair
    }

  /** Dashes of a baseline, so that colour is not all that tells them apart. */
  fun dash(kind: BaselineKind): PathEffect {
    val lengths =
      when (kind) {
        BaselineKind.GUESS -> floatArrayOf(2f, 3f)
        BaselineKind.LETTER -> floatArrayOf(6f, 4f)
        BaselineKind.PAIR -> floatArrayOf(10f, 3f, 2f, 3f)
      }
    return PathEffect.dashPathEffect(FloatArray(lengths.size) { lengths[it] * dp })
  }
}

/** The style of the surrounding theme. */
@Composable
internal fun rememberLossChartStyle(): LossChartStyle {
  val colors = BreakerTheme.colors
  val label = BreakerTheme.type.caption
  val density = LocalDensity.current
  val measurer = rememberTextMeasurer(TEXT_CACHE)
  val projector = BreakerTheme.projector
  return remember(colors, label, density, measurer, projector) {
    LossChartStyle(colors, label, measurer, density, projector)
  }
}

/** Texts on one chart: ticks, labels, legend, notes, tooltip. */
internal const val TEXT_CACHE = 64
