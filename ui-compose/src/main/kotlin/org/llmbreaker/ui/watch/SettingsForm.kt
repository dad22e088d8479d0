package org.llmbreaker.ui.watch

import org.llmbreaker.engine.config.ParameterBudget
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.dataset.DatasetInfo
import org.llmbreaker.ui.run.grouped

/**
 * The settings as typed. Immutable.
 *
 * @param texts one for each [SettingId]
 * @param base supplies what the form does not ask for, and stands in for what is wrong while the
 *   rest is checked
 */
internal data class SettingsForm(val texts: Map<SettingId, String>, val base: RunConfig) {
  /** Another text in one field. */
  fun typed(id: SettingId, text: String): SettingsForm = copy(texts = texts + (id to text))

  /** All settings of a preset; seed, threads and what concerns samples stay. */
  fun with(preset: Preset): SettingsForm {
    val run = preset.run(base.model.vocabularySize, base.threads)
    val own = texts.filterKeys { it.group == SettingGroup.RUN }
    return SettingsForm(settingTexts(run) + own, run)
  }

  /** What would be trained on this text, or what is wrong. Null stands for no text yet. */
  fun check(text: DatasetInfo?): SettingsCheck = SettingsCheck(this, text)

  /** The preset that all fields but those of the run agree with. */
  fun preset(): Preset? =
    Preset.entries.firstOrNull { preset ->
      with(preset).let { it.texts == texts && it.keepsShapeOf(base) }
    }

  private fun keepsShapeOf(other: RunConfig) =
    base.model.bias == other.model.bias && base.model.tiedHead == other.model.tiedHead

  companion object {
    /** The settings of a run. */
    fun of(config: RunConfig) = SettingsForm(settingTexts(config), config)
  }
}

/** The fold-out's content. */
internal fun SettingsForm.panel(open: Boolean, text: DatasetInfo?, note: String): SettingsPanel {
  val check = check(text)
  val budget = check.model.takeIf { text != null }?.let(ParameterBudget::of)
  return SettingsPanel(
    open = open,
    preset = preset(),
    fields = SettingId.entries.map { SettingField(it, texts.getValue(it), check.messages[it]) },
    parameters = budget?.total()?.grouped(),
    budget = budget?.rows.orEmpty().map(::budgetLine),
    note = note,
  )
}

private fun budgetLine(row: ParameterBudget.Row) =
  BudgetLine(row.component, row.shape, row.each.grouped(), row.copies, row.total().grouped())
