package org.llmbreaker.ui.style

import java.nio.file.Path
import java.util.UUID
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed

/** What a person does on Style Transfer. The presenter ignores what is not possible just now. */
sealed interface StyleUiEvent {
  /** Show this session instead of the present one, with everything it has recorded. */
  data class Show(val sessionId: UUID) : StyleUiEvent

  /** Concerns the writer's text. */
  sealed interface InputEvent : StyleUiEvent

  /** The field now holds [text]. */
  data class TextEdited(val text: String) : InputEvent

  /** The field is to hold [text] from now on: a long one that was pasted, or an empty one. */
  data class TextReplaced(val text: String) : InputEvent

  /** [text] was to go into the field, which does not hold so much and stays as it was. */
  data class TooMuchGiven(val text: String) : InputEvent

  data object ExamplePressed : InputEvent

  /** Upload was pressed: leads to [StyleEffect.ChooseFile]. */
  data object UploadPressed : InputEvent

  /** A file was chosen or dropped. */
  data class FileGiven(val file: Path) : InputEvent

  data object UploadCancelled : InputEvent

  /** Keep the beginning of a text that is too long. */
  data object TruncatePressed : InputEvent

  /** Leave a text that is too long; what was there before stays. */
  data object TruncateDeclined : InputEvent

  /** Concerns the run. */
  sealed interface RunEvent : StyleUiEvent

  data class SizeChosen(val size: Preset) : RunEvent

  /** The big button: train, pause or resume, as `run.play` says. */
  data object PlayPressed : RunEvent

  data object StopPressed : RunEvent

  /** Make one step and stay paused. */
  data object StepPressed : RunEvent

  data class SpeedChosen(val speed: Speed) : RunEvent

  /** After a failure: start the same run again. */
  data object RetryPressed : RunEvent

  /** After figures were no longer finite: go on with half the learning rate. */
  data object HalfRatePressed : RunEvent

  /** Keep the run in a file: leads to [StyleEffect.SaveRun]. */
  data object SaveRunPressed : RunEvent

  /** Write again at this temperature, 0.1-1.5. */
  data class TemperatureChosen(val temperature: Float) : RunEvent

  /** Concerns results. */
  sealed interface ResultEvent : StyleUiEvent

  data object KeepPressed : ResultEvent

  data object CopyPressed : ResultEvent

  data object SaveTextPressed : ResultEvent

  data object SaveReportPressed : ResultEvent

  /** Open or close the list of kept results. */
  data object KeptToggled : ResultEvent

  data class KeptCopied(val id: Int) : ResultEvent

  data class KeptRemoved(val id: Int) : ResultEvent

  /** Forget my text: asks first. */
  data object ForgetPressed : StyleUiEvent

  /** The question was answered with yes. */
  data object Confirmed : StyleUiEvent

  /** The question was answered with no, or closed. */
  data object Dismissed : StyleUiEvent
}
