package org.llmbreaker.ui

import androidx.compose.ui.semantics.SemanticsConfiguration
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher

/** All that is on the screen in words, also what is only read aloud, in the order of the screen. */
@OptIn(ExperimentalTestApi::class)
internal fun ComposeUiTest.words(): List<String> =
  onAllNodes(SemanticsMatcher("anything") { true }, useUnmergedTree = true)
    .fetchSemanticsNodes()
    .flatMap { it.config.words() }

private fun SemanticsConfiguration.words(): List<String> =
  getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
    getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
    listOfNotNull(
      getOrNull(SemanticsProperties.StateDescription),
      getOrNull(SemanticsProperties.PaneTitle),
    )
