package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.buttonWidth
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RunBadge
import org.llmbreaker.ui.run.RunButtons
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunProgress
import org.llmbreaker.ui.run.SaveRunButton
import org.llmbreaker.ui.run.SpeedRow
import org.llmbreaker.ui.theme.Spacing

/** The controls of training, and where it stands. */
@Composable
internal fun RunSection(
  run: RunPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel(texts["training"], modifier, trailing = { RunBadge(run) }) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      RunButtons(
        run,
        onPlay = { onEvent(WatchUiEvent.PlayPressed) },
        onStop = { onEvent(WatchUiEvent.StopPressed) },
        onStep = { onEvent(WatchUiEvent.StepPressed) },
      )
      SpeedRow(run.speed) { onEvent(WatchUiEvent.SpeedChosen(it)) }
      RunProgress(run)
      AgainButtons(run, onEvent)
    }
  }
}

@Composable
private fun AgainButtons(run: RunPanel, onEvent: (WatchUiEvent) -> Unit) {
  val (again, newSeed) = texts["again"] to texts["new-seed"]
  // Both as wide as the longer word asks for; where that is too much, the rest wraps.
  val word = Modifier.widthIn(maxOf(buttonWidth(again, false), buttonWidth(newSeed, false)))
  val gap = Arrangement.spacedBy(Spacing.x1)
  FlowRow(Modifier.fillMaxWidth(), gap, gap) {
    Button(
      again,
      { onEvent(WatchUiEvent.TrainAgainPressed) },
      texts["again.hint"],
      Modifier.weight(1f).then(word).testTag(WatchTags.TRAIN_AGAIN),
      enabled = run.trainAgainEnabled,
    )
    Button(
      newSeed,
      { onEvent(WatchUiEvent.NewSeedPressed) },
      texts["new-seed.hint"],
      Modifier.weight(1f).then(word).testTag(WatchTags.NEW_SEED),
      enabled = run.newSeedEnabled,
    )
    SaveRunButton(run.saveEnabled, WatchTags.SAVE) { onEvent(WatchUiEvent.SavePressed) }
    // The big button offers it after a completed run; after a stopped one there is only this.
    if (run.replayEnabled && run.play != PlayKind.REPLAY) {
      IconButton(
        Icons.replay,
        PlayKind.REPLAY.label,
        { onEvent(WatchUiEvent.ReplayPressed) },
        Modifier.testTag(WatchTags.REPLAY),
        PlayKind.REPLAY.tooltip,
      )
    }
  }
}
