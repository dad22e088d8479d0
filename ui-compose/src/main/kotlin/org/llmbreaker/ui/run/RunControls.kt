package org.llmbreaker.ui.run

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.component.Badge
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.buttonWidth
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Two lines of captions, so that what stands below does not jump. */
private val noteHeight = 36.dp

/** Where training stands, in a word or two. */
@Composable
internal fun RunBadge(run: RunPanel) {
  val label = if (run.replay == null) run.status.label else texts["status.replay"]
  val tone = if (run.replay == null) run.status.tone() else Tone.INFO
  Badge(label, Modifier.testTag(RunTags.STATUS), tone, announced = true)
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
 * The big button, Stop and Step. The latter two go without their words where there is no room for
 * them beside the longest word of the big button; they do not come and go with the state.
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
  BoxWithConstraints(Modifier.fillMaxWidth()) {
    val words = wordsWidth(label) <= maxWidth
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
      Button(
        label,
        onPlay,
        tooltip,
        Modifier.weight(1f).testTag(RunTags.PLAY),
        ButtonKind.PRIMARY,
        run.play.icon,
        texts["play.key"],
        run.playEnabled,
      )
      StopButton(words, run.stopEnabled, onStop)
      StepButton(words, run.stepEnabled, onStep)
    }
  }
}

/** What all three buttons need with their words, whatever the big one says. */
@Composable
private fun wordsWidth(label: String): Dp {
  var widest = buttonWidth(label, icon = true)
  for (kind in PlayKind.entries) widest = maxOf(widest, buttonWidth(kind.label, icon = true))
  val others = buttonWidth(texts["stop"], icon = true) + buttonWidth(texts["step"], icon = true)
  return widest + others + Spacing.x1 * 2
}

@Composable
private fun StopButton(word: Boolean, enabled: Boolean, onStop: () -> Unit) {
  val (label, hint) = texts["stop"] to texts["stop.hint"]
  val tag = Modifier.testTag(RunTags.STOP)
  if (word) Button(label, onStop, hint, tag, icon = Icons.stop, enabled = enabled)
  else IconButton(Icons.stop, label, onStop, tag, hint, enabled = enabled)
}

@Composable
private fun StepButton(word: Boolean, enabled: Boolean, onStep: () -> Unit) {
  val (label, hint) = texts["step"] to texts["step.hint"]
  val tag = Modifier.testTag(RunTags.STEP)
  if (word) Button(label, onStep, hint, tag, icon = Icons.step, shortcut = "→", enabled = enabled)
  else IconButton(Icons.step, label, onStep, tag, hint, "→", enabled)
}

/** The choice of a speed cap. */
@Composable
internal fun SpeedRow(speed: Speed, onSpeed: (Speed) -> Unit) {
  Hideable(HideablePart.SPEED) {
    Row(
      Modifier.fillMaxWidth(),
      Arrangement.spacedBy(Spacing.x1),
      Alignment.CenterVertically,
    ) {
      Text(texts["speed"], Modifier.weight(1f), BreakerTheme.type.label)
      SpeedChoice(speed, onSpeed)
    }
  }
}

/** The same without a word beside it. */
@Composable
internal fun SpeedChoice(speed: Speed, onSpeed: (Speed) -> Unit) {
  Hideable(HideablePart.SPEED) {
    Segmented(
      Speed.entries,
      speed,
      onSpeed,
      texts["speed"],
      texts["speed.hint"],
      Modifier.testTag(RunTags.SPEED),
      optionLabel = { "${it.factor()}x" },
    )
  }
}

/**
 * Counter, progress bar, and what there is to say about them.
 *
 * @param trailing stands at the right end of the first line
 */
@Composable
internal fun RunProgress(run: RunPanel, trailing: @Composable () -> Unit = {}) {
  val colors = BreakerTheme.colors
  Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    Text(
      run.counter,
      Modifier.weight(1f).testTag(RunTags.COUNTER).semantics {
        val (done, all) = run.counter.split('/')
        contentDescription = texts["progress.steps", done, all]
      },
      BreakerTheme.type.mono,
    )
    Text(
      texts["progress.seed", run.seed],
      style = BreakerTheme.type.caption,
      color = colors.textSecondary,
    )
    trailing()
  }
  ProgressBar(
    run.progress,
    texts["progress"],
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
