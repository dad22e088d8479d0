package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.ui.component.Badge
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Select
import org.llmbreaker.ui.component.StatusLine
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.buttonWidth
import org.llmbreaker.ui.run.SaveRunButton
import org.llmbreaker.ui.run.SpeedRow
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Which session is watched, or what a new one will film. */
@Composable
internal fun SourceSection(
  source: SourcePanel,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel(null, modifier) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      Select(
        source.sessions,
        source.session,
        { onEvent(CinemaUiEvent.SessionChosen(it.id)) },
        texts["source"],
        texts["source.hint"],
        Modifier.testTag(CinemaTags.SESSION),
        optionLabel = { it.label },
      )
      TextSelect(source, onEvent)
      if (source.session.id == null) NewRun(source, onEvent)
    }
  }
}

@Composable
private fun TextSelect(source: SourcePanel, onEvent: (CinemaUiEvent) -> Unit) {
  Select(
    source.texts,
    source.text ?: TextChoice("", texts["source.reading"]),
    { onEvent(CinemaUiEvent.TextChosen(it.id)) },
    texts["source.text"],
    texts["source.text.hint"],
    enabled = source.editable && source.texts.isNotEmpty(),
    optionLabel = { if (it.unusable == null) it.name else "${it.name} (${it.unusable})" },
  )
  if (source.problem.isNotEmpty()) StatusLine(Tone.WARNING, source.problem)
}

@Composable
private fun NewRun(source: SourcePanel, onEvent: (CinemaUiEvent) -> Unit) {
  Select(
    Preset.entries,
    source.preset,
    { onEvent(CinemaUiEvent.PresetChosen(it)) },
    texts["source.model"],
    source.preset.description(),
    Modifier.testTag(CinemaTags.MODEL),
    enabled = source.editable,
    optionLabel = { "${it.id()}: ${it.description()}" },
  )
  TextField(
    source.probe,
    { onEvent(CinemaUiEvent.ProbeTyped(it)) },
    texts["probe"],
    texts["probe.hint"],
    Modifier.heightIn(max = 132.dp).testTag(CinemaTags.PROBE),
    enabled = source.editable && source.text != null,
    singleLine = false,
    mono = true,
  )
  if (source.probeNote.isNotEmpty()) StatusLine(Tone.INFO, source.probeNote)
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(texts["interval"], Modifier.weight(1f), BreakerTheme.type.label)
    Segmented(
      FilmForm.INTERVALS,
      source.interval,
      { onEvent(CinemaUiEvent.IntervalChosen(it)) },
      texts["interval.label"],
      texts["interval.hint"],
      enabled = source.editable,
    )
  }
  Text(
    source.memory,
    Modifier.testTag(CinemaTags.MEMORY),
    BreakerTheme.type.caption,
    BreakerTheme.colors.textSecondary,
  )
}

/** The controls of training, and where it stands. */
@Composable
internal fun TrainingSection(
  run: CinemaRun,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel(
    texts["training"],
    modifier,
    trailing = {
      Badge(run.status, Modifier.testTag(CinemaTags.STATUS), run.tone, announced = true)
    },
  ) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      MainButtons(run, onEvent)
      SpeedRow(run.speed) { onEvent(CinemaUiEvent.SpeedChosen(it)) }
      Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Text("${run.step}/${run.steps}", Modifier.weight(1f), BreakerTheme.type.mono)
        SaveRunButton(run.saveEnabled, CinemaTags.SAVE) { onEvent(CinemaUiEvent.SavePressed) }
      }
      ProgressBar(run.progress, texts["training.progress"], Modifier.fillMaxWidth())
      Text(
        run.note,
        Modifier.heightIn(min = 36.dp),
        BreakerTheme.type.caption,
        BreakerTheme.colors.textSecondary,
      )
    }
  }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun MainButtons(run: CinemaRun, onEvent: (CinemaUiEvent) -> Unit) {
  val gap = Arrangement.spacedBy(Spacing.x1)
  FlowRow(Modifier.fillMaxWidth(), gap, gap) {
    Button(
      run.action.label,
      { onEvent(CinemaUiEvent.PlayPressed) },
      run.action.tooltip,
      Modifier.weight(1f)
        .widthIn(buttonWidth(run.action.label, icon = true))
        .testTag(CinemaTags.PLAY),
      ButtonKind.PRIMARY,
      if (run.action == PlayAction.PAUSE) Icons.pause else Icons.play,
      texts["keys.space"],
      run.actionEnabled,
    )
    Button(
      texts["stop"],
      { onEvent(CinemaUiEvent.StopPressed) },
      texts["stop.hint"],
      Modifier.testTag(CinemaTags.STOP),
      icon = Icons.stop,
      enabled = run.stopEnabled,
    )
  }
}
