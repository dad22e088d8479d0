package org.llmbreaker.ui.run

import androidx.compose.foundation.layout.Arrangement
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
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Two lines of captions, so that what stands below does not jump. */
private val noteHeight = 36.dp

/** Where training stands, in a word or two. */
@Composable
internal fun RunBadge(run: RunPanel) {
  val label = if (run.replay == null) run.status.label else "Replay"
  val tone = if (run.replay == null) run.status.tone() else Tone.INFO
  Badge(label, Modifier.testTag(RunTags.STATUS), tone)
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

/**
 * The big button, Stop and Step.
 *
 * @param label of the big button
 * @param tooltip of the big button
 */
@Composable
internal fun RunButtons(
  run: RunPanel,
  onPlay: () -> Unit,
  onStop: () -> Unit,
  onStep: () -> Unit,
  label: String = run.play.label,
  tooltip: String = run.play.tooltip,
) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    Button(
      label,
      onPlay,
      tooltip,
      Modifier.weight(1f).testTag(RunTags.PLAY),
      ButtonKind.PRIMARY,
      run.play.icon,
      "Space",
      run.playEnabled,
    )
    Button(
      "Stop",
      onStop,
      "End this run here; what was recorded stays",
      Modifier.testTag(RunTags.STOP),
      icon = Icons.stop,
      enabled = run.stopEnabled,
    )
    Button(
      "Step",
      onStep,
      "While paused: make one training step",
      Modifier.testTag(RunTags.STEP),
      icon = Icons.step,
      shortcut = "→",
      enabled = run.stepEnabled,
    )
  }
}

/** The choice of a speed cap. */
@Composable
internal fun SpeedRow(speed: Speed, onSpeed: (Speed) -> Unit) {
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text("Speed", Modifier.weight(1f), BreakerTheme.type.label)
    SpeedChoice(speed, onSpeed)
  }
}

/** The same without a word beside it. */
@Composable
internal fun SpeedChoice(speed: Speed, onSpeed: (Speed) -> Unit) {
  Segmented(
    Speed.entries,
    speed,
    onSpeed,
    "Speed",
    "Adjust training speed (faster = less smooth)",
    Modifier.testTag(RunTags.SPEED),
    optionLabel = { "${it.factor()}x" },
  )
}

/** Counter, progress bar, and what there is to say about them. */
@Composable
internal fun RunProgress(run: RunPanel) {
  val colors = BreakerTheme.colors
  Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    Text(
      run.counter,
      Modifier.weight(1f).testTag(RunTags.COUNTER).semantics {
        contentDescription = "Steps: ${run.counter.replace("/", " of ")}"
      },
      BreakerTheme.type.mono,
    )
    Text("Seed ${run.seed}", style = BreakerTheme.type.caption, color = colors.textSecondary)
  }
  ProgressBar(
    run.progress,
    "Training progress",
    Modifier.fillMaxWidth().testTag(RunTags.PROGRESS),
  )
  Text(
    run.note(),
    Modifier.defaultMinSize(minHeight = noteHeight).testTag(RunTags.NOTE),
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
