package org.llmbreaker.ui.cinema

import java.util.UUID
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.config.TrainingConfig
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.ui.bridge.EngineSessions
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.run.RunRecorder

/** The film of a real run: 60 steps of the 8K model on First words with a snapshot every 10. */
internal object RecordedFilm {
  const val STEPS = 60
  val corpus = DatasetCatalogue.bundled().load(DatasetCatalogue.DEFAULT_ID)
  private val config =
    Preset.MICRO.run(corpus.info.vocabularySize, 1)
      .withTraining(TrainingConfig(32, STEPS, 10, 10, 16))

  /** The record after the end, with head 1 of layer 0 switched off then. */
  val broken: FilmRecord

  /** The record at the end. */
  val record: FilmRecord

  val frames: List<AttentionSnapshot>
    get() = record.film.frames

  init {
    SessionManager().use { manager ->
      val request = RunRequest(SessionKind.ATTENTION_CINEMA, config, corpus, Speed.X10)
      val session = EngineSessions(manager).create(request)
      session.send(RunCommand.Start)
      record = runBlocking {
        filmRecords(session).first { it.state == RunState.Completed }
      }
      val off = Ablation.NONE.toggled(Ablation.Head(0, 1))
      session.send(RunCommand.SetAblation(off))
      broken = runBlocking { filmRecords(session).first { it.ablation == off } }
    }
  }

  private fun filmRecords(session: LiveSession) =
    RunRecorder(session, ::filmNote).records().map { FilmRecord(it, Film(session.snapshots())) }

  /** What the text is called in the language of the moment. */
  private val name: String
    get() = DatasetCatalogue.bundled().load(DatasetCatalogue.DEFAULT_ID).info.displayName

  private val watched: SessionChoice
    get() {
      val label = texts["source.session", name, stateText(RunState.Completed), STEPS]
      return SessionChoice(UUID(0, 1), label)
    }

  /** The screen after the run. */
  fun state(look: Look = Look(), playback: Playback = Playback(position = 6f)): CinemaUiState {
    val form = FilmForm(text = corpus, threads = 1)
    return CinemaUiState(
      source =
        SourcePanel(
          sessions = listOf(SessionChoice.NEW, watched),
          session = watched,
          texts = listOf(TextChoice(corpus.info.id, name)),
          text = TextChoice(corpus.info.id, name),
          loading = false,
          probe = form.probeText,
          tokens = form.tokens,
          memory = form.memory,
        ),
      run =
        CinemaRun(
          status = stateText(record.state),
          tone = stateTone(record.state),
          actionEnabled = true,
          saveEnabled = true,
          step = STEPS,
          steps = STEPS,
          note = noteText(record.state, Progress(STEPS, STEPS)),
        ),
      look = look,
      film = record.film,
      playback = playback,
      loss = record.loss,
      marks = record.marks,
      broken = BrokenPanel(enabled = true, now = record.now, whole = record.whole),
    )
  }
}
