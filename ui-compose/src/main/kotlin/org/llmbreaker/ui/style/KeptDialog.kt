package org.llmbreaker.ui.style

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tile
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** So much of each text is shown. */
private const val LINES = 4

/** The kept results under each other, to compare them; [present] if there is one to add. */
@Composable
internal fun KeptDialog(
  kept: KeptPanel,
  present: Boolean,
  onEvent: (StyleUiEvent) -> Unit,
) {
  Dialog(texts["kept"], { onEvent(StyleUiEvent.KeptToggled) }, width = 720.dp) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x2), Alignment.CenterVertically) {
      Text(
        if (kept.results.isEmpty()) texts["kept.empty"] else texts["kept.text"],
        Modifier.weight(1f),
        BreakerTheme.type.small,
        BreakerTheme.colors.textSecondary,
      )
      Button(
        texts["kept.add"],
        { onEvent(StyleUiEvent.KeepPressed) },
        texts["kept.add.hint"],
        Modifier.testTag(StyleTags.KEEP),
        enabled = present,
      )
    }
    for (result in kept.results) key(result.id) { KeptTile(result, onEvent) }
  }
}

@Composable
private fun KeptTile(kept: Kept, onEvent: (StyleUiEvent) -> Unit) {
  val colors = BreakerTheme.colors
  Tile(Modifier.fillMaxWidth()) {
    Row(
      Modifier.fillMaxWidth(),
      Arrangement.spacedBy(Spacing.half),
      Alignment.CenterVertically,
    ) {
      Column(Modifier.weight(1f)) {
        Text(kept.title, style = BreakerTheme.type.label)
        Text(kept.figures, style = BreakerTheme.type.caption, color = colors.textSecondary)
      }
      IconButton(Icons.copy, texts["kept.copy"], { onEvent(StyleUiEvent.KeptCopied(kept.id)) })
      IconButton(
        Icons.trash,
        texts["kept.remove"],
        { onEvent(StyleUiEvent.KeptRemoved(kept.id)) },
      )
    }
    Text(
      kept.result.prompt + kept.result.generated,
      Modifier.testTag(StyleTags.KEPT_TEXT),
      style = BreakerTheme.type.small,
      maxLines = LINES,
    )
  }
}
