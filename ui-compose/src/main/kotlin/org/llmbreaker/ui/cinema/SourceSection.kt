package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
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
        "Watch",
        "Watch a session from any tab, or film a new run",
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
    source.text ?: TextChoice("", "Reading the list …"),
    { onEvent(CinemaUiEvent.TextChosen(it.id)) },
    "Text to learn from",
    "The text of the next run",
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
    "Model",
    source.preset.description(),
    enabled = source.editable,
    optionLabel = { "${it.id()}: ${it.description()}" },
  )
  TextField(
    source.probe,
    { onEvent(CinemaUiEvent.ProbeTyped(it)) },
    "Probe text: its attention is filmed",
    "The same text is looked at in every snapshot, so that pictures can be compared",
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
    Text("Snapshot every", Modifier.weight(1f), BreakerTheme.type.label, maxLines = 1)
    Segmented(
      FilmForm.INTERVALS,
      source.interval,
      { onEvent(CinemaUiEvent.IntervalChosen(it)) },
      "Steps between snapshots",
      "Steps between two snapshots: fewer steps, a smoother film",
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
    "Training",
    modifier,
    trailing = { Badge(run.status, Modifier.testTag(CinemaTags.STATUS), run.tone) },
  ) {
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      MainButtons(run, onEvent)
      Row(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Spacing.x1),
        Alignment.CenterVertically,
      ) {
        Text("Speed", Modifier.weight(1f), BreakerTheme.type.label)
        Segmented(
          Speed.entries,
          run.speed,
          { onEvent(CinemaUiEvent.SpeedChosen(it)) },
          "Speed",
          "Adjust training speed (faster = less smooth)",
          optionLabel = { "${it.factor()}x" },
        )
      }
      Text("${run.step}/${run.steps}", style = BreakerTheme.type.mono)
      ProgressBar(run.progress, "Training progress", Modifier.fillMaxWidth())
      Text(
        run.note,
        Modifier.heightIn(min = 36.dp),
        BreakerTheme.type.caption,
        BreakerTheme.colors.textSecondary,
      )
    }
  }
}

@Composable
private fun MainButtons(run: CinemaRun, onEvent: (CinemaUiEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    Button(
      run.action.label,
      { onEvent(CinemaUiEvent.PlayPressed) },
      run.action.tooltip,
      Modifier.weight(1f).testTag(CinemaTags.PLAY),
      ButtonKind.PRIMARY,
      if (run.action == PlayAction.PAUSE) Icons.pause else Icons.play,
      "Space",
      run.actionEnabled,
    )
    Button(
      "Stop",
      { onEvent(CinemaUiEvent.StopPressed) },
      "End this run here; its film stays",
      Modifier.testTag(CinemaTags.STOP),
      icon = Icons.stop,
      enabled = run.stopEnabled,
    )
  }
}
