package org.llmbreaker.ui.fault

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Text
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
    Heading("Something went wrong", style = BreakerTheme.type.title)
    Column(
      Modifier.weight(1f).verticalScroll(rememberScrollState()),
      Arrangement.spacedBy(Spacing.x2),
    ) {
      Text("LLMBreaker ran into a problem that it did not expect and cannot go on safely.")
      Text(
        "Start it again: if a run was kept, it then offers to recover it. Runs on pasted texts " +
          "are never kept.",
        color = colors.textSecondary,
      )
      Text(
        place(fault) + " It holds technical details only, none of your texts, and is sent nowhere.",
        color = colors.textSecondary,
      )
    }
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1, Alignment.End)) {
      Button("Close", { onEvent(FaultEvent.Close) }, "Close LLMBreaker")
      Button("Copy details", { onEvent(FaultEvent.CopyDetails) }, "Put the report on the clipboard")
      if (canRestart) {
        Button(
          "Restart",
          { onEvent(FaultEvent.Restart) },
          "Close LLMBreaker and start it again",
          kind = ButtonKind.PRIMARY,
        )
      }
    }
  }
}
