package org.llmbreaker.ui.recordings

import androidx.compose.runtime.Immutable
import java.nio.file.Path
import java.util.UUID

/**
 * What is shown of saving and opening runs; mostly nothing.
 *
 * @param consent asked before a text of one's own is written to a file; null asks nothing
 * @param saving a run being saved
 * @param opening name of the recording that is being read; null if none is
 * @param offer a run to recover
 */
@Immutable
data class RecordingsUiState(
  val consent: Consent? = null,
  val saving: Progress? = null,
  val opening: Progress? = null,
  val offer: Offer? = null,
)

/** The file will hold the person's own text, called [text]. */
@Immutable data class Consent(val text: String)

/** [fileName] is being written or read; [share] of it, 0–1, is done. */
@Immutable data class Progress(val fileName: String, val share: Float)

/** The app ended unexpectedly; [text] says during what, and whether that run had [finished]. */
@Immutable data class Offer(val text: String, val finished: Boolean = false)

/** What a person does about saving and opening. */
sealed interface RecordingsEvent {
  /** Save this session; null where none is shown. */
  data class SavePressed(val session: UUID?) : RecordingsEvent

  /** The text may be written. */
  data object Consented : RecordingsEvent

  data object ConsentRefused : RecordingsEvent

  /** Where to; null if the dialog was closed. */
  data class TargetChosen(val file: Path?) : RecordingsEvent

  data object SavingCancelled : RecordingsEvent

  data object OpeningCancelled : RecordingsEvent

  data object OpenPressed : RecordingsEvent

  /** Open this file. */
  data class FileGiven(val file: Path) : RecordingsEvent

  data object RecoverPressed : RecordingsEvent

  data object NotNowPressed : RecordingsEvent
}

/** What is to happen outside these dialogs. */
sealed interface RecordingsEffect {
  data class ChooseTarget(val suggestedName: String) : RecordingsEffect

  data object ChooseFile : RecordingsEffect

  data class ShowToast(val good: Boolean, val title: String, val text: String) : RecordingsEffect

  /** Show the session that was opened. */
  data class Show(val session: UUID) : RecordingsEffect
}
