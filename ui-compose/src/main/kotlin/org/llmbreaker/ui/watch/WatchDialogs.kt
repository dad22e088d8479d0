package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.ConfirmDialog
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** The question that must be answered first, and the card of the chosen text. */
@Composable
internal fun WatchDialogs(
  confirmation: Confirmation?,
  dataset: DatasetPanel,
  onEvent: (WatchUiEvent) -> Unit,
) {
  val facts = dataset.chosen
  if (confirmation != null) {
    ConfirmDialog(
      org.llmbreaker.ui.component.Confirmation(
        confirmation.title,
        confirmation.text,
        confirmation.confirm,
        confirmation.dismiss,
      ),
      { onEvent(WatchUiEvent.Confirmed) },
      { onEvent(WatchUiEvent.Dismissed) },
    )
  } else if (dataset.cardOpen && facts != null) {
    Dialog(facts.name, { onEvent(WatchUiEvent.CardToggled) }) { Card(facts.card) }
  }
}

@Composable
private fun Card(card: DatasetCardText) {
  Column(
    Modifier.fillMaxWidth().testTag(WatchTags.CARD),
    Arrangement.spacedBy(Spacing.x2),
  ) {
    Text(card.description)
    Entry(texts["card.expect"], card.expectedResult)
    Entry(texts["card.author"], card.author)
    Entry(texts["card.source"], card.source)
    Entry(texts["card.licence"], card.licence)
  }
}

@Composable
private fun Entry(name: String, text: String) {
  Column(Modifier.semantics(mergeDescendants = true) {}) {
    Text(name, style = BreakerTheme.type.caption, color = BreakerTheme.colors.textSecondary)
    Text(text, style = BreakerTheme.type.small)
  }
}
