package org.llmbreaker.ui.style

import java.time.Instant
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted
import org.llmbreaker.engine.style.Confidence
import org.llmbreaker.engine.style.CopiedShare
import org.llmbreaker.engine.style.OpeningWords
import org.llmbreaker.engine.style.PhraseMatches
import org.llmbreaker.engine.style.StyleComparison
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.chart.RecordedRun
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.run.Baselines
import org.llmbreaker.ui.run.ChartData
import org.llmbreaker.ui.run.FakeSessions
import org.llmbreaker.ui.run.LossCurve
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RunRecord
import org.llmbreaker.ui.run.RunView
import org.llmbreaker.ui.run.livePanel

/**
 * The states of the screen for pictures, in the language of the moment. Texts are measured by the
 * engine; the chart is a recorded run on a text that is too short, and [WRITTEN] is what a model
 * wrote after 500 steps on the example, [WRITTEN_GERMAN] on the German one.
 */
@OptIn(ExperimentalCoroutinesApi::class)
internal class StyleStates {
  val empty = StyleUiState(size = sizePanel(StyleUiState().size.chosen, 0), run = panel(null))

  val advised by lazy { typed(EXAMPLE_TEXT) }
  val valid by lazy { typed((EXAMPLE_TEXT + "\n\n").repeat(3)) }
  val long by lazy { typed((EXAMPLE_TEXT + "\n\n").repeat(40)) }
  val tooShort by lazy { typed(EXAMPLE_TEXT.take(200) + " 🎉") }
  val tooLong by lazy { typed(EXAMPLE_TEXT.repeat(100)) }

  val completed: StyleUiState by lazy {
    val record =
      record(
        RunState.Completed,
        500,
        TrainingCompleted(500, 0.08, 7.23, 12.0, 28_160, 2, Instant.EPOCH),
      )
    val reading = reading(500, written, Confidence(0.98, 0.97, 1377.6))
    val drifting = reading(500, DRIFTING, Confidence(0.71, 0.58, 96.1))
    advised.copy(
      run = panel(record),
      chart = chartAt(500),
      result = result(reading).copy(temperatureNote = texts["temperature.again"]),
      kept =
        StyleResults().let {
          it.keep(Answer(reading, EXAMPLE_TEXT, 0.6, Preset.STYLE))
          it.keep(Answer(drifting, EXAMPLE_TEXT, 0.6, Preset.MICRO))
          it.panel
        },
    )
  }

  val failed: StyleUiState by lazy {
    val record = record(RunState.Failed(FailureType.OUT_OF_MEMORY, "No memory."), 120)
    advised.copy(
      run = panel(record),
      chart = chartAt(120),
      result = result(100, DRIFTING, Confidence(0.61, 0.48, 46.1)),
    )
  }

  val stopped: StyleUiState by lazy {
    advised.copy(
      run = panel(record(RunState.Stopped("user_requested"), 120)),
      chart = chartAt(120),
      result =
        result(100, DRIFTING, Confidence(0.61, 0.48, 46.1))
          .copy(temperatureNote = texts["temperature.again"]),
    )
  }

  /** By the names that their pictures have. */
  val named: Map<String, StyleUiState> by lazy {
    mapOf(
      "empty" to empty,
      "too-short" to tooShort,
      "advised" to advised,
      "valid" to valid,
      "long" to long,
      "too-long" to tooLong,
      "training" to training(250),
      "completed" to completed,
      "stopped" to stopped,
      "failed" to failed,
      "kept" to completed.copy(kept = completed.kept.copy(open = true)),
    )
  }

  fun training(step: Int): StyleUiState =
    advised.copy(
      run = panel(record(RunState.Running, step)),
      chart = chartAt(step),
      result =
        result(step, DRIFTING, Confidence(0.71, 0.58, 96.1))
          .copy(temperatureEnabled = false, temperatureNote = texts["temperature.pause"]),
    )

  /** What the presenter makes of a text that was pasted. */
  private fun typed(text: String): StyleUiState {
    val here = UnconfinedTestDispatcher()
    val scope = CoroutineScope(here)
    val presenter = StylePresenter(FakeSessions(), { error("no file") }, scope, here, 1)
    presenter.onEvent(
      if (text.length > 50_000) StyleUiEvent.TooMuchGiven(text) else StyleUiEvent.TextEdited(text)
    )
    return presenter.state.value
  }

  private fun panel(record: RunRecord<Written>?) =
    livePanel(
        RunView(
          record,
          174,
          record != null,
          Speed.X2,
          500,
          RunConfig.DEFAULT_SEED.toString(),
        )
      )
      .let {
        if (record?.state == RunState.Completed) it.copy(play = PlayKind.PLAY, playEnabled = true)
        else it
      }

  private fun record(state: RunState, step: Int, completion: TrainingCompleted? = null) =
    RunRecord<Written>(
      state,
      Progress(step, 500, if (state == RunState.Running) 39.8 else 0.0, null),
      begun = true,
      completion = completion,
    )

  private fun chartAt(step: Int): ChartData {
    val run = RecordedRun.learnedByHeart
    val (guess, letters, pairs) = run.baselines.map { it.value }
    return ChartData(
      run.train.curve().upTo(step.toDouble()),
      run.validation.curve().upTo(step.toDouble()),
      Baselines(guess, letters, pairs),
    )
  }

  private fun Series.curve() =
    LossCurve.of(DoubleArray(size) { x(it) }, DoubleArray(size) { y(it) })

  private fun result(step: Int, text: String, confidence: Confidence): ResultPanel =
    result(reading(step, text, confidence))

  private fun result(reading: Written.Reading) = resultPanel(reading, EXAMPLE_TEXT, 0.6)

  private fun reading(step: Int, text: String, confidence: Confidence) =
    Written.Reading(
      null,
      step,
      OpeningWords.of(EXAMPLE_TEXT),
      text,
      StyleComparison.of(EXAMPLE_TEXT, text),
      PhraseMatches.of(EXAMPLE_TEXT, text),
      CopiedShare.of(EXAMPLE_TEXT, text),
      confidence,
    )

  private val written
    get() = if (Language.current() == Language.GERMAN) WRITTEN_GERMAN else WRITTEN

  private companion object {
    const val WRITTEN =
      " you for the lively meeting on Tuesday. I enjoyed it, and I believe we are close to a plan " +
        "that all of us can support.\n\nBefore we meet again, I would like to ask three things of " +
        "you. First, please read the draft timeline and tell me which dates worry you. Second, " +
        "please let me know by Thursday wheth"

    /** Made up for the pictures: shared phrases, one of them with a word changed. */
    const val DRIFTING =
      " you for the lively meering on Tuesday. Regarding the budger, I spoke with the fint office " +
        "yesterday. They are willing to wait until the end of the month, proved that we give them " +
        "a clear number. Thind the timelite and tell me which dates worry and be late and right."

    const val WRITTEN_GERMAN =
      " Dank für das lebhafte Treffen am Dienstag. Es hat mir Freude gemacht, und ich glaube, wir " +
        "sind nahe an einem Plan, den alle mittragen können.\n\nBevor wir uns wiedersehen, möchte " +
        "ich euch um drei Dinge bitten. Erstens: Lest bitte den Entwurf des Zeitplans und sagt " +
        "mir, welche Termine euch Sorgen mach"
  }
}
