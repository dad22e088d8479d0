package org.llmbreaker.ui.recordings

import java.nio.file.Path
import java.time.ZoneId
import java.util.Locale
import java.util.UUID
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import org.llmbreaker.engine.checkpoint.RecordingException
import org.llmbreaker.engine.checkpoint.RecordingFiles
import org.llmbreaker.engine.dataset.DatasetSource
import org.llmbreaker.engine.dataset.Rejection
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.LostRun
import org.llmbreaker.ui.bridge.Recordings
import org.llmbreaker.ui.bridge.TrainingSessions

/**
 * Saves runs to files, opens them, and offers what a crash has left. One saving at a time.
 *
 * @param scope lives as long as the app
 * @param zone in which moments are shown
 */
class RecordingsPresenter(
  private val recordings: Recordings,
  private val sessions: TrainingSessions,
  private val scope: CoroutineScope,
  private val zone: ZoneId = ZoneId.systemDefault(),
) {
  private val mutable = MutableStateFlow(RecordingsUiState())
  val state: StateFlow<RecordingsUiState> = mutable.asStateFlow()

  private val mutableEffects = Channel<RecordingsEffect>(Channel.UNLIMITED)
  val effects: Flow<RecordingsEffect> = mutableEffects.receiveAsFlow()

  private var asked: LiveSession? = null
  private var lost: LostRun? = null
  private var saving: Job? = null
  private var opening: Job? = null

  /** Looks whether a run was lost; to be called once, after the start. */
  fun lookForLostRun() {
    scope.launch {
      val found = recordings.lost() ?: return@launch
      lost = found
      mutable.update { it.copy(offer = offer(found)) }
    }
  }

  /** Says in the current language what is shown. */
  fun refresh() {
    val found = lost ?: return
    mutable.update { it.copy(offer = it.offer?.let { offer(found) }) }
  }

  fun onEvent(event: RecordingsEvent) {
    when (event) {
      is RecordingsEvent.SavePressed -> askWhere(event.session)
      RecordingsEvent.Consented -> {
        mutable.update { it.copy(consent = null) }
        asked?.let(::chooseTarget)
      }
      RecordingsEvent.ConsentRefused -> mutable.update { it.copy(consent = null) }
      is RecordingsEvent.TargetChosen -> event.file?.let(::save)
      RecordingsEvent.SavingCancelled -> saving?.cancel()
      RecordingsEvent.OpeningCancelled -> opening?.cancel()
      RecordingsEvent.OpenPressed -> tell(RecordingsEffect.ChooseFile)
      is RecordingsEvent.FileGiven -> open(event.file)
      RecordingsEvent.RecoverPressed -> {
        mutable.update { it.copy(offer = null) }
        lost?.let { open(it.file) }
      }
      RecordingsEvent.NotNowPressed -> mutable.update { it.copy(offer = null) }
    }
  }

  private fun askWhere(id: UUID?) {
    val session = id?.let(sessions::find)
    if (session == null) {
      toast(false, texts["nothing"], texts["nothing.why"])
    } else if (state.value.saving != null) {
      toast(false, texts["busy"], texts["busy.why"])
    } else {
      asked = session
      val info = session.corpus.info
      if (info.source == DatasetSource.BUNDLED) chooseTarget(session)
      else mutable.update { it.copy(consent = Consent(info.displayName)) }
    }
  }

  private fun chooseTarget(session: LiveSession) {
    val words = session.corpus.info.displayName.lowercase(Locale.ROOT)
    val name = words.replace(Regex("[^\\p{L}\\p{N}]+"), "-").trim('-')
    tell(RecordingsEffect.ChooseTarget("$name-run${RecordingFiles.ENDING}"))
  }

  private fun save(chosen: Path) {
    val session = asked ?: return
    val name = chosen.fileName.toString()
    val file =
      if (isRecording(chosen)) chosen else chosen.resolveSibling(name + RecordingFiles.ENDING)
    mutable.update { it.copy(saving = Progress(file.fileName.toString(), 0f)) }
    saving = scope.launch {
      try {
        recordings.save(session.id, file) { share ->
          mutable.update { it.copy(saving = it.saving?.copy(share = share)) }
        }
        toast(true, texts["saved"], texts["saved.where", file])
      } catch (cancelled: CancellationException) {
        toast(false, texts["cancelled"], texts["cancelled.why"])
        throw cancelled
      } catch (refused: RecordingException) {
        toast(refused.rejection())
      } finally {
        mutable.update { it.copy(saving = null) }
      }
    }
  }

  private fun open(file: Path) {
    if (state.value.opening != null) return
    mutable.update { it.copy(opening = Progress(file.fileName.toString(), 0f)) }
    opening = scope.launch {
      try {
        val opened =
          recordings.open(file) { share ->
            mutable.update { it.copy(opening = it.opening?.copy(share = share)) }
          }
        opened.notice?.let { toast(false, texts["copy"], it) }
        tell(RecordingsEffect.Show(opened.session))
      } catch (refused: RecordingException) {
        toast(refused.rejection())
      } finally {
        mutable.update { it.copy(opening = null) }
      }
    }
  }

  private fun offer(run: LostRun): Offer {
    val moment = run.savedAt.atZone(zone)
    val text =
      if (run.finished) texts["lost.finished", run.dataset, run.steps, moment]
      else texts["lost.paused", run.dataset, run.step, run.steps, moment]
    return Offer(text, run.finished)
  }

  private fun toast(rejection: Rejection) {
    val more = listOf(rejection.details, rejection.advice).filter(String::isNotEmpty)
    toast(false, rejection.message, more.joinToString(" "))
  }

  private fun toast(good: Boolean, title: String, text: String) =
    tell(RecordingsEffect.ShowToast(good, title, text))

  private fun tell(effect: RecordingsEffect) {
    mutableEffects.trySend(effect)
  }

  companion object {
    /** Whether [file] is a recording by its name. */
    fun isRecording(file: Path): Boolean =
      file.fileName.toString().lowercase(Locale.ROOT).endsWith(RecordingFiles.ENDING)
  }
}
