package org.llmbreaker.ui.style

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.DropDown
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.theme.Spacing

/**
 * Copy, save, keep and compare.
 *
 * @param present whether there is a text to copy, save and keep
 * @param kept how many results are kept
 */
@Composable
internal fun ResultButtons(present: Boolean, kept: Int, onEvent: (StyleUiEvent) -> Unit) {
  Row {
    IconButton(
      Icons.copy,
      "Copy the text",
      { onEvent(StyleUiEvent.CopyPressed) },
      Modifier.testTag(StyleTags.COPY),
      enabled = present,
    )
    SaveButton(present, onEvent)
    IconButton(
      Icons.pin,
      "Keep and compare: $kept kept",
      { onEvent(StyleUiEvent.KeptToggled) },
      Modifier.testTag(StyleTags.KEPT),
      enabled = present || kept > 0,
    )
  }
}

@Composable
private fun SaveButton(present: Boolean, onEvent: (StyleUiEvent) -> Unit) {
  var open by remember { mutableStateOf(false) }
  val choose = { event: StyleUiEvent ->
    open = false
    onEvent(event)
  }
  Box {
    IconButton(
      Icons.download,
      "Save",
      { open = true },
      Modifier.testTag(StyleTags.SAVE),
      "Save the text, or a report to print",
      enabled = present,
    )
    if (open) {
      DropDown("Save", { open = false }) {
        Column(Modifier.width(IntrinsicSize.Max).padding(Spacing.x1)) {
          Button(
            "Text (.txt)",
            { choose(StyleUiEvent.SaveTextPressed) },
            "Only what the model wrote",
            Modifier.fillMaxWidth().testTag(StyleTags.SAVE_TEXT),
            ButtonKind.QUIET,
          )
          Button(
            "Report to print (.html)",
            { choose(StyleUiEvent.SaveReportPressed) },
            "Both texts and all figures on one page",
            Modifier.fillMaxWidth().testTag(StyleTags.SAVE_REPORT),
            ButtonKind.QUIET,
          )
        }
      }
    }
  }
}
