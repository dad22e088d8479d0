package org.llmbreaker.ui.watch

import java.nio.file.Path
import java.util.UUID
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed

/** What a person does on Watch It Learn. The presenter ignores what is not possible just now. */
sealed interface WatchUiEvent {
  /** Show this session instead of the present one, with everything it has recorded. */
  data class Show(val sessionId: UUID) : WatchUiEvent

  /** Concerns the text to learn from. */
  sealed interface DatasetEvent : WatchUiEvent

  /** Choose a text of the list by [DatasetChoice.id]. */
  data class DatasetChosen(val id: String) : DatasetEvent

  /** Upload was pressed: leads to [WatchEffect.ChooseFile]. */
  data object UploadPressed : DatasetEvent

  /** A file was chosen or dropped. */
  data class FileGiven(val file: Path) : DatasetEvent

  /** Stop reading the file; the text chosen before stays. */
  data object UploadCancelled : DatasetEvent

  /** Read the list of texts again, e.g. after a file was put into the user's folder. */
  data object DatasetsRefreshed : DatasetEvent

  /** Fold or unfold the card of the chosen text. */
  data object CardToggled : DatasetEvent

  /** Concerns the run. */
  sealed interface RunEvent : WatchUiEvent

  /** The big button: play, pause, resume or replay, as [RunPanel.play] says. */
  data object PlayPressed : RunEvent

  data object StopPressed : RunEvent

  /** Make one step and stay paused. */
  data object StepPressed : RunEvent

  data class SpeedChosen(val speed: Speed) : RunEvent

  /** Keep the run in a file: leads to [WatchEffect.SaveRun]. */
  data object SavePressed : RunEvent

  /** Play the recording again; trains nothing. */
  data object ReplayPressed : RunEvent

  /** Train once more with the same seed. */
  data object TrainAgainPressed : RunEvent

  /** Train once more with a new random seed. */
  data object NewSeedPressed : RunEvent

  /** After a failure: start the same run again. */
  data object RetryPressed : RunEvent

  /** After figures were no longer finite: go on with half the learning rate. */
  data object HalfRatePressed : RunEvent

  /** Concerns the settings of the next run. */
  sealed interface SettingsEvent : WatchUiEvent

  data object SettingsToggled : SettingsEvent

  data class PresetChosen(val preset: Preset) : SettingsEvent

  data class SettingTyped(val id: SettingId, val text: String) : SettingsEvent

  /** Concerns what is looked at. */
  sealed interface LookEvent : WatchUiEvent

  /** The pointer is over the chart at [step] (not rounded), or left it (null). */
  data class ChartHovered(val step: Double?) : LookEvent

  /** The chart was tapped or clicked at [step]: the second tap on the same checkpoint pins it. */
  data class ChartTapped(val step: Double) : LookEvent

  /** The pointer is over the row of [step], or left it (null). */
  data class SampleHovered(val step: Int?) : LookEvent

  /** A row was tapped or clicked: the second tap pins it, the third lets it go. */
  data class SampleTapped(val step: Int) : LookEvent

  /** A character of a row was chosen: the next-token panel explains it. */
  data class CharacterChosen(val step: Int, val index: Int) : LookEvent

  /** Fold or unfold the next-token panel. */
  data object NextTokenToggled : LookEvent

  /** The [Confirmation] was answered with yes. */
  data object Confirmed : WatchUiEvent

  /** The [Confirmation] was answered with no, or closed. */
  data object Dismissed : WatchUiEvent
}
