package org.llmbreaker.ui.watch

import java.nio.file.Path
import java.util.UUID
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed

/** What a person does on Watch It Learn. The presenter ignores what is not possible just now. */
sealed interface WatchUiEvent {
  /** Show this session instead of the present one, with everything it has recorded. */
  data class Show(val sessionId: UUID) : WatchUiEvent

  // Text to learn from

  /** Choose a text of the list by [DatasetChoice.id]. */
  data class DatasetChosen(val id: String) : WatchUiEvent

  /** Upload was pressed: leads to [WatchEffect.ChooseFile]. */
  data object UploadPressed : WatchUiEvent

  /** A file was chosen or dropped. */
  data class FileGiven(val file: Path) : WatchUiEvent

  /** Stop reading the file; the text chosen before stays. */
  data object UploadCancelled : WatchUiEvent

  /** Read the list of texts again, e.g. after a file was put into the user's folder. */
  data object DatasetsRefreshed : WatchUiEvent

  /** Fold or unfold the card of the chosen text. */
  data object CardToggled : WatchUiEvent

  // Running

  /** The big button: play, pause, resume or replay, as [RunPanel.play] says. */
  data object PlayPressed : WatchUiEvent

  data object StopPressed : WatchUiEvent

  /** Make one step and stay paused. */
  data object StepPressed : WatchUiEvent

  data class SpeedChosen(val speed: Speed) : WatchUiEvent

  /** Play the recording again; trains nothing. */
  data object ReplayPressed : WatchUiEvent

  /** Train once more with the same seed. */
  data object TrainAgainPressed : WatchUiEvent

  /** Train once more with a new random seed. */
  data object NewSeedPressed : WatchUiEvent

  /** After a failure: start the same run again. */
  data object RetryPressed : WatchUiEvent

  /** After figures were no longer finite: go on with half the learning rate. */
  data object HalfRatePressed : WatchUiEvent

  // Settings

  data object SettingsToggled : WatchUiEvent

  data class PresetChosen(val preset: Preset) : WatchUiEvent

  data class SettingTyped(val id: SettingId, val text: String) : WatchUiEvent

  // Looking

  /** The pointer is over the chart at [step] (not rounded), or left it (null). */
  data class ChartHovered(val step: Double?) : WatchUiEvent

  /** The chart was tapped or clicked at [step]: the second tap on the same checkpoint pins it. */
  data class ChartTapped(val step: Double) : WatchUiEvent

  /** The pointer is over the row of [step], or left it (null). */
  data class SampleHovered(val step: Int?) : WatchUiEvent

  /** A row was tapped or clicked: the second tap pins it, the third lets it go. */
  data class SampleTapped(val step: Int) : WatchUiEvent

  /** A character of a row was chosen: the next-token panel explains it. */
  data class CharacterChosen(val step: Int, val index: Int) : WatchUiEvent

  /** Fold or unfold the next-token panel. */
  data object NextTokenToggled : WatchUiEvent

  // Questions

  /** The [Confirmation] was answered with yes. */
  data object Confirmed : WatchUiEvent

  /** The [Confirmation] was answered with no, or closed. */
  data object Dismissed : WatchUiEvent
}
