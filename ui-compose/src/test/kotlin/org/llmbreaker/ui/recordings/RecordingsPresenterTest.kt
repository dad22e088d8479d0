package org.llmbreaker.ui.recordings

import java.nio.file.Path
import java.time.Instant
import java.time.ZoneOffset
import java.util.UUID
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.checkpoint.RecordingException
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.RejectionKind
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.ui.bridge.LostRun
import org.llmbreaker.ui.bridge.OpenedRun
import org.llmbreaker.ui.bridge.Recordings
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.run.FakeSessions
import org.llmbreaker.ui.run.corpus

class RecordingsPresenterTest {
  private val recordings = FakeRecordings()
  private val sessions = FakeSessions()
  private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Unconfined)
  private val presenter = RecordingsPresenter(recordings, sessions, scope, ZoneOffset.UTC)
  private val effects = mutableListOf<RecordingsEffect>()
  private val file = Path.of("folder", "mine.llmb")

  init {
    scope.launch { presenter.effects.toList(effects) }
  }

  private fun session(text: Corpus = corpus()): UUID {
    val config = Preset.MICRO.run(text.info.vocabularySize, 1)
    return sessions.create(RunRequest(SessionKind.WATCH_LEARN, config, text, Speed.X1)).id
  }

  private val state
    get() = presenter.state.value

  private fun toast() = effects.filterIsInstance<RecordingsEffect.ShowToast>().last()

  @Test
  fun `a run on a bundled text is saved where it was asked to, with progress`() {
    presenter.onEvent(RecordingsEvent.SavePressed(session()))
    assertThat(effects).containsExactly(RecordingsEffect.ChooseTarget("first-words-run.llmb"))

    presenter.onEvent(RecordingsEvent.TargetChosen(file))
    recordings.progress(0.5f)
    assertThat(state.saving).isEqualTo(Progress("mine.llmb", 0.5f))

    recordings.held.complete(Unit)
    assertThat(state.saving).isNull()
    assertThat(recordings.saved).containsExactly(file)
    assertThat(toast().good).isTrue()
    assertThat(toast().text).contains(file.toString())
  }

  @Test
  fun `a text of one's own is written only with consent`() {
    val own = session(Corpus.pasted("my own words. ".repeat(60)))
    presenter.onEvent(RecordingsEvent.SavePressed(own))
    assertThat(state.consent).isEqualTo(Consent("Your text"))
    presenter.onEvent(RecordingsEvent.ConsentRefused)
    assertThat(state.consent).isNull()
    assertThat(effects).isEmpty()

    presenter.onEvent(RecordingsEvent.SavePressed(own))
    presenter.onEvent(RecordingsEvent.Consented)
    assertThat(effects).containsExactly(RecordingsEffect.ChooseTarget("your-text-run.llmb"))
  }

  @Test
  fun `the ending is added where it is missing`() {
    recordings.held.complete(Unit)
    presenter.onEvent(RecordingsEvent.SavePressed(session()))
    presenter.onEvent(RecordingsEvent.TargetChosen(Path.of("folder", "mine")))
    assertThat(recordings.saved).containsExactly(file)
  }

  @Test
  fun `saving can be cancelled`() {
    presenter.onEvent(RecordingsEvent.SavePressed(session()))
    presenter.onEvent(RecordingsEvent.TargetChosen(file))
    presenter.onEvent(RecordingsEvent.SavingCancelled)
    assertThat(state.saving).isNull()
    assertThat(recordings.saved).isEmpty()
    assertThat(toast().title).isEqualTo("Saving cancelled")
  }

  @Test
  fun `without a session there is nothing to save`() {
    presenter.onEvent(RecordingsEvent.SavePressed(null))
    assertThat(toast().title).isEqualTo("Nothing to save yet")
  }

  @Test
  fun `a refusal is told with what to do`() {
    recordings.refusal = Rejections.notSaved(RejectionKind.NO_SPACE, "folder")
    presenter.onEvent(RecordingsEvent.SavePressed(session()))
    presenter.onEvent(RecordingsEvent.TargetChosen(file))
    assertThat(toast().title).contains("the disk is full")
    assertThat(toast().text).contains("Make room")
    assertThat(state.saving).isNull()
  }

  @Test
  fun `an opened run is shown, and a notice about it told`() {
    presenter.onEvent(RecordingsEvent.FileGiven(file))
    assertThat(effects.last()).isEqualTo(RecordingsEffect.Show(recordings.id))
    assertThat(toast().text).isEqualTo("the one before it")
    assertThat(state.opening).isNull()
  }

  @Test
  fun `a damaged recording is refused with its reason`() {
    recordings.refusal = Rejections.recordingDamaged("mine.llmb")
    presenter.onEvent(RecordingsEvent.FileGiven(file))
    assertThat(toast().title).contains("mine.llmb").contains("damaged")
    assertThat(state.opening).isNull()
  }

  @Test
  fun `after a crash the run is offered and recovered`() {
    recordings.lost =
      LostRun(file, "First words", 1200, 2000, Instant.parse("2026-03-04T05:06:07Z"))
    presenter.lookForLostRun()
    assertThat(state.offer?.text)
      .isEqualTo(
        "LLMBreaker closed unexpectedly during a run on “First words”. " +
          "It was kept at step 1,200 of 2,000, at 05:06 on 4 March 2026."
      )
    presenter.onEvent(RecordingsEvent.RecoverPressed)
    assertThat(state.offer).isNull()
    assertThat(effects.last()).isEqualTo(RecordingsEffect.Show(recordings.id))
  }

  @Test
  fun `opening shows which file, and can be cancelled`() {
    recordings.reading = CompletableDeferred()
    presenter.onEvent(RecordingsEvent.FileGiven(file))
    assertThat(state.opening).isEqualTo(Progress("mine.llmb", 0f))
    recordings.progress(0.6f)
    assertThat(state.opening).isEqualTo(Progress("mine.llmb", 0.6f))
    presenter.onEvent(RecordingsEvent.OpeningCancelled)
    assertThat(state.opening).isNull()
    assertThat(effects).isEmpty()
  }

  @Test
  fun `a lost run that had finished is not said to be paused`() {
    recordings.lost = LostRun(file, "First words", 2000, 2000, Instant.EPOCH)
    presenter.lookForLostRun()
    assertThat(state.offer)
      .isEqualTo(
        Offer(
          "LLMBreaker closed unexpectedly. Its last run, on “First words”, had finished all " +
            "2,000 steps and was kept at 00:00 on 1 January 1970.",
          finished = true,
        )
      )
  }

  @Test
  fun `a run need not be recovered`() {
    recordings.lost = LostRun(file, "First words", 1, 2, Instant.EPOCH)
    presenter.lookForLostRun()
    presenter.onEvent(RecordingsEvent.NotNowPressed)
    assertThat(state.offer).isNull()
    assertThat(effects).isEmpty()
  }

  @Test
  fun `recordings are known by their ending`() {
    assertThat(RecordingsPresenter.isRecording(Path.of("a.LLMB"))).isTrue()
    assertThat(RecordingsPresenter.isRecording(Path.of("a.txt"))).isFalse()
  }
}

/** Recordings in memory; saving waits until [held] is completed. */
private class FakeRecordings : Recordings {
  val held = CompletableDeferred<Unit>()
  val saved = mutableListOf<Path>()
  val id: UUID = UUID.randomUUID()
  var refusal: org.llmbreaker.engine.dataset.Rejection? = null
  var lost: LostRun? = null
  var reading = CompletableDeferred(Unit)
  var progress: (Float) -> Unit = {}

  override suspend fun save(session: UUID, file: Path, onProgress: (Float) -> Unit) {
    refusal?.let { throw RecordingException(it) }
    progress = onProgress
    held.await()
    saved.add(file)
  }

  override suspend fun open(file: Path, onProgress: (Float) -> Unit): OpenedRun {
    progress = onProgress
    refusal?.let { throw RecordingException(it) }
    reading.await()
    return OpenedRun(id, "the one before it")
  }

  override suspend fun lost(): LostRun? = lost
}
