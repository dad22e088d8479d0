package org.llmbreaker.ui.chart

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.CollectionInfo
import androidx.compose.ui.semantics.CollectionItemInfo
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.collectionInfo
import androidx.compose.ui.semantics.collectionItemInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.dragScroll
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * The chart's figures at the evaluations, for those who read better than they see curves.
 *
 * @param onSelect an evaluation was pressed
 */
@Composable
fun LossTable(
  data: LossChartData,
  modifier: Modifier = Modifier,
  selectedStep: Int? = null,
  onSelect: (Int) -> Unit = {},
) {
  val rows = remember(data.validation, data.train) { data.table() }
  Column(modifier) {
    Cells(
      headings(),
      BreakerTheme.type.label,
      Modifier.padding(horizontal = Spacing.half).clearAndSetSemantics {
        heading()
        contentDescription = texts["table.heading"]
      },
    )
    if (rows.isEmpty()) {
      Text(
        texts["table.empty"],
        Modifier.padding(Spacing.x2),
        BreakerTheme.type.small,
        BreakerTheme.colors.textSecondary,
      )
    }
    val list = rememberLazyListState()
    LazyColumn(
      Modifier.fillMaxWidth().dragScroll(list).semantics {
        collectionInfo = CollectionInfo(rows.size, COLUMNS)
      },
      list,
    ) {
      itemsIndexed(rows, key = { _, row -> row.step }) { index, row ->
        TableRow(row, index, row.step == selectedStep) { onSelect(row.step) }
      }
    }
  }
}

private const val COLUMNS = 3

private fun headings() = listOf(texts["step"], texts["training"], texts["validation"])

@Composable
private fun TableRow(row: LossRow, index: Int, isSelected: Boolean, onClick: () -> Unit) {
  val interaction = remember { MutableInteractionSource() }
  val ground = if (isSelected) BreakerTheme.colors.highlight else BreakerTheme.colors.surface
  Cells(
    listOf(grouped(row.step), row.train?.let(::loss) ?: "–", loss(row.validation)),
    BreakerTheme.type.mono,
    Modifier.padding(Spacing.half)
      .focusRing(interaction)
      .clickable(interaction, indication = null, onClick = onClick)
      .clearAndSetSemantics {
        role = Role.Button
        contentDescription = row.text
        selected = isSelected
        collectionItemInfo = CollectionItemInfo(index, 1, 0, COLUMNS)
        onClick(texts["table.select"]) { onClick().let { true } }
      }
      .background(ground, Corners.small),
  )
}

@Composable
private fun Cells(texts: List<String>, style: TextStyle, modifier: Modifier) {
  Row(
    modifier
      .fillMaxWidth()
      .defaultMinSize(minHeight = Sizes.touchTarget)
      .padding(horizontal = Spacing.x2),
    verticalAlignment = Alignment.CenterVertically,
  ) {
    for (text in texts) {
      Text(text, Modifier.weight(1f), style, align = TextAlign.End, maxLines = 1)
    }
  }
}
