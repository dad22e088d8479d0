package org.llmbreaker.ui.style

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.ui.component.Confirmation
import org.llmbreaker.ui.run.ChartData
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.Trouble

/**
 * Everything that Style Transfer shows. All texts are ready to be shown; the screen computes
 * nothing but layout.
 *
 * @param input the writer's text
 * @param size how large the model is to be
 * @param run where training stands and what one may do now
 * @param chart the loss curves
 * @param result both texts and what is measured of them
 * @param kept results of this run of the app
 * @param forgetEnabled whether there is anything to forget
 * @param confirmation a question that must be answered first, or null
 */
@Immutable
data class StyleUiState(
  val input: InputPanel = InputPanel(),
  val size: SizePanel = SizePanel(),
  val run: RunPanel = RunPanel(),
  val chart: ChartData = ChartData(),
  val result: ResultPanel = ResultPanel(),
  val kept: KeptPanel = KeptPanel(),
  val forgetEnabled: Boolean = false,
  val confirmation: Confirmation? = null,
)

/**
 * The writer's text.
 *
 * @param text what the field holds
 * @param revision grows when [text] was put there by something else than the field: the field then
 *   takes it over
 * @param characters grouped in thousands, like [words] and [vocabulary]
 * @param note what is said about the text, or null
 * @param removed what was left out of the text; empty if nothing was
 * @param truncatable whether a text waits that is too long: keep its beginning, or leave it
 * @param loading the file that is being read, or null
 */
@Immutable
data class InputPanel(
  val text: String = "",
  val revision: Int = 0,
  val characters: String = "0",
  val words: String = "0",
  val vocabulary: String = "0",
  val note: InputNote? = null,
  val removed: String = "",
  val truncatable: Boolean = false,
  val loading: String? = null,
)

/** What is said about the text. */
@Immutable
sealed interface InputNote {
  /** It can be used, but more would do better; [reason] says why. */
  data class Advice(val text: String, val reason: String) : InputNote

  /** It cannot be used as it is. */
  data class Problem(val trouble: Trouble) : InputNote
}

/** How large the next model is to be. */
@Immutable
data class SizePanel(
  val choices: List<SizeChoice> = emptyList(),
  val chosen: Preset = Preset.STYLE,
) {
  /** The chosen one of [choices]. */
  val current: SizeChoice?
    get() = choices.find { it.preset == chosen }
}

/** A model size, e.g. `Style` with `28,128` parameters. */
@Immutable data class SizeChoice(val preset: Preset, val label: String, val parameters: String)

/**
 * Both texts and what is measured of them. Empty before the first sample.
 *
 * @param original a part of the writer's text, with `…` where something was left out
 * @param originalMarks phrases of [original] that occur in [generated] too
 * @param prompt what the model was given to continue: the writer's first words
 * @param generated what it wrote, without [prompt]
 * @param generatedMarks phrases of [generated] that occur in the writer's text too
 * @param title where the text comes from, e.g. `Step 250 · temperature 0.60`
 * @param phrases what the marks amount to, one line
 * @param style rows of both texts
 * @param confidence rows of the generated text
 * @param copied null before the first sample
 * @param temperature where the slider stands
 * @param temperatureEnabled whether moving it has an effect now; [temperatureNote] says which
 */
@Immutable
data class ResultPanel(
  val original: String = "",
  val originalMarks: List<Mark> = emptyList(),
  val prompt: String = "",
  val generated: String = "",
  val generatedMarks: List<Mark> = emptyList(),
  val title: String = "",
  val phrases: String = "",
  val style: List<StyleRow> = emptyList(),
  val confidence: List<ConfidenceRow> = emptyList(),
  val copied: CopiedMeter? = null,
  val temperature: Float = 0.6f,
  val temperatureEnabled: Boolean = true,
  val temperatureNote: String = "",
) {
  /** Whether there is a text to keep, copy and save. */
  val present: Boolean
    get() = copied != null
}

/** A phrase found in both texts, as indexes of `char`s [start, end). */
@Immutable data class Mark(val start: Int, val end: Int, val kind: PhraseKind)

/** How a phrase was found. [explanation] is for people. */
enum class PhraseKind {
  EXACT,
  NEAR;

  val explanation: String
    get() = texts["phrase.${name.lowercase()}.rule"]
}

/** A style figure of both texts. [delta] is generated − original, with its sign. */
@Immutable
data class StyleRow(
  val name: String,
  val original: String,
  val generated: String,
  val delta: String,
  val explanation: String,
)

/** A figure of the generated text. [basis] says what it is computed from. */
@Immutable
data class ConfidenceRow(
  val name: String,
  val value: String,
  val basis: String,
  val explanation: String,
)

/** How much of the generated text is copied. [share] is 0-1; [meaning] a plain sentence. */
@Immutable data class CopiedMeter(val share: Float, val percent: String, val meaning: String)

/** Results of this run of the app, newest first. */
@Immutable data class KeptPanel(val open: Boolean = false, val results: List<Kept> = emptyList())

/**
 * A result that was kept.
 *
 * @param id unique in this run of the app
 * @param title e.g. `Style, 500 steps, temperature 0.60`
 * @param figures one line
 */
@Immutable
data class Kept(val id: Int, val title: String, val figures: String, val result: ResultPanel)

/** Something to be done once, outside the state. */
sealed interface StyleEffect {
  /** Show a toast for 5 s. [warning] if something did not work. */
  data class ShowToast(val title: String, val text: String, val warning: Boolean) : StyleEffect

  /** Let the user choose a .txt or .docx file, then send [StyleUiEvent.FileGiven]. */
  data object ChooseFile : StyleEffect

  /** Put [text] on the clipboard. */
  data class Copy(val text: String) : StyleEffect

  /** Ask where to, and write [content] there. */
  data class Save(val suggestedName: String, val content: String) : StyleEffect

  /** Ask where to keep the run that is shown, and write it there. */
  data object SaveRun : StyleEffect

  /** Empty the clipboard if what it holds came from [Copy]. */
  data object ClearClipboard : StyleEffect
}
