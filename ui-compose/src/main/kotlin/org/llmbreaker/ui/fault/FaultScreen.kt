package org.llmbreaker.ui.fault

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** What a person does about a fault. */
sealed interface FaultEvent {
  data object Restart : FaultEvent

  data object CopyDetails : FaultEvent

  data object Close : FaultEvent
}

/**
 * Says in plain words that something went wrong, and what can be done.
 *
 * @param canRestart false where the app does not know how it was started
 */
@Composable
fun FaultScreen(fault: Fault, canRestart: Boolean, onEvent: (FaultEvent) -> Unit) {
  val colors = BreakerTheme.colors
  Column(
    Modifier.fillMaxSize().background(colors.surface).padding(Spacing.x3),
    Arrangement.spacedBy(Spacing.x2),
  ) {
    Heading(texts["title"], style = BreakerTheme.type.title)
    Column(
      Modifier.weight(1f).scrollsVertically(),
      Arrangement.spacedBy(Spacing.x2),
    ) {
      Text(texts["what"])
      Text(texts["next"], color = colors.textSecondary)
      Text(texts["report", place(fault)], color = colors.textSecondary)
    }
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1, Alignment.End)) {
      Button(texts["close"], { onEvent(FaultEvent.Close) }, texts["close.hint"])
      Button(texts["copy"], { onEvent(FaultEvent.CopyDetails) }, texts["copy.hint"])
      if (canRestart) {
        Button(
          texts["restart"],
          { onEvent(FaultEvent.Restart) },
          texts["restart.hint"],
          kind = ButtonKind.PRIMARY,
        )
      }
    }
  }
}
