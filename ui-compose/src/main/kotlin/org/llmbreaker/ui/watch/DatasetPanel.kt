package org.llmbreaker.ui.watch

import androidx.compose.runtime.Immutable
import org.llmbreaker.ui.run.Trouble

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
