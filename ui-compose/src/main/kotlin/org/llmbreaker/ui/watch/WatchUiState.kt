package org.llmbreaker.ui.watch

import androidx.compose.runtime.Immutable
import org.llmbreaker.ui.run.ChartData
import org.llmbreaker.ui.run.RunPanel

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

  /** Let the user save the run that is shown. */
  data object SaveRun : WatchEffect
}
