package org.llmbreaker.ui.watch

import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Select
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.run.TroubleNote
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * Which text to learn from.
 *
 * @param fileOver whether a file is held over the window: the card shows that it can be dropped
 */
@Composable
internal fun DatasetSection(
  dataset: DatasetPanel,
  fileOver: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  val colors = BreakerTheme.colors
  val frame =
    if (fileOver) Modifier.border(Sizes.focusRing, colors.focusRing, Corners.large) else Modifier
  Panel(null, modifier.testTag(WatchTags.DATASET).then(frame)) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      DatasetSelect(dataset, onEvent)
      Hideable(HideablePart.FILES) { UploadRow(fileOver, onEvent) }
      if (dataset.loading != null) LoadingRow(dataset.loading, dataset.uploading, onEvent)
      else FactsRow(dataset.chosen, onEvent)
      dataset.rejection?.let {
        TroubleNote(it, Tone.WARNING, {}, Modifier.testTag(WatchTags.REJECTION))
      }
    }
  }
}

@Composable
private fun DatasetSelect(dataset: DatasetPanel, onEvent: (WatchUiEvent) -> Unit) {
  val chosen = dataset.choices.find { it.id == dataset.chosenId }
  Select(
    dataset.choices,
    chosen ?: DatasetChoice("", placeholder(dataset)),
    { onEvent(WatchUiEvent.DatasetChosen(it.id)) },
    texts["dataset"],
    texts["dataset.hint"],
    enabled = dataset.choices.isNotEmpty(),
    optionLabel = {
      if (it.unusable == null) it.name else texts["dataset.unusable", it.name, it.unusable]
    },
  )
}

private fun placeholder(dataset: DatasetPanel): String =
  if (dataset.listing) texts["dataset.listing"] else texts["dataset.choose"]

@Composable
private fun UploadRow(fileOver: Boolean, onEvent: (WatchUiEvent) -> Unit) {
  val colors = BreakerTheme.colors
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(texts["upload.or"], style = BreakerTheme.type.caption, color = colors.textSecondary)
    Button(
      texts["upload"],
      { onEvent(WatchUiEvent.UploadPressed) },
      texts["upload.hint"],
      Modifier.testTag(WatchTags.UPLOAD),
      icon = Icons.upload,
    )
    Text(
      if (fileOver) texts["upload.let-go"] else texts["upload.drop"],
      Modifier.weight(1f),
      BreakerTheme.type.caption,
      if (fileOver) colors.textAccent else colors.textSecondary,
    )
  }
}

@Composable
private fun LoadingRow(name: String, uploading: Boolean, onEvent: (WatchUiEvent) -> Unit) {
  Row(
    Modifier.fillMaxWidth().defaultMinSize(minHeight = Sizes.touchTarget).semantics {
      liveRegion = LiveRegionMode.Polite
    },
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Icon(Icons.folder, tint = BreakerTheme.colors.textSecondary)
    Text(texts["upload.reading", name], Modifier.weight(1f), BreakerTheme.type.small, maxLines = 2)
    if (uploading) {
      Button(
        texts["upload.cancel"],
        { onEvent(WatchUiEvent.UploadCancelled) },
        texts["upload.cancel.hint"],
        Modifier.testTag(WatchTags.UPLOAD_CANCEL),
      )
    }
  }
}

@Composable
private fun FactsRow(facts: DatasetFacts?, onEvent: (WatchUiEvent) -> Unit) {
  Row(
    Modifier.fillMaxWidth().defaultMinSize(minHeight = Sizes.touchTarget).testTag(WatchTags.FACTS),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Fact(texts["facts.characters"], facts?.characters, Modifier.weight(1f))
    Fact(texts["facts.words"], facts?.words, Modifier.weight(1f))
    Fact(texts["facts.vocabulary"], facts?.vocabulary, Modifier.weight(1f))
    IconButton(
      Icons.info,
      texts["card"],
      { onEvent(WatchUiEvent.CardToggled) },
      tooltip = texts["card.hint"],
      enabled = facts != null,
    )
  }
}

@Composable
private fun Fact(name: String, value: String?, modifier: Modifier) {
  Column(modifier.semantics(mergeDescendants = true) {}) {
    Text(value ?: "–", style = BreakerTheme.type.mono, maxLines = 1)
    Text(name, style = BreakerTheme.type.caption, color = BreakerTheme.colors.textSecondary)
  }
}
