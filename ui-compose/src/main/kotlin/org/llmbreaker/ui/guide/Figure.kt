package org.llmbreaker.ui.guide

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import java.util.Locale
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** All figures by the name that stands in a page. */
internal val figures: Map<String, @Composable (GuideBook) -> Unit> =
  mapOf(
    "budget" to { BudgetFigure(it) },
    "presets" to { PresetsFigure(it) },
    "characters" to { CharactersFigure(it) },
    "places" to { PlacesFigure(it) },
    "mask" to { MaskFigure(it) },
    "softmax" to { SoftmaxFigure(it) },
    "surprise" to { SurpriseFigure(it) },
    "schedule" to { ScheduleFigure(it) },
    "baselines" to { BaselinesFigure(it) },
    "keys" to { KeysFigure() },
  )

/** The figure of this name; nothing for an unknown one. */
@Composable
internal fun Figure(name: String, book: GuideBook) {
  figures[name]?.invoke(book)
}

/** The locale of [GuideBook]'s numbers. */
internal val GuideBook.locale: Locale
  get() = language.locale()

/** Frame and words of a figure. [caption] says what is drawn and where it comes from. */
@Composable
internal fun FigureFrame(caption: String, content: @Composable ColumnScope.() -> Unit) {
  val colors = BreakerTheme.colors
  Column(
    Modifier.fillMaxWidth()
      .background(colors.background, Corners.medium)
      .border(Sizes.line, colors.divider, Corners.medium)
      .padding(Spacing.x2),
    Arrangement.spacedBy(Spacing.x1),
  ) {
    content()
    Text(caption, style = BreakerTheme.type.caption, color = colors.textSecondary)
  }
}

private val barHeight = 12.dp

/**
 * One line of a bar chart.
 *
 * @param share of the width, 0–1
 * @param labelWidth the same for all lines of a chart
 */
@Composable
internal fun BarLine(
  label: String,
  share: Float,
  value: String,
  labelWidth: Int,
  valueWidth: Int = 64,
) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  Row(
    Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = "$label: $value" },
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(label, Modifier.width(labelWidth.dp), type.caption)
    Box(Modifier.weight(1f).height(barHeight).background(colors.surfaceRaised, Corners.small)) {
      Box(
        Modifier.fillMaxHeight()
          .fillMaxWidth(share.coerceIn(0f, 1f))
          .background(colors.accent, Corners.small)
      )
    }
    Text(value, Modifier.width(valueWidth.dp), type.monoSmall, align = TextAlign.End, maxLines = 1)
  }
}

/** A number of thousands as [locale] writes it. */
internal fun grouped(number: Long, locale: Locale): String = String.format(locale, "%,d", number)

/** A share as `12.3 %`. */
internal fun percent(share: Double, locale: Locale): String =
  String.format(locale, "%.1f %%", share * 100)
