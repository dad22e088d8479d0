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
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
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
    Hideable(HideablePart.EXPORT) {
      IconButton(
        Icons.copy,
        texts["copy"],
        { onEvent(StyleUiEvent.CopyPressed) },
        Modifier.testTag(StyleTags.COPY),
        enabled = present,
      )
      SaveButton(present, onEvent)
    }
    IconButton(
      Icons.pin,
      texts["kept.open", kept],
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
      texts["export"],
      { open = true },
      Modifier.testTag(StyleTags.SAVE),
      texts["export.hint"],
      enabled = present,
    )
    if (open) {
      DropDown(texts["export"], { open = false }) {
        Column(Modifier.width(IntrinsicSize.Max).padding(Spacing.x1)) {
          Button(
            texts["export.text"],
            { choose(StyleUiEvent.SaveTextPressed) },
            texts["export.text.hint"],
            Modifier.fillMaxWidth().testTag(StyleTags.SAVE_TEXT),
            ButtonKind.QUIET,
          )
          Button(
            texts["export.report"],
            { choose(StyleUiEvent.SaveReportPressed) },
            texts["export.report.hint"],
            Modifier.fillMaxWidth().testTag(StyleTags.SAVE_REPORT),
            ButtonKind.QUIET,
          )
        }
      }
    }
  }
}
