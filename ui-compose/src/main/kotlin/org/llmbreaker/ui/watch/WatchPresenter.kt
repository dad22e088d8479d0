package org.llmbreaker.ui.watch

import java.security.SecureRandom
import java.util.UUID
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.Rejection
import org.llmbreaker.ui.bridge.Datasets
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.Baselines
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RUN_GONE
import org.llmbreaker.ui.run.RUN_GONE_WHY
import org.llmbreaker.ui.run.RunFollower
import org.llmbreaker.ui.run.RunView
import org.llmbreaker.ui.run.chartData

private const val SEEDS = 1_000_000
private val SEED_SOURCE = SecureRandom()

/**
 * Turns what a person does on Watch It Learn into commands, and what sessions tell into [state].
 *
 * Call [onEvent] on the thread of [scope] (the UI thread); it never waits. Reading files happens on
 * the datasets' own threads, everything computed from a text or a recording on [compute].
 * Cancelling [scope] ends the looking, not the training; [WatchUiEvent.Show] takes it up again.
 *
 * @param newSeed draws the seed of a run that shall differ
 */
class WatchPresenter(
  private val sessions: TrainingSessions,
  datasets: Datasets,
  private val scope: CoroutineScope,
  compute: CoroutineContext = Dispatchers.Default,
  threads: Int = RunConfig.defaultThreads(),
  private val newSeed: () -> Long = { SEED_SOURCE.nextInt(1, SEEDS).toLong() },
) {
  private val sent = Channel<WatchEffect>(Channel.UNLIMITED)
  private val shown = MutableStateFlow(WatchUiState())
  private val picker = DatasetPicker(datasets, scope, compute, DatasetListener())
  private val run = RunControl(sessions, scope, compute, RunListener())
  private val settings = SettingsEditor(Preset.MICRO.run(FIRST_VOCABULARY, threads))
  private var selection = Selection()
  private var baselines: Baselines? = null

  /** A text that was read while a run goes on: it is used once the question is answered. */
  private var waiting: LearnedText? = null

  /** What the screen shows. */
  val state: StateFlow<WatchUiState> = shown.asStateFlow()

  /** What Play would train, or null while no text or no usable settings are chosen. */
  val nextRun: RunConfig?
    get() = settings.config

  /** What is to be done once; for one collector. */
  val effects: Flow<WatchEffect> = sent.receiveAsFlow()

  init {
    render()
    picker.list(DatasetCatalogue.DEFAULT_ID)
  }

  /** The session that is shown, or null. */
  val session: LiveSession?
    get() = run.session

  /** Shows everything anew, in another language. */
  fun refresh() {
    picker.refresh()
    settings.refresh()
    render()
  }

  /** The only way in. */
  fun onEvent(event: WatchUiEvent) {
    when (event) {
      is WatchUiEvent.Show -> show(event.sessionId)
      is WatchUiEvent.DatasetEvent -> onDataset(event)
      is WatchUiEvent.RunEvent -> onRun(event)
      is WatchUiEvent.LookEvent -> selection = selection.after(event, run.seen?.rows.orEmpty())
      is WatchUiEvent.SettingsEvent -> settings.onEvent(event)
      WatchUiEvent.Confirmed -> confirmed()
      WatchUiEvent.Dismissed -> waiting = null
    }
    render()
  }

  private fun onDataset(event: WatchUiEvent.DatasetEvent) {
    when (event) {
      is WatchUiEvent.DatasetChosen -> picker.choose(event.id)
      is WatchUiEvent.FileGiven -> picker.open(event.file)
      WatchUiEvent.UploadPressed -> sent.trySend(WatchEffect.ChooseFile)
      WatchUiEvent.UploadCancelled -> picker.cancel()
      WatchUiEvent.DatasetsRefreshed -> picker.list(null)
      WatchUiEvent.CardToggled -> picker.toggleCard()
    }
  }

  private fun onRun(event: WatchUiEvent.RunEvent) {
    val can = shown.value.run
    when (event) {
      WatchUiEvent.PlayPressed -> if (can.playEnabled) play(can.play)
      WatchUiEvent.StopPressed -> if (can.stopEnabled) run.stop()
      WatchUiEvent.StepPressed -> if (can.stepEnabled) run.step()
      is WatchUiEvent.SpeedChosen -> run.changeSpeed(event.speed)
      WatchUiEvent.SavePressed -> sent.trySend(WatchEffect.SaveRun)
      WatchUiEvent.ReplayPressed -> if (can.replayEnabled) run.startReplay()
      WatchUiEvent.TrainAgainPressed,
      WatchUiEvent.RetryPressed -> if (can.trainAgainEnabled) train()
      WatchUiEvent.NewSeedPressed -> if (can.newSeedEnabled) trainWithNewSeed()
      WatchUiEvent.HalfRatePressed -> run.halveRate()
    }
  }

  private fun play(kind: PlayKind) {
    when (kind) {
      PlayKind.PLAY -> if (run.record?.state == RunState.Idle) run.start() else train()
      PlayKind.PAUSE -> run.pause()
      PlayKind.RESUME -> run.resume()
      PlayKind.REPLAY -> run.startReplay()
    }
  }

  private fun trainWithNewSeed() {
    settings.useSeed(newSeed())
    train()
  }

  private fun train() {
    val text = picker.text ?: return
    val config = settings.config ?: return
    selection = selection.cleared()
    run.train(text, config)
  }

  private fun show(id: UUID) {
    val found = sessions.find(id)
    if (found == null) {
      expired()
      return
    }
    waiting = null
    picker.cancel()
    val text = picker.textOf(found.corpus)
    use(text)
    settings.use(found.config)
    run.show(found, text)
  }

  /** Makes this the chosen text, with nothing recorded yet. */
  private fun use(text: LearnedText) {
    run.leave()
    selection = selection.cleared()
    picker.use(text)
    settings.use(text.corpus.info)
    baselines = null
    scope.launch {
      val computed = text.baselines.await()
      if (picker.text === text) {
        baselines = computed
        render()
      }
    }
  }

  private fun confirmed() {
    val text = waiting ?: return
    waiting = null
    if (run.active) run.stop()
    use(text)
  }

  private fun expired() = toast(texts["expired"], texts["expired.next"])

  private fun toast(title: String, text: String) {
    sent.trySend(WatchEffect.ShowToast(title, text, warning = true))
  }

  private fun render() {
    val seen = run.seen
    val rows = seen?.rows.orEmpty()
    shown.value =
      WatchUiState(
        dataset = picker.panel,
        run = runPanel(runView(), run.replay),
        settings = settings.panel(if (run.active) texts["settings.next-run"] else ""),
        chart = chartData(seen, settings.steps, baselines),
        samples = samplesPanel(seen, selection),
        nextToken = nextTokenPanel(selection, rows),
        confirmation = if (waiting == null) null else stopTraining(),
      )
  }

  private fun runView() =
    RunView(
      record = run.record,
      words = picker.text?.corpus?.info?.words ?: 0,
      ready = settings.config != null,
      speed = run.speed,
      steps = settings.steps,
      seed = run.session?.config?.seed?.toString() ?: settings.seed,
    )

  private inner class DatasetListener : DatasetPicker.Listener {
    override fun panelChanged() = render()

    override fun loaded(text: LearnedText) {
      if (run.active) waiting = text else use(text)
      render()
    }

    override fun rejected(rejection: Rejection) =
      toast(rejection.message, "${rejection.details} ${rejection.advice}".trim())
  }

  private inner class RunListener : RunFollower.Listener {
    override fun runChanged() = render()

    /** Mostly because the person who looks has deleted it: no reason to warn them. */
    override fun runGone() {
      sent.trySend(WatchEffect.ShowToast(RUN_GONE, RUN_GONE_WHY, warning = false))
    }

    override fun refused(title: String, reason: String) = toast(title, reason)
  }

  private companion object {
    /** Until a text is chosen; no figure that depends on it is shown before. */
    const val FIRST_VOCABULARY = 65
  }
}
