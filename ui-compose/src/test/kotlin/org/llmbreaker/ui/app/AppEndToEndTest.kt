package org.llmbreaker.ui.app

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.minutes
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.ui.cinema.CinemaTags
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.watch.WatchTags

/** The whole app on the real engine, worked by its controls and read as a screen reader would. */
@OptIn(ExperimentalTestApi::class)
class AppEndToEndTest {
  @TempDir private lateinit var folder: Path

  @Test
  @Timeout(400)
  fun `from the landing page to 500 steps, and the last sample is made of words`() = inApp {
    onNode(hasText("Launch") and hasClickAction()).performClick()
    waitFor(within(WatchTags.FACTS) and hasText("Words"))
    onNodeWithText("10x").performClick()
    onNodeWithText("10x").assertIsSelected()
    onNodeWithTag(RunTags.PLAY).performClick()
    waitFor(hasText("1 active session"))
    lookAway()
    waitFor(within(RunTags.STATUS) and hasText("Completed"))
    waitFor(hasTestTag(WatchTags.sample(500)))
    assertThat(textOf(RunTags.COUNTER)).isEqualTo("500/500")
    checkLosses()
    checkWords(textOf(WatchTags.sample(500)))
    deleteTheSession()
  }

  /** Training goes on while another tab is shown. */
  private fun ComposeUiTest.lookAway() {
    tab(Tab.CINEMA).performClick()
    waitFor(hasTestTag(CinemaTags.SCREEN))
    tab(Tab.WATCH).performClick()
    waitFor(hasTestTag(RunTags.COUNTER))
  }

  private fun ComposeUiTest.tab(tab: Tab) = onNode(hasText(tab.label) and isSelectable())

  /** Both losses end below what guessing by letter pairs gives, as the chart itself says. */
  private fun ComposeUiTest.checkLosses() {
    val chart =
      onNode(within(RunTags.CHART) and describes("Loss after 500 of 500"))
        .fetchSemanticsNode()
        .config[SemanticsProperties.ContentDescription]
        .single()
    val figures = Regex("(training|validation) (\\d\\.\\d+)").findAll(chart).toList()
    val losses = figures.map { it.groupValues[2].toDouble() }
    assertThat(losses).hasSize(2).allSatisfy { assertThat(it).isBetween(0.05, LETTER_PAIRS) }
    assertThat(chart).contains("better than guessing by letter pairs since step")
    val summary = textOf(RunTags.NOTE)
    assertThat(summary).startsWith("500 steps in")
    for (figure in figures) assertThat(summary).contains(figure.groupValues[1] + " loss")
  }

  private fun describes(beginning: String) =
    SemanticsMatcher("is described as '$beginning…'") { node ->
      node.config
        .getOrElse(SemanticsProperties.ContentDescription) { emptyList() }
        .any {
          it.startsWith(beginning)
        }
    }

  /** The first and the last word of a sample may be cut. */
  private fun checkWords(sample: String) {
    val known = words(DatasetCatalogue.bundled().load(DatasetCatalogue.DEFAULT_ID).text()).toSet()
    val written = words(sample).drop(1).dropLast(1)
    assertThat(written).hasSizeGreaterThan(8)
    assertThat(written.count { it in known }).`as`(sample).isGreaterThan(written.size / 2)
  }

  private fun words(text: String) =
    Regex("\\p{L}+").findAll(text.lowercase()).map { it.value }.toList()

  private fun ComposeUiTest.deleteTheSession() {
    onNodeWithText("No active sessions").performClick()
    onNodeWithText("Watch It Learn · Completed · step 500 of 500").assertExists()
    onNodeWithContentDescription("Delete First words").performClick()
    onNode(hasText("Delete") and hasClickAction()).performClick()
    waitFor(hasText("No sessions yet"))
  }

  @Test
  @Timeout(400)
  fun `a file that cannot be read leaves the chosen text and says why`() {
    val damaged = folder.resolve("essay.docx")
    damaged.writeText("PK, and nothing that belongs to a document")
    inApp(chosenFile = damaged) {
      onNode(hasText("Launch") and hasClickAction()).performClick()
      waitFor(hasTestTag(WatchTags.FACTS))
      val facts = facts()
      onNodeWithTag(WatchTags.UPLOAD).performClick()
      waitFor(hasContentDescription("Dismiss message"))
      onAllNodesWithText("Failed to read file:", substring = true).assertCountEquals(2)
      onNodeWithTag(WatchTags.REJECTION).assertExists()
      onNode(hasText("First words")).assertExists()
      assertThat(facts()).isEqualTo(facts).isNotEmpty()
    }
  }

  private fun ComposeUiTest.facts() =
    onAllNodes(within(WatchTags.FACTS)).fetchSemanticsNodes().mapNotNull {
      it.config.getOrNull(SemanticsProperties.Text)
    }

  private fun within(tag: String) = hasTestTag(tag) or hasAnyAncestor(hasTestTag(tag))

  private fun inApp(chosenFile: Path? = null, steps: ComposeUiTest.() -> Unit) {
    val settings = folder.resolve("settings.json")
    // The landing page's network never stands still by itself, and a test waits for stillness.
    settings.writeText("""{"version": 1, "reducedMotion": true}""")
    AppGraph(SettingsFile(settings), folder.resolve("texts")).use { graph ->
      runDesktopComposeUiTest(1280, 800, testTimeout = LONGEST) {
        setContent {
          AppContent(graph, ChosenFile(chosenFile), visible = true, onQuit = {})
        }
        graph.start()
        steps()
      }
    }
  }

  private fun ComposeUiTest.waitFor(what: SemanticsMatcher) =
    waitUntil(what.description, LONGEST.inWholeMilliseconds) {
      onAllNodes(what).fetchSemanticsNodes().isNotEmpty()
    }

  private fun ComposeUiTest.textOf(tag: String): String =
    onNodeWithTag(tag).fetchSemanticsNode().config[SemanticsProperties.Text].joinToString("") {
      it.text
    }

  private companion object {
    /** Far more than a slow and busy computer needs. */
    val LONGEST = 3.minutes

    /** The loss of guessing each letter of the text by the one before it, rounded up. */
    const val LETTER_PAIRS = 1.31
  }
}

/** A person who chooses always the same file. */
private class ChosenFile(private val file: Path?) : FileDialogs {
  override suspend fun open(title: String, endings: List<String>) = file

  override suspend fun save(title: String, suggestedName: String): Path? = null
}
