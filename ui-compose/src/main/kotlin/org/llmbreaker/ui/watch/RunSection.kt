package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.component.Badge
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Two lines of captions, so that what stands below does not jump. */
private val noteHeight = 36.dp

/** The controls of training, and where it stands. */
@Composable
internal fun RunSection(
  run: RunPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel("Training", modifier, trailing = { StatusBadge(run) }) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      MainButtons(run, onEvent)
      SpeedRow(run.speed, onEvent)
      Progress(run)
      AgainButtons(run, onEvent)
    }
  }
}

@Composable
private fun StatusBadge(run: RunPanel) {
  val label = if (run.replay == null) run.status.label else "Replay"
  val tone = if (run.replay == null) run.status.tone() else Tone.INFO
  Badge(label, Modifier.testTag(WatchTags.STATUS), tone)
}

private fun RunStatus.tone(): Tone =
  when (this) {
    is RunStatus.Completed -> Tone.SUCCESS
    is RunStatus.Failed -> Tone.FATAL
    is RunStatus.Paused -> if (trouble == null) Tone.INFO else Tone.WARNING
    is RunStatus.Queued,
    is RunStatus.Stopped,
    RunStatus.Idle,
    RunStatus.Preparing,
    RunStatus.Running -> Tone.INFO
  }

private val PlayKind.icon
  get() =
    when (this) {
      PlayKind.PLAY,
      PlayKind.RESUME -> Icons.play
      PlayKind.PAUSE -> Icons.pause
      PlayKind.REPLAY -> Icons.replay
    }

@Composable
private fun MainButtons(run: RunPanel, onEvent: (WatchUiEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    Button(
      run.play.label,
      { onEvent(WatchUiEvent.PlayPressed) },
      run.play.tooltip,
      Modifier.weight(1f).testTag(WatchTags.PLAY),
      ButtonKind.PRIMARY,
      run.play.icon,
      "Space",
      run.playEnabled,
    )
    Button(
      "Stop",
      { onEvent(WatchUiEvent.StopPressed) },
      "End this run here; what was recorded stays",
      Modifier.testTag(WatchTags.STOP),
      icon = Icons.stop,
      enabled = run.stopEnabled,
    )
    Button(
      "Step",
      { onEvent(WatchUiEvent.StepPressed) },
      "While paused: make one training step",
      Modifier.testTag(WatchTags.STEP),
      icon = Icons.step,
      shortcut = "→",
      enabled = run.stepEnabled,
    )
  }
}

@Composable
private fun SpeedRow(speed: Speed, onEvent: (WatchUiEvent) -> Unit) {
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text("Speed", Modifier.weight(1f), BreakerTheme.type.label)
    Segmented(
      Speed.entries,
      speed,
      { onEvent(WatchUiEvent.SpeedChosen(it)) },
      "Speed",
      "Adjust training speed (faster = less smooth)",
      Modifier.testTag(WatchTags.SPEED),
      optionLabel = { "${it.factor()}x" },
    )
  }
}

@Composable
private fun Progress(run: RunPanel) {
  val colors = BreakerTheme.colors
  Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    Text(
      run.counter,
      Modifier.weight(1f).testTag(WatchTags.COUNTER).semantics {
        contentDescription = "Steps: ${run.counter.replace("/", " of ")}"
      },
      BreakerTheme.type.mono,
    )
    Text("Seed ${run.seed}", style = BreakerTheme.type.caption, color = colors.textSecondary)
  }
  ProgressBar(
    run.progress,
    "Training progress",
    Modifier.fillMaxWidth().testTag(WatchTags.PROGRESS),
  )
  Text(
    run.note(),
    Modifier.defaultMinSize(minHeight = noteHeight).testTag(WatchTags.RUN_NOTE),
    BreakerTheme.type.caption,
    colors.textSecondary,
  )
}

/** What there is to say under the progress bar. */
private fun RunPanel.note(): String {
  val ending =
    when (val now = status) {
      is RunStatus.Completed -> now.summary
      is RunStatus.Stopped -> now.reason
      else -> ""
    }
  return replay?.label
    ?: ending.ifEmpty { listOf(pace, eta).filter(String::isNotEmpty).joinToString(" · ") }
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
