package org.llmbreaker.ui.watch

import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.dataset.DatasetInfo

/** Holds the form; checks it only after it or the text changed, not at each frame. */
internal class SettingsEditor(config: RunConfig) {
  private var open = false
  private var text: DatasetInfo? = null

  private var form = SettingsForm.of(config)
  private var checked = form.panel(open = false, text = null, note = "")

  /** What would be trained, or null while something is wrong or no text is chosen. */
  var config: RunConfig? = null
    private set

  /** The steps of the next run as far as they are known. */
  val steps: Int
    get() = config?.training?.steps ?: form.base.training.steps

  /** The seed as typed. */
  val seed: String
    get() = form.texts.getValue(SettingId.SEED)

  /** What to show, with this note. */
  fun panel(note: String): SettingsPanel = checked.copy(open = open, note = note)

  fun onEvent(event: WatchUiEvent.SettingsEvent) {
    when (event) {
      WatchUiEvent.SettingsToggled -> open = !open
      is WatchUiEvent.PresetChosen -> change(form.with(event.preset))
      is WatchUiEvent.SettingTyped -> change(form.typed(event.id, event.text))
    }
  }

  /** Another text was chosen: its length and its characters decide what is possible. */
  fun use(chosen: DatasetInfo) {
    text = chosen
    change(form)
  }

  /** Takes over the settings of a run. */
  fun use(run: RunConfig) = change(SettingsForm.of(run))

  fun useSeed(seed: Long) = change(form.typed(SettingId.SEED, seed.toString()))

  /** Words what is wrong anew, in another language. */
  fun refresh() = change(form)

  private fun change(next: SettingsForm) {
    form = next
    config = text?.let { next.check(it).config }
    checked = next.panel(open, text, note = "")
  }
}
