package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RunBadge
import org.llmbreaker.ui.run.RunButtons
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunProgress
import org.llmbreaker.ui.run.SpeedRow
import org.llmbreaker.ui.theme.Spacing

/** The controls of training, and where it stands. */
@Composable
internal fun RunSection(
  run: RunPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel("Training", modifier, trailing = { RunBadge(run) }) {
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
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    Button(
      "Train again",
      { onEvent(WatchUiEvent.TrainAgainPressed) },
      "Train once more from scratch with the same seed: the same run again",
      Modifier.weight(1f).testTag(WatchTags.TRAIN_AGAIN),
      enabled = run.trainAgainEnabled,
    )
    Button(
      "New seed",
      { onEvent(WatchUiEvent.NewSeedPressed) },
      "Train once more from scratch with another seed: a run of its own",
      Modifier.weight(1f).testTag(WatchTags.NEW_SEED),
      enabled = run.newSeedEnabled,
    )
    if (run.saveEnabled) {
      IconButton(
        Icons.download,
        "Save this run",
        { onEvent(WatchUiEvent.SavePressed) },
        Modifier.testTag(WatchTags.SAVE),
        "Keep the model, curves, samples and film in one file",
        "Ctrl+S",
      )
    }
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
