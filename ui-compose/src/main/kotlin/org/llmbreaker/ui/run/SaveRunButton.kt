package org.llmbreaker.ui.run

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons

/** Keeps the run that is shown in one file; not where files cannot be written. */
@Composable
internal fun SaveRunButton(enabled: Boolean, tag: String, onSave: () -> Unit) {
  Hideable(HideablePart.EXPORT) {
    IconButton(
      Icons.download,
      texts["save"],
      onSave,
      Modifier.testTag(tag),
      texts["save.hint"],
      texts["save.key"],
      enabled,
    )
  }
}
