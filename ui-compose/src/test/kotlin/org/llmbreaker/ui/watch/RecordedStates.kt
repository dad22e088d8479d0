package org.llmbreaker.ui.watch

import java.time.Duration
import org.llmbreaker.engine.config.ModelConfig
import org.llmbreaker.engine.config.ParameterBudget
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.DatasetEntry
import org.llmbreaker.engine.dataset.WordList
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted
import org.llmbreaker.ui.chart.RecordedRun
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.run.Baselines
import org.llmbreaker.ui.run.ChartData
import org.llmbreaker.ui.run.ChartMark
import org.llmbreaker.ui.run.LossCurve
import org.llmbreaker.ui.run.MarkKind
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.run.Trouble
import org.llmbreaker.ui.run.asPercent
import org.llmbreaker.ui.run.characterLabel
import org.llmbreaker.ui.run.corpus
import org.llmbreaker.ui.run.etaText
import org.llmbreaker.ui.run.grouped
import org.llmbreaker.ui.run.paceText
import org.llmbreaker.ui.run.summaryText
import org.llmbreaker.ui.run.trouble

/**
 * States of the screen, made from a recorded run of 500 steps on the real engine: curves, samples,
 * probabilities, texts and budget are all the engine's. In the language that holds when one asks.
 */
internal object RecordedStates {
  private val run = RecordedRun.firstWords
  private val corpus = DatasetCatalogue.bundled().load(DatasetCatalogue.DEFAULT_ID)
  private val text = corpus.info()
  private val words = WordList.of(corpus.text())
  private val preset = Preset.MICRO
  private val rows: List<SampleRow> by lazy(::readRows)

  val dataset: DatasetPanel
    get() =
      DatasetPanel(
        choices =
          DatasetCatalogue.bundled().entries().filterIsInstance<DatasetEntry.Available>().map {
            DatasetChoice(it.id(), it.displayName())
          },
        chosenId = text.id(),
        chosen = corpus.facts(),
        listing = false,
      )

  val settings: SettingsPanel
    get() = readSettings()

  private fun readSettings(): SettingsPanel {
    val config = preset.run(text.vocabularySize(), 2)
    val (model, training, optimizer) = Triple(config.model(), config.training(), config.optimizer())
    val values =
      mapOf<SettingId, Any>(
        SettingId.WIDTH to model.width(),
        SettingId.LAYERS to model.layers(),
        SettingId.HEADS to model.heads(),
        SettingId.CONTEXT to model.context(),
        SettingId.BATCH_SIZE to training.batchSize(),
        SettingId.STEPS to training.steps(),
        SettingId.LEARNING_RATE to optimizer.learningRate(),
        SettingId.EVAL_INTERVAL to training.evalInterval(),
        SettingId.WARMUP to optimizer.warmupSteps(),
        SettingId.MIN_LEARNING_RATE to optimizer.minLearningRate(),
        SettingId.BETA1 to optimizer.beta1(),
        SettingId.BETA2 to optimizer.beta2(),
        SettingId.EPSILON to optimizer.epsilon(),
        SettingId.WEIGHT_DECAY to optimizer.weightDecay(),
        SettingId.CLIP to optimizer.clipNorm(),
        SettingId.SEED to config.seed(),
        SettingId.THREADS to config.threads(),
        SettingId.TEMPERATURE to config.sampling().temperature(),
        SettingId.SAMPLE_LENGTH to config.sampling().length(),
        SettingId.PROBE_TEXT to config.probeText(),
      )
    val budget = ParameterBudget.of(model)
    return SettingsPanel(
      preset = preset,
      fields = SettingId.entries.map { SettingField(it, values.getValue(it).toString()) },
      parameters = budget.total().grouped(),
      budget =
        budget.rows().map {
          BudgetLine(
            it.component(),
            it.shape(),
            it.each().grouped(),
            it.copies(),
            it.total().grouped(),
          )
        },
    )
  }

  /** The fold-out after a width was typed that the engine refuses, with its words. */
  fun wrongWidth(typed: String): SettingsPanel {
    val model = preset.model(text.vocabularySize())
    val refusal = runCatching {
      ModelConfig(
        model.vocabularySize(),
        typed.toInt(),
        model.layers(),
        model.heads(),
        model.context(),
        model.bias(),
        model.tiedHead(),
      )
    }
    val message = checkNotNull(refusal.exceptionOrNull()?.message) { "$typed is a good width" }
    return settings.copy(
      open = true,
      preset = null,
      fields =
        settings.fields.map {
          if (it.id == SettingId.WIDTH) it.copy(text = typed, message = message) else it
        },
      parameters = null,
      budget = emptyList(),
    )
  }

  /** A text is chosen, nothing was started. */
  val idle: WatchUiState
    get() =
      WatchUiState(
        dataset = dataset,
        run = RunPanel(playEnabled = true),
        settings = settings,
        chart = chartAt(-1),
      )

  /** After [step] steps. */
  fun running(step: Int): WatchUiState =
    idle.copy(
      run =
        RunPanel(
          RunStatus.Running,
          PlayKind.PAUSE,
          playEnabled = true,
          stopEnabled = true,
          counter = "$step/500",
          progress = step / 500f,
          pace = paceText(20.0),
          eta = etaText(Duration.ofSeconds((500L - step) / 20)),
        ),
      chart = chartAt(step),
      samples = SamplesPanel(rows.filter { it.step <= step }),
    )

  fun paused(step: Int, trouble: Trouble? = null): WatchUiState =
    running(step).let {
      it.copy(
        run =
          it.run.copy(
            status = RunStatus.Paused(trouble),
            play = PlayKind.RESUME,
            stepEnabled = trouble == null,
            pace = "",
            eta = "",
          )
      )
    }

  val completed: WatchUiState
    get() =
      running(500).let {
        it.copy(
          run =
            RunPanel(
              RunStatus.Completed(summaryText(TrainingCompleted(500, 0.25, 0.25, 26.0, 1, 1, NOW))),
              PlayKind.REPLAY,
              playEnabled = true,
              replayEnabled = true,
              trainAgainEnabled = true,
              newSeedEnabled = true,
              counter = "500/500",
              progress = 1f,
            )
        )
      }

  fun failed(step: Int): WatchUiState =
    running(step).let {
      it.copy(
        run =
          it.run.copy(
            status =
              RunStatus.Failed(
                Trouble(
                  "Training crashed. Please try again.",
                  "The computer ran out of memory at step $step.",
                  "Retry starts a new run with the chosen settings.",
                  Remedy.RETRY,
                )
              ),
            play = PlayKind.PLAY,
            stopEnabled = false,
            replayEnabled = true,
            trainAgainEnabled = true,
            newSeedEnabled = true,
            pace = "",
            eta = "",
          ),
        chart = it.chart.copy(marks = listOf(ChartMark(step, MarkKind.FAILED))),
      )
    }

  /** The row of [step] is pinned and its character [index] explained. */
  fun explained(step: Int, index: Int): WatchUiState {
    val row = rows.single { it.step == step }
    val character = row.characters[index]
    val bars = character.candidates.map { bar(it.text, it.probability, it.text == character.text) }
    val before = row.text.substring(maxOf(0, index - 24), index).replace('\n', '↵')
    return completed.copy(
      samples = SamplesPanel(rows, step, pinned = true, CharacterPosition(step, index)),
      nextToken =
        NextTokenPanel(
          open = true,
          title = texts["next.after", step, before],
          candidates = bars,
          written = bar(character.text, checkNotNull(character.probability), true),
        ),
    )
  }

  private fun bar(text: String, share: Float, written: Boolean) =
    TokenBar(characterLabel(text), share, share.asPercent(), written)

  private fun chartAt(step: Int): ChartData {
    val (guess, letters, pairs) = run.baselines.map { it.value }
    return ChartData(
      run.train.curve().upTo(step.toDouble()),
      run.validation.curve().upTo(step.toDouble()),
      Baselines(guess, letters, pairs),
    )
  }

  private fun Series.curve() =
    LossCurve.of(DoubleArray(size) { x(it) }, DoubleArray(size) { y(it) })

  private fun readRows(): List<SampleRow> {
    val file = checkNotNull(javaClass.getResource("/watch/first-words-samples.csv"))
    return file
      .readText()
      .lines()
      .filter { it.isNotEmpty() && it[0] != '#' }
      .map { it.split(',') }
      .groupBy({ it[0].toInt() }, ::readCharacter)
      .map { (step, characters) -> row(step, characters) }
  }

  private fun row(step: Int, characters: List<SampleCharacter>) =
    SampleRow(step, characters, words.shareKnown(characters.joinToString("") { it.text }))

  private fun readCharacter(cells: List<String>) =
    SampleCharacter(
      Character.toString(cells[1].toInt()),
      when (cells[2]) {
        "GREEN" -> CharacterClass.KNOWN_PAIR
        "BLUE" -> CharacterClass.KNOWN_WORD
        else -> CharacterClass.OTHER
      },
      cells[3].toFloat(),
      cells[4].split(' ').map { candidate ->
        val (character, probability) = candidate.split(':')
        Candidate(Character.toString(character.toInt()), probability.toFloat())
      },
    )
}
