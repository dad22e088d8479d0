package org.llmbreaker.ui.cinema

import java.util.UUID
import kotlin.coroutines.CoroutineContext
import kotlin.time.TimeSource
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.DatasetSource
import org.llmbreaker.ui.bridge.Datasets
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.RUN_GONE
import org.llmbreaker.ui.run.RUN_GONE_WHY

/**
 * Turns what a person does on Attention Cinema into commands, and what sessions tell into [state].
 *
 * Call [onEvent] on the thread of [scope] (the UI thread); it never waits. Cancelling [scope] ends
 * the looking, not the training.
 *
 * @param time by which the film plays
 */
class CinemaPresenter(
  private val sessions: TrainingSessions,
  datasets: Datasets,
  private val scope: CoroutineScope,
  compute: CoroutineContext = Dispatchers.Default,
  threads: Int = RunConfig.defaultThreads(),
  time: TimeSource = TimeSource.Monotonic,
) {
  private val sent = Channel<CinemaEffect>(Channel.UNLIMITED)
  private val shown = MutableStateFlow(CinemaUiState())
  private val picker = SourcePicker(datasets, scope, threads, ::render)
  private val player = FilmPlayer(scope, time, ::render)
  private val run = FilmRun(sessions, scope, compute, RunListener())
  private var look = Look()
  private var listed = emptyList<SessionSummary>()

  /** What the screen shows. */
  val state: StateFlow<CinemaUiState> = shown.asStateFlow()

  /** What is to be done once; for one collector. */
  val effects: Flow<CinemaEffect> = sent.receiveAsFlow()

  init {
    picker.open(DatasetCatalogue.DEFAULT_ID)
    scope.launch {
      sessions.list().collect {
        listed = it
        letGoOfOwnText()
        render()
      }
    }
  }

  /** The session that is shown, or null. */
  val session: LiveSession?
    get() = run.session

  /** The only way in. */
  fun onEvent(event: CinemaUiEvent) {
    when (event) {
      is CinemaUiEvent.SourceEvent -> onSource(event)
      is CinemaUiEvent.RunEvent -> onRun(event)
      is CinemaUiEvent.LookEvent -> onLook(event)
      is CinemaUiEvent.FilmEvent -> player.onEvent(event)
      is CinemaUiEvent.PartToggled -> breakParts(run.off.toggled(event.part))
      CinemaUiEvent.AllRestored -> breakParts(Ablation.NONE)
    }
    render()
  }

  /** Says everything anew: the language has changed. */
  fun refresh() {
    picker.refresh()
    render()
  }

  private fun onSource(event: CinemaUiEvent.SourceEvent) {
    if (event is CinemaUiEvent.SessionChosen) {
      watch(event.id)
      return
    }
    if (run.active) return
    val form = picker.form
    when (event) {
      is CinemaUiEvent.SessionChosen -> Unit
      is CinemaUiEvent.TextChosen -> {
        forget()
        picker.choose(event.id)
      }
      is CinemaUiEvent.PresetChosen -> picker.form = form.copy(preset = event.preset)
      is CinemaUiEvent.ProbeTyped -> picker.form = form.copy(probe = event.text)
      is CinemaUiEvent.IntervalChosen -> picker.form = form.copy(interval = event.steps)
    }
  }

  private fun watch(id: UUID?) {
    if (id != null && id == run.session?.id) return
    forget()
    if (id == null) return
    val found = sessions.find(id)
    if (found == null) {
      expired()
      return
    }
    picker.take(found.corpus)
    run.show(found)
  }

  /** Back to where nothing is watched. */
  private fun forget() {
    run.leave()
    player.rewind()
    look = look.copy(layer = 0, head = 0, pointed = null, pinned = null)
  }

  /** A typed or pasted text is here only as long as a session has it: it may be forgotten. */
  private fun letGoOfOwnText() {
    val text = picker.form.text?.takeIf { it.info.source == DatasetSource.PASTED } ?: return
    if (listed.none { sessions.find(it.id)?.corpus === text }) {
      picker.replaceBy(DatasetCatalogue.DEFAULT_ID)
    }
  }

  private fun onLook(event: CinemaUiEvent.LookEvent) {
    val shape = shown.value.run
    look = look.after(event, shape.layers, shape.heads)
    if (event is CinemaUiEvent.BarsTooSlow) {
      toast(
        texts["bars.slow"],
        texts["bars.slow.why", event.millis],
      )
    }
  }

  private fun onRun(event: CinemaUiEvent.RunEvent) {
    when (event) {
      CinemaUiEvent.PlayPressed -> if (shown.value.run.actionEnabled) play(shown.value.run.action)
      CinemaUiEvent.StopPressed -> if (shown.value.run.stopEnabled) run.send(RunCommand.Stop)
      is CinemaUiEvent.SpeedChosen -> run.changeSpeed(event.speed)
      CinemaUiEvent.SavePressed ->
        if (shown.value.run.saveEnabled) sent.trySend(CinemaEffect.SaveRun)
    }
  }

  private fun play(action: PlayAction) {
    when (action) {
      PlayAction.PAUSE -> run.send(RunCommand.Pause)
      PlayAction.RESUME -> run.send(RunCommand.Resume)
      PlayAction.HALVE -> run.send(RunCommand.ResumeWithLowerRate)
      PlayAction.START -> start()
    }
  }

  private fun start() {
    if (run.record?.state == RunState.Idle) {
      run.send(RunCommand.Start)
      return
    }
    val text = picker.form.text ?: return
    val config = picker.form.config ?: return
    forget()
    run.train(text, config)
  }

  private fun breakParts(parts: Ablation) {
    if (shown.value.broken.enabled) run.breakParts(parts)
  }

  private fun expired() = toast(texts["expired"], texts["expired.next"])

  private fun toast(title: String, text: String) {
    sent.trySend(CinemaEffect.ShowToast(title, text))
  }

  private fun render() {
    shown.value = cinemaState(run, picker, player.playback, look, listed)
  }

  private inner class RunListener : FilmRun.Listener {
    override fun recorded(record: FilmRecord) {
      player.use(record.film)
      render()
    }

    override fun gone() {
      forget()
      toast(RUN_GONE, RUN_GONE_WHY)
      render()
    }

    override fun refused(title: String, reason: String) = toast(title, reason)
  }
}
