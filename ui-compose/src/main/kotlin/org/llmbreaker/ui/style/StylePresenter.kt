package org.llmbreaker.ui.style

import java.util.UUID
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.SamplingConfig
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.ui.bridge.Documents
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.Baselines
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RUN_GONE
import org.llmbreaker.ui.run.RUN_GONE_WHY
import org.llmbreaker.ui.run.RunFollower
import org.llmbreaker.ui.run.baselinesOf
import org.llmbreaker.ui.run.chartData

/**
 * Turns what a person does on Style Transfer into commands, and what sessions tell into [state].
 *
 * Call [onEvent] on the thread of [scope] (the UI thread); it never waits. Checking, measuring and
 * preparing texts happens on [compute]. Cancelling [scope] ends the looking, not the training.
 */
class StylePresenter(
  private val sessions: TrainingSessions,
  documents: Documents,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext = Dispatchers.Default,
  private val threads: Int = RunConfig.defaultThreads(),
) {
  private val sent = Channel<StyleEffect>(Channel.UNLIMITED)
  private val shown = MutableStateFlow(StyleUiState())
  private val input = StyleInput(documents, scope, compute, ::render)
  private val run = StyleRun(sessions, scope, compute, RunListener())
  private val results = StyleResults()
  private var size = Preset.STYLE
  private var temperature = SamplingConfig.DEFAULT.temperature
  private var preparing: Job? = null
  private var baselines: Baselines? = null
  private var asking = false

  /** What the screen shows. */
  val state: StateFlow<StyleUiState> = shown.asStateFlow()

  /** What is to be done once; for one collector. */
  val effects: Flow<StyleEffect> = sent.receiveAsFlow()

  init {
    render()
  }

  /** The session that is shown, or null. */
  val session: LiveSession?
    get() = run.session

  /** The only way in. */
  fun onEvent(event: StyleUiEvent) {
    when (event) {
      is StyleUiEvent.Show -> show(event.sessionId)
      is StyleUiEvent.InputEvent -> onInput(event)
      is StyleUiEvent.RunEvent -> onRun(event)
      is StyleUiEvent.ResultEvent -> onResult(event)
      StyleUiEvent.ForgetPressed -> asking = shown.value.forgetEnabled
      StyleUiEvent.Confirmed -> if (asking) forget()
      StyleUiEvent.Dismissed -> asking = false
    }
    render()
  }

  /** Forgets text, runs and results; also what of them is on the clipboard. */
  fun forget() {
    asking = false
    preparing?.cancel()
    preparing = null
    run.forget()
    results.forget()
    input.forget()
    baselines = null
    sent.trySend(StyleEffect.ClearClipboard)
    render()
  }

  /** Says everything anew: the language has changed. */
  fun refresh() {
    input.refresh()
    results.refresh()
    render()
  }

  private fun onInput(event: StyleUiEvent.InputEvent) {
    when (event) {
      is StyleUiEvent.TextEdited -> input.edit(event.text)
      is StyleUiEvent.TextReplaced -> input.put(event.text)
      is StyleUiEvent.TooMuchGiven -> input.offer(event.text)
      StyleUiEvent.ExamplePressed -> input.put(EXAMPLE_TEXT)
      StyleUiEvent.UploadPressed -> sent.trySend(StyleEffect.ChooseFile)
      is StyleUiEvent.FileGiven -> input.open(event.file)
      StyleUiEvent.UploadCancelled -> input.cancel()
      StyleUiEvent.TruncatePressed -> input.truncate()
      StyleUiEvent.TruncateDeclined -> input.decline()
    }
  }

  private fun onRun(event: StyleUiEvent.RunEvent) {
    val can = shown.value.run
    when (event) {
      is StyleUiEvent.SizeChosen -> size = event.size
      StyleUiEvent.PlayPressed -> if (can.playEnabled) play(can.play)
      StyleUiEvent.StopPressed -> if (can.stopEnabled) run.command(RunCommand.Stop)
      StyleUiEvent.StepPressed -> if (can.stepEnabled) run.command(RunCommand.Step)
      is StyleUiEvent.SpeedChosen -> run.changeSpeed(event.speed)
      StyleUiEvent.RetryPressed -> if (can.trainAgainEnabled) train()
      StyleUiEvent.HalfRatePressed -> run.command(RunCommand.ResumeWithLowerRate)
      StyleUiEvent.SaveRunPressed -> if (can.saveEnabled) sent.trySend(StyleEffect.SaveRun)
      is StyleUiEvent.TemperatureChosen -> chooseTemperature(event.temperature)
    }
  }

  private fun onResult(event: StyleUiEvent.ResultEvent) {
    val result = shown.value.result.takeIf { it.present }
    when (event) {
      StyleUiEvent.KeepPressed -> if (result != null) keep()
      StyleUiEvent.CopyPressed -> result?.let { sent.trySend(StyleEffect.Copy(reportText(it))) }
      StyleUiEvent.SaveTextPressed ->
        result?.let { sent.trySend(StyleEffect.Save("my-style.txt", reportText(it))) }
      StyleUiEvent.SaveReportPressed ->
        result?.let { sent.trySend(StyleEffect.Save("my-style.html", reportHtml(it))) }
      StyleUiEvent.KeptToggled -> results.toggle()
      is StyleUiEvent.KeptCopied ->
        results.find(event.id)?.let { sent.trySend(StyleEffect.Copy(reportText(it.result))) }
      is StyleUiEvent.KeptRemoved -> results.remove(event.id)
    }
  }

  private fun play(kind: PlayKind) {
    when (kind) {
      PlayKind.PLAY ->
        if (run.record?.state == RunState.Idle) run.command(RunCommand.Start) else train()
      PlayKind.PAUSE -> run.command(RunCommand.Pause)
      PlayKind.RESUME -> run.command(RunCommand.Resume)
      PlayKind.REPLAY -> Unit // a finished run is trained anew here
    }
  }

  private fun chooseTemperature(chosen: Float) {
    if (!shown.value.result.temperatureEnabled) return
    // By way of its digits: 0.6f is 0.6 and not 0.6000000238.
    temperature = chosen.coerceIn(LEAST_TEMPERATURE, MOST_TEMPERATURE).toString().toDouble()
    run.write(temperature)
  }

  /** Prepares the text and starts, off the UI thread: a long text takes a while to count. */
  private fun train() {
    val text = input.usable ?: return
    if (preparing?.isActive == true) return
    val chosen = size
    val chosenTemperature = temperature
    preparing = scope.launch {
      val corpus = withContext(compute) { Corpus.pasted(text) }
      preparing = null
      run.train(corpus, styleConfig(chosen, corpus, chosenTemperature, threads))
      draw(corpus)
      render()
    }
  }

  /** Computes the lines of the chart for [corpus]. */
  private fun draw(corpus: Corpus) {
    baselines = null
    scope.launch {
      val computed = withContext(compute) { baselinesOf(corpus) }
      if (run.session?.corpus === corpus) {
        baselines = computed
        render()
      }
    }
  }

  private fun show(id: UUID) {
    val found = sessions.find(id)
    if (found == null) {
      expired()
      return
    }
    preparing?.cancel()
    preparing = null
    input.put(found.corpus.text)
    temperature = found.config.sampling.temperature
    size = SIZES.find { it.model(found.corpus.info.vocabularySize) == found.config.model } ?: size
    run.show(found)
    draw(found.corpus)
  }

  private fun keep() {
    results.keep(run.answer ?: return)
    toast(texts["kept.added"], texts["kept.added.text"], false)
  }

  private fun expired() {
    toast(texts["expired"], texts["expired.next"], true)
  }

  private fun toast(title: String, text: String, warning: Boolean) {
    sent.trySend(StyleEffect.ShowToast(title, text, warning))
  }

  private fun render() {
    val usable = input.usable
    shown.value =
      StyleUiState(
        input = input.panel,
        size = sizePanel(size, input.check?.vocabularySize ?: 0),
        run =
          styleRunPanel(run, input.check?.words ?: 0, size, usable != null && preparing == null),
        chart = chartData(run.record, size.training().steps, baselines),
        result = styleResultPanel(run, results, temperature),
        kept = results.panel,
        forgetEnabled =
          input.panel.text.isNotEmpty() ||
            run.session != null ||
            results.panel.results.isNotEmpty(),
        confirmation = if (asking) FORGET else null,
      )
  }

  private inner class RunListener : RunFollower.Listener {
    override fun runChanged() {
      if (run.record?.state == RunState.Completed) keepLast()
      render()
    }

    override fun runGone() {
      baselines = null
      toast(RUN_GONE, RUN_GONE_WHY, false)
    }

    override fun refused(title: String, reason: String) = toast(title, reason, true)
  }

  /** The result of a finished run is kept by itself, once. */
  private fun keepLast() {
    val session = run.session ?: return
    val answer = run.answer ?: return
    if (answer.reading.step >= session.config.training.steps) results.keepOnce(session.id, answer)
  }
}
