package org.llmbreaker.ui.style

import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.engine.dataset.TextLimits
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.StatusLine
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.ToolCard
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * Where the writer's text comes from, and what is to be said about it.
 *
 * @param fileOver whether a file is held over the window
 */
@Composable
internal fun InputSection(
  input: InputPanel,
  forgetEnabled: Boolean,
  fileOver: Boolean,
  modifier: Modifier,
  onEvent: (StyleUiEvent) -> Unit,
) {
  val colors = BreakerTheme.colors
  val frame =
    if (fileOver) modifier.border(Sizes.focusRing, colors.focusRing, Corners.large) else modifier
  ToolCard(
    frame,
    header = {
      Heading(texts["text"], Modifier.weight(1f))
      Row { HeaderButtons(forgetEnabled, onEvent) }
    },
  ) {
    // Room above the field for the ring that shows where the keyboard is.
    Column(
      Modifier.weight(1f).padding(top = Spacing.half),
      Arrangement.spacedBy(Spacing.half),
    ) {
      WritersField(input, Modifier.weight(1f), onEvent)
      if (input.loading != null) Reading(input.loading, onEvent)
      else Hideable(HideablePart.FILES) { DropHint(fileOver) }
      Facts(input)
      Notes(input, onEvent)
    }
  }
}

@Composable
private fun HeaderButtons(forgetEnabled: Boolean, onEvent: (StyleUiEvent) -> Unit) {
  Hideable(HideablePart.FILES) {
    Button(
      texts["upload"],
      { onEvent(StyleUiEvent.UploadPressed) },
      texts["upload.hint"],
      Modifier.testTag(StyleTags.UPLOAD),
      icon = Icons.upload,
      shortcut = texts["keys.open"],
    )
  }
  Button(
    texts["example"],
    { onEvent(StyleUiEvent.ExamplePressed) },
    texts["example.hint"],
    Modifier.testTag(StyleTags.EXAMPLE),
    ButtonKind.QUIET,
  )
  IconButton(
    Icons.trash,
    texts["forget"],
    { onEvent(StyleUiEvent.ForgetPressed) },
    Modifier.testTag(StyleTags.FORGET),
    texts["forget.hint"],
    enabled = forgetEnabled,
  )
}

@Composable
private fun DropHint(fileOver: Boolean) {
  val colors = BreakerTheme.colors
  Text(
    if (fileOver) texts["upload.let-go"] else texts["upload.drop"],
    style = BreakerTheme.type.caption,
    color = if (fileOver) colors.textAccent else colors.textSecondary,
  )
}

@Composable
private fun Reading(file: String, onEvent: (StyleUiEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1), Alignment.CenterVertically) {
    Text(texts["upload.reading", file], Modifier.weight(1f), BreakerTheme.type.small, maxLines = 2)
    Button(
      texts["upload.cancel"],
      { onEvent(StyleUiEvent.UploadCancelled) },
      texts["upload.cancel.hint"],
    )
  }
}

@Composable
private fun Facts(input: InputPanel) {
  Text(
    texts["text.facts", input.characters, input.words, input.vocabulary],
    Modifier.testTag(StyleTags.FACTS),
    BreakerTheme.type.monoSmall,
  )
}

@Composable
private fun Notes(input: InputPanel, onEvent: (StyleUiEvent) -> Unit) {
  val polite = Modifier.testTag(StyleTags.NOTE).semantics { liveRegion = LiveRegionMode.Polite }
  when (val note = input.note) {
    null -> Unit
    is InputNote.Advice ->
      Tooltip(note.reason, ownStop = true) { StatusLine(Tone.WARNING, note.text, polite) }
    is InputNote.Problem -> {
      val trouble = note.trouble
      val text = listOf(trouble.what, trouble.why, trouble.next).filter(String::isNotEmpty)
      StatusLine(Tone.WARNING, text.joinToString(" "), polite)
    }
  }
  if (input.removed.isNotEmpty()) StatusLine(Tone.INFO, input.removed)
  if (input.truncatable) TruncateButtons(onEvent)
}

@Composable
private fun TruncateButtons(onEvent: (StyleUiEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    Button(
      texts["truncate"],
      { onEvent(StyleUiEvent.TruncatePressed) },
      texts["truncate.hint", TextLimits.MAX_PASTE_CHARACTERS],
      Modifier.weight(1f).testTag(StyleTags.TRUNCATE),
      ButtonKind.PRIMARY,
    )
    Button(
      texts["truncate.leave"],
      { onEvent(StyleUiEvent.TruncateDeclined) },
      texts["truncate.leave.hint"],
    )
  }
}
