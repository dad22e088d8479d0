package org.llmbreaker.ui.watch

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val shapeWidth = 72.dp
private val totalWidth = 72.dp

/**
 * Where the parameters are, by component.
 *
 * @param total the sum, with thousands separators
 */
@Composable
internal fun BudgetTable(lines: List<BudgetLine>, total: String, modifier: Modifier = Modifier) {
  val type = BreakerTheme.type
  val colors = BreakerTheme.colors
  Column(modifier.testTag(WatchTags.BUDGET), Arrangement.spacedBy(Spacing.half)) {
    Heading(texts["budget"], style = type.label)
    Cells(
      texts["budget.component"],
      texts["budget.shape"],
      texts["budget.all"],
      type.caption,
      colors.textSecondary,
    )
    for (line in lines) Line(line)
    Box(Modifier.fillMaxWidth().height(Sizes.line).background(colors.divider))
    Cells(texts["budget.total"], "", total, type.monoSmall, colors.textPrimary)
  }
}

@Composable
private fun Line(line: BudgetLine) {
  val name = line.component + if (line.copies == 1) "" else " × ${line.copies}"
  Cells(
    name,
    line.shape,
    line.total,
    BreakerTheme.type.monoSmall,
    BreakerTheme.colors.textPrimary,
    Modifier.clearAndSetSemantics {
      contentDescription = spoken(line)
    },
  )
}

private fun spoken(line: BudgetLine): String =
  if (line.copies == 1) texts["budget.line", line.component, line.shape, line.total]
  else texts["budget.line.layers", line.component, line.shape, line.copies, line.each, line.total]

@Composable
private fun Cells(
  name: String,
  shape: String,
  total: String,
  figures: TextStyle,
  color: Color,
  modifier: Modifier = Modifier,
) {
  Row(
    modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(name, Modifier.weight(1f), BreakerTheme.type.caption, color)
    Text(shape, Modifier.width(shapeWidth), figures, color, TextAlign.End, 1)
    Text(total, Modifier.width(totalWidth), figures, color, TextAlign.End, 1)
  }
}
