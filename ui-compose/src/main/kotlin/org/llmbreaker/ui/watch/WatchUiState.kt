package org.llmbreaker.ui.watch

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed

/**
 * Everything that Watch It Learn shows. All texts are ready to be shown; the screen computes
 * nothing but layout.
 *
 * @param dataset the text to learn from
 * @param run where training stands and what one may do now
 * @param settings the fold-out with model and training settings
 * @param chart the loss curves
 * @param samples what the model wrote at each checkpoint
 * @param nextToken the panel under the samples
 * @param confirmation a question that must be answered first, or null
 */
@Immutable
data class WatchUiState(
  val dataset: DatasetPanel = DatasetPanel(),
  val run: RunPanel = RunPanel(),
  val settings: SettingsPanel = SettingsPanel(),
  val chart: ChartData = ChartData(),
  val samples: SamplesPanel = SamplesPanel(),
  val nextToken: NextTokenPanel = NextTokenPanel(),
  val confirmation: Confirmation? = null,
)

/**
 * The text to learn from.
 *
 * @param choices all texts, the bundled ones first; empty while [listing]
 * @param chosenId [DatasetChoice.id] of the chosen text, or null before the list is read
 * @param chosen facts about the chosen text, or null while none is usable
 * @param cardOpen whether the card of the chosen text is unfolded
 * @param listing the list of texts is being read
 * @param loading name of the text or file that is being read, or null. A file that is being read
 *   can be cancelled; the text chosen before stays until the new one is there
 * @param uploading whether [loading] is a file that the user gave
 * @param rejection why the text that was asked for last cannot be used, or null
 */
@Immutable
data class DatasetPanel(
  val choices: List<DatasetChoice> = emptyList(),
  val chosenId: String? = null,
  val chosen: DatasetFacts? = null,
  val cardOpen: Boolean = false,
  val listing: Boolean = true,
  val loading: String? = null,
  val uploading: Boolean = false,
  val rejection: Trouble? = null,
)

/**
 * A line of the list of texts.
 *
 * @param unusable why it cannot be chosen, or null if it can
 */
@Immutable data class DatasetChoice(val id: String, val name: String, val unusable: String? = null)

/**
 * What is known about a text. Figures carry thousands separators.
 *
 * @param characters e.g. `52,104`
 * @param words e.g. `10,311`
 * @param vocabulary how many different characters occur, e.g. `27`
 */
@Immutable
data class DatasetFacts(
  val name: String,
  val characters: String,
  val words: String,
  val vocabulary: String,
  val card: DatasetCardText,
)

/** A text's card. [expectedResult] says honestly what a small model makes of it. */
@Immutable
data class DatasetCardText(
  val author: String,
  val source: String,
  val licence: String,
  val description: String,
  val expectedResult: String,
)

/**
 * Something went wrong: three short sentences.
 *
 * @param remedy what the button under them does, or null for no button
 */
@Immutable
data class Trouble(
  val what: String,
  val why: String,
  val next: String,
  val remedy: Remedy? = null,
)

/** What a button does about a [Trouble]. [label] stands on it. */
enum class Remedy(val label: String) {
  /** Send [WatchUiEvent.RetryPressed]. */
  RETRY("Retry"),
  /** Send [WatchUiEvent.HalfRatePressed]. */
  HALF_RATE("Try again with half the learning rate"),
}

/** Where training stands. */
@Immutable
sealed interface RunStatus {
  /** A word or two for the status line. */
  val label: String

  /** Nothing was started. */
  data object Idle : RunStatus {
    override val label = "Ready"
  }

  /** Play was pressed; the model is being built. */
  data object Preparing : RunStatus {
    override val label = "Preparing"
  }

  /**
   * Other sessions run; this one starts by itself.
   *
   * @param position 1 for the next to start
   */
  data class Queued(val position: Int) : RunStatus {
    override val label =
      if (position == 1) "Waiting: next in line" else "Waiting: number $position in line"
  }

  data object Running : RunStatus {
    override val label = "Training"
  }

  /** Nothing is computed. [trouble] if it paused itself because figures were no longer finite. */
  data class Paused(val trouble: Trouble? = null) : RunStatus {
    override val label = if (trouble == null) "Paused" else "Paused: numbers went astray"
  }

  /** [summary] e.g. `500 steps in 26 s · training loss 1.21 · validation loss 1.34`. */
  data class Completed(val summary: String) : RunStatus {
    override val label = "Completed"
  }

  /** Ended early; the record stays. [reason] is a sentence. */
  data class Stopped(val reason: String) : RunStatus {
    override val label = "Stopped"
  }

  data class Failed(val trouble: Trouble) : RunStatus {
    override val label = "Failed"
  }
}

/** What the one big button does now. */
enum class PlayKind(val label: String, val tooltip: String) {
  PLAY("Play", "Start training from scratch"),
  PAUSE("Pause", "Pause; nothing is lost"),
  RESUME("Resume", "Go on where it paused"),
  REPLAY("Replay", "Play the recording of this run again; nothing is trained"),
}

/**
 * Where training stands and what one may do now.
 *
 * @param play what the big button does; [playEnabled] whether it does it now
 * @param counter finished and all steps, e.g. `250/500`
 * @param progress 0-1
 * @param pace e.g. `19.8 steps/s`; empty while nothing runs
 * @param eta e.g. `about 12 s left`; empty where there is nothing to say
 * @param speed the cap: 1x to 10x
 * @param seed of the run that is shown, or of the next one
 * @param replay present while the recording is played back; the other figures are then the
 *   recording's
 */
@Immutable
data class RunPanel(
  val status: RunStatus = RunStatus.Idle,
  val play: PlayKind = PlayKind.PLAY,
  val playEnabled: Boolean = false,
  val stopEnabled: Boolean = false,
  val stepEnabled: Boolean = false,
  val replayEnabled: Boolean = false,
  val trainAgainEnabled: Boolean = false,
  val newSeedEnabled: Boolean = false,
  val counter: String = "0/500",
  val progress: Float = 0f,
  val pace: String = "",
  val eta: String = "",
  val speed: Speed = Speed.X1,
  val seed: String = "1337",
  val replay: Replay? = null,
)

/** The recording is being played back. [label] says that nothing is trained. */
@Immutable
data class Replay(
  val paused: Boolean,
  val label: String = "Replay of the recording. Nothing is being trained.",
)

/**
 * The fold-out with settings. They hold for the next run; a run that has begun keeps its own.
 *
 * @param preset the preset that all fields agree with, or null if they were changed
 * @param fields in the order of [SettingId]
 * @param parameters all parameters with thousands separators, e.g. `7,760`; null while a field of
 *   the model is wrong
 * @param budget parameters by component, in the order of the forward pass; empty while [parameters]
 *   is null
 * @param note e.g. that changes hold for the next run; empty if there is nothing to say
 */
@Immutable
data class SettingsPanel(
  val open: Boolean = false,
  val presets: List<Preset> = Preset.entries,
  val preset: Preset? = Preset.MICRO,
  val fields: List<SettingField> = emptyList(),
  val parameters: String? = null,
  val budget: List<BudgetLine> = emptyList(),
  val note: String = "",
) {
  /** Whether a run can start with these settings. */
  val valid: Boolean
    get() = fields.all { it.message == null }
}

/** One line of the budget: `each` parameters, [copies] times, [total] in all. */
@Immutable
data class BudgetLine(
  val component: String,
  val shape: String,
  val each: String,
  val copies: Int,
  val total: String,
)

/**
 * One entry of the form.
 *
 * @param text as typed
 * @param message why it cannot be used, or null
 */
@Immutable data class SettingField(val id: SettingId, val text: String, val message: String? = null)

/** Parts of the form. */
enum class SettingGroup(val title: String) {
  MODEL("Model size"),
  TRAINING("Training"),
  OPTIMIZER("Optimizer (AdamW)"),
  RUN("Run and samples"),
}

/**
 * The entries of the form.
 *
 * @param hint one plain sentence for the tooltip
 */
enum class SettingId(val label: String, val group: SettingGroup, val hint: String) {
  WIDTH("Width", SettingGroup.MODEL, "Numbers that describe one character inside the model"),
  LAYERS("Layers", SettingGroup.MODEL, "Transformer blocks on top of each other"),
  HEADS("Heads", SettingGroup.MODEL, "Ways of looking back, side by side in each layer"),
  CONTEXT("Context", SettingGroup.MODEL, "How many characters the model looks back"),
  BATCH_SIZE("Batch size", SettingGroup.TRAINING, "Pieces of text the model sees in one step"),
  STEPS("Max iters", SettingGroup.TRAINING, "How many training steps to make"),
  LEARNING_RATE("Learning rate", SettingGroup.TRAINING, "How large the first steps are at most"),
  EVAL_INTERVAL("Eval interval", SettingGroup.TRAINING, "Steps from one checkpoint to the next"),
  WARMUP("Warm-up steps", SettingGroup.OPTIMIZER, "Steps over which the learning rate rises"),
  MIN_LEARNING_RATE("Lowest rate", SettingGroup.OPTIMIZER, "Where the learning rate ends"),
  BETA1("Beta 1", SettingGroup.OPTIMIZER, "How long the optimizer remembers the direction"),
  BETA2("Beta 2", SettingGroup.OPTIMIZER, "How long it remembers how large changes were"),
  EPSILON("Epsilon", SettingGroup.OPTIMIZER, "A tiny number that avoids division by zero"),
  WEIGHT_DECAY("Weight decay", SettingGroup.OPTIMIZER, "How strongly weights are pulled to zero"),
  CLIP("Gradient clip", SettingGroup.OPTIMIZER, "Longer correction steps are cut to this length"),
  SEED("Seed", SettingGroup.RUN, "The same seed gives the same run again"),
  THREADS("Threads", SettingGroup.RUN, "Processor cores to share the work"),
  TEMPERATURE("Temperature", SettingGroup.RUN, "Lower writes carefully, higher writes boldly"),
  SAMPLE_LENGTH("Sample length", SettingGroup.RUN, "Characters to write at each checkpoint"),
  PROBE_TEXT(
    "Probe text",
    SettingGroup.RUN,
    "The text whose attention is filmed; empty takes the beginning of the validation text",
  ),
}

/**
 * The loss curves. Losses are nats a character.
 *
 * @param train one point a step; step 0 is the untrained model
 * @param validation one point a checkpoint
 * @param baselines present once they are computed from the text
 * @param marks what was done to the run, in order
 * @param lastStep the right end of the axis
 * @param cursor where the crosshair stands, or null
 */
@Immutable
data class ChartData(
  val train: LossCurve = LossCurve.EMPTY,
  val validation: LossCurve = LossCurve.EMPTY,
  val baselines: Baselines? = null,
  val marks: List<ChartMark> = emptyList(),
  val lastStep: Int = 500,
  val cursor: Cursor? = null,
)

/** What counting achieves on the text. */
@Immutable
data class Baselines(val randomGuess: Double, val letters: Double, val letterPairs: Double)

/** Something that was done to the run after [step] steps. */
@Immutable data class ChartMark(val step: Int, val kind: MarkKind)

/** [label] is fit to stand at the mark. */
enum class MarkKind(val label: String) {
  PAUSED("Paused"),
  DIVERGED("Numbers went astray"),
  RATE_LOWERED("Learning rate halved"),
  FAILED("Training crashed"),
}

/**
 * The crosshair, on a step that was measured.
 *
 * @param label e.g. `Step 250 · train 2.14 · val 2.31`
 */
@Immutable
data class Cursor(val step: Int, val train: Double, val validation: Double?, val label: String)

/**
 * What the model wrote.
 *
 * @param rows oldest first, one a checkpoint
 * @param selectedStep the checkpoint that the chart's crosshair or the pointer selects, or null.
 *   One of [rows] while it is not null
 * @param pinned whether the selection stays when the pointer leaves
 * @param chosen the character that the next-token panel explains, or null
 */
@Immutable
data class SamplesPanel(
  val rows: List<SampleRow> = emptyList(),
  val selectedStep: Int? = null,
  val pinned: Boolean = false,
  val chosen: CharacterPosition? = null,
)

/** The character number [index] (from 0) of the row of [step]. */
@Immutable data class CharacterPosition(val step: Int, val index: Int)

/**
 * One checkpoint's text.
 *
 * @param characters what the model wrote, in order
 * @param knownWords e.g. `12 of 20 words are in the text`
 */
@Immutable
data class SampleRow(
  val step: Int,
  val characters: List<SampleCharacter>,
  val knownWords: String,
) {
  /** The whole text. */
  val text: String = characters.joinToString("") { it.text }
}

/**
 * One character that the model wrote.
 *
 * @param text one Unicode character; may be a line break
 * @param probability that the model gave it, 0-1, or null where no longer recorded
 * @param candidates the likeliest characters at this place, best first
 */
@Immutable
data class SampleCharacter(
  val text: String,
  val known: CharacterClass,
  val probability: Float? = null,
  val candidates: List<Candidate> = emptyList(),
)

/** A character that might have been written, and its probability 0-1. */
@Immutable data class Candidate(val text: String, val probability: Float)

/** How the word of a character compares with the text. [legend] explains it. */
enum class CharacterClass(val legend: String) {
  KNOWN_PAIR("Word and neighbour occur together in the text"),
  KNOWN_WORD("Word occurs in the text"),
  OTHER("Not a word of the text"),
}

/**
 * The likeliest next characters at a chosen place.
 *
 * @param open whether the panel is unfolded
 * @param title e.g. `Step 250, after “the ca”`, or what to do to see something
 * @param candidates best first; the character that was written is among them if it was likely
 * @param written the character that was written, or null while none is chosen
 */
@Immutable
data class NextTokenPanel(
  val open: Boolean = false,
  val title: String = "Choose a character of a sample to see what else the model considered.",
  val candidates: List<TokenBar> = emptyList(),
  val written: TokenBar? = null,
)

/**
 * One bar.
 *
 * @param label the character; blanks by name, e.g. `space`
 * @param share 0-1
 * @param percent e.g. `61.3 %`
 * @param written whether this character was written
 */
@Immutable
data class TokenBar(val label: String, val share: Float, val percent: String, val written: Boolean)

/**
 * A question before something would be lost. Answered by [WatchUiEvent.Confirmed] or `Dismissed`.
 */
@Immutable
data class Confirmation(
  val title: String,
  val text: String,
  val confirm: String,
  val dismiss: String,
)

/** Something to be done once, outside the state. */
sealed interface WatchEffect {
  /** Show a toast for 5 s. [warning] if something did not work. */
  data class ShowToast(val title: String, val text: String, val warning: Boolean) : WatchEffect

  /** Let the user choose a .txt or .docx file, then send [WatchUiEvent.FileGiven]. */
  data object ChooseFile : WatchEffect
}
