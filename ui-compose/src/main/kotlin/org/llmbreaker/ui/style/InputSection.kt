package org.llmbreaker.ui.style

import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.StatusLine
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.ToolCard
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
      Heading("Your text", Modifier.weight(1f))
      HeaderButtons(forgetEnabled, onEvent)
    },
  ) {
    Column(Modifier.weight(1f), Arrangement.spacedBy(Spacing.x1)) {
      WritersField(input, Modifier.weight(1f), onEvent)
      SourceRow(input, fileOver, onEvent)
      Facts(input)
      Notes(input, onEvent)
    }
  }
}

@Composable
private fun HeaderButtons(forgetEnabled: Boolean, onEvent: (StyleUiEvent) -> Unit) {
  Button(
    "Show me an example",
    { onEvent(StyleUiEvent.ExamplePressed) },
    "Put an e-mail of ours into the field, in place of what it holds",
    Modifier.testTag(StyleTags.EXAMPLE),
    ButtonKind.QUIET,
  )
  IconButton(
    Icons.trash,
    "Forget my text",
    { onEvent(StyleUiEvent.ForgetPressed) },
    Modifier.testTag(StyleTags.FORGET),
    "Forget my text: delete it, its runs and all results",
    enabled = forgetEnabled,
  )
}

private const val DROP = "or drop a .txt or .docx file here.\nNothing leaves this computer."

@Composable
private fun SourceRow(
  input: InputPanel,
  fileOver: Boolean,
  onEvent: (StyleUiEvent) -> Unit,
) {
  val colors = BreakerTheme.colors
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1), Alignment.CenterVertically) {
    if (input.loading != null) {
      Text("Reading ${input.loading} …", Modifier.weight(1f), BreakerTheme.type.small, maxLines = 2)
      Button(
        "Cancel",
        { onEvent(StyleUiEvent.UploadCancelled) },
        "Stop reading the file; the text above stays.",
      )
    } else {
      Button(
        "Upload",
        { onEvent(StyleUiEvent.UploadPressed) },
        "Upload .txt or .docx file",
        Modifier.testTag(StyleTags.UPLOAD),
        icon = Icons.upload,
        shortcut = "Ctrl+O",
      )
      Text(
        if (fileOver) "Let go to use it" else DROP,
        Modifier.weight(1f),
        BreakerTheme.type.caption,
        if (fileOver) colors.textAccent else colors.textSecondary,
      )
    }
  }
}

@Composable
private fun Facts(input: InputPanel) {
  Text(
    "Characters ${input.characters} │ Words ${input.words} │ Vocab ${input.vocabulary}",
    Modifier.testTag(StyleTags.FACTS),
    BreakerTheme.type.monoSmall,
  )
}

@Composable
private fun Notes(input: InputPanel, onEvent: (StyleUiEvent) -> Unit) {
  val polite = Modifier.testTag(StyleTags.NOTE).semantics { liveRegion = LiveRegionMode.Polite }
  when (val note = input.note) {
    null -> Unit
    is InputNote.Advice -> StatusLine(Tone.WARNING, note.text, polite)
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
      "Keep the beginning",
      { onEvent(StyleUiEvent.TruncatePressed) },
      "Use the first 50,000 characters and leave the rest",
      Modifier.weight(1f).testTag(StyleTags.TRUNCATE),
      ButtonKind.PRIMARY,
    )
    Button(
      "Leave it",
      { onEvent(StyleUiEvent.TruncateDeclined) },
      "Do not use this text; what was in the field stays",
    )
  }
}
