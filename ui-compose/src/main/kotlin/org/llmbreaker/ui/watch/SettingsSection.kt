package org.llmbreaker.ui.watch

import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Select
import org.llmbreaker.ui.component.StatusLine
import org.llmbreaker.ui.component.Terms
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.cardSurface
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Spacing

/**
 * The line that folds and unfolds the settings; tells the size of the model also while folded.
 *
 * @param below what is unfolded below it in the same card
 */
@Composable
internal fun SettingsFold(
  settings: SettingsPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
  below: @Composable () -> Unit = {},
) {
  val interaction = remember { MutableInteractionSource() }
  Column(modifier.fillMaxWidth().cardSurface()) {
    Tooltip(texts["settings.hint"]) {
      Row(
        Modifier.testTag(WatchTags.SETTINGS)
          .pressable(
            interaction,
            { onEvent(WatchUiEvent.SettingsToggled) },
            shape = Corners.large,
          )
          .semantics {
            stateDescription =
              if (settings.open) texts["settings.unfolded"] else texts["settings.folded"]
          }
          .fillMaxWidth()
          .padding(horizontal = Spacing.x2),
        Arrangement.spacedBy(Spacing.x1),
        Alignment.CenterVertically,
      ) {
        Icon(Icons.settings)
        Text(texts["settings"], style = BreakerTheme.type.cardTitle, maxLines = 1)
        Spacer(Modifier.weight(1f))
        if (settings.valid) ParameterCount(settings)
        else StatusLine(Tone.WARNING, Tone.WARNING.word)
        Icon(if (settings.open) Icons.chevronUp else Icons.chevronDown)
      }
    }
    below()
  }
}

@Composable
private fun ParameterCount(settings: SettingsPanel) {
  val count = settings.parameters
  Text(
    if (count == null) texts["parameters.unknown"] else texts["parameters", count],
    Modifier.testTag(WatchTags.PARAMETERS),
    BreakerTheme.type.caption,
    BreakerTheme.colors.textSecondary,
    maxLines = 1,
  )
}

/** Everything of the fold-out: preset, fields, budget. */
@Composable
internal fun SettingsContent(
  settings: SettingsPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Column(modifier, Arrangement.spacedBy(Spacing.x2)) {
    if (settings.note.isNotEmpty()) StatusLine(Tone.INFO, settings.note)
    PresetSelect(settings, onEvent)
    for ((group, fields) in settings.fields.groupBy { it.id.group }) {
      FieldGroup(group, fields, onEvent)
      val countsHere = group == SettingGroup.MODEL && settings.budget.isNotEmpty()
      if (countsHere) BudgetTable(settings.budget, settings.parameters.orEmpty())
    }
  }
}

@Composable
private fun PresetSelect(settings: SettingsPanel, onEvent: (WatchUiEvent) -> Unit) {
  Column(verticalArrangement = Arrangement.spacedBy(Spacing.half)) {
    Select(
      settings.presets,
      settings.preset,
      { if (it != null) onEvent(WatchUiEvent.PresetChosen(it)) },
      texts["preset"],
      texts["preset.hint"],
      Modifier.testTag(WatchTags.PRESET),
      optionLabel = { preset ->
        preset?.id()?.replace('-', ' ')?.replaceFirstChar(Char::uppercase)
          ?: texts["preset.changed"]
      },
    )
    Text(
      settings.preset?.description() ?: texts["preset.back"],
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

@Composable
private fun FieldGroup(
  group: SettingGroup,
  fields: List<SettingField>,
  onEvent: (WatchUiEvent) -> Unit,
) {
  Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    Heading(group.title, style = BreakerTheme.type.label)
    when (group) {
      SettingGroup.MODEL -> Terms("head", "block-size", "embedding")
      SettingGroup.RUN -> Terms("temperature")
      SettingGroup.TRAINING,
      SettingGroup.OPTIMIZER -> Unit
    }
    val (long, short) = fields.partition { it.id == SettingId.PROBE_TEXT }
    for (pair in short.chunked(2)) {
      Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x2)) {
        for (field in pair) Field(field, onEvent, Modifier.weight(1f))
        if (pair.size == 1) Spacer(Modifier.weight(1f))
      }
    }
    for (field in long) Field(field, onEvent, Modifier.fillMaxWidth())
  }
}

@Composable
private fun Field(field: SettingField, onEvent: (WatchUiEvent) -> Unit, modifier: Modifier) {
  TextField(
    field.text,
    { onEvent(WatchUiEvent.SettingTyped(field.id, it)) },
    field.id.label,
    field.id.hint,
    modifier.testTag(WatchTags.setting(field.id)),
    error = field.message,
    mono = true,
  )
}
