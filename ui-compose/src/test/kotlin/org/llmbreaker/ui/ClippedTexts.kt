package org.llmbreaker.ui

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.IntSize
import org.assertj.core.api.Assertions.assertThat
import org.llmbreaker.engine.text.Language

/** Runs [test] in [language]; afterwards the language that held before holds again. */
internal fun <T> inLanguage(language: Language, test: () -> T): T {
  val before = Language.current()
  Language.use(language)
  try {
    return test()
  } finally {
    Language.use(before)
  }
}

/**
 * Fails if a text on the screen does not fit its place, naming each. Sees no text that is only
 * drawn, such as the labels of a chart, or whose part of the screen clears its semantics.
 *
 * @param shortened tags of parts whose texts may be cut short, for example file names
 */
@OptIn(ExperimentalTestApi::class)
internal fun ComposeUiTest.assertNothingIsClipped(vararg shortened: String) {
  val shown = onAllNodes(hasTextLayout, useUnmergedTree = true).fetchSemanticsNodes()
  assertThat(shown).describedAs("texts on the screen").isNotEmpty()
  val clipped = shown.filter { it.isClipped() && it.tags().none(shortened::contains) }
  assertThat(clipped.map { it.description() }).describedAs("texts that do not fit").isEmpty()
}

private val hasTextLayout = SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult)

private fun SemanticsNode.isClipped(): Boolean {
  val layouts = mutableListOf<TextLayoutResult>()
  config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
  return layouts.any { it.layoutInput.text.isNotBlank() && it.isCut(size) }
}

/**
 * Asks the lines themselves: a text made only to be asked about is as wide as it might have been,
 * which counts as overflow in a place that is as wide as its words.
 */
private fun TextLayoutResult.isCut(room: IntSize): Boolean =
  multiParagraph.didExceedMaxLines ||
    multiParagraph.height > room.height + 1 ||
    (0 until lineCount).any {
      isLineEllipsized(it) || getLineRight(it) - getLineLeft(it) > room.width + 1
    }

/** The tags of this part and of all that it lies in. */
private fun SemanticsNode.tags(): List<String> =
  generateSequence(this) { it.parent }
    .mapNotNull { it.config.getOrNull(SemanticsProperties.TestTag) }
    .toList()

private fun SemanticsNode.description(): String {
  val text = config.getOrNull(SemanticsProperties.Text).orEmpty().joinToString(" ")
  return "“$text” (${size.width} x ${size.height} px) in ${tags()}"
}
