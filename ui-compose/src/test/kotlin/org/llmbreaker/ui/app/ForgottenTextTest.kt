package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import java.nio.file.Path
import javax.swing.SwingUtilities
import kotlin.io.path.createTempDirectory
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.llmbreaker.ui.cinema.CinemaTags
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.fault.CrashReports
import org.llmbreaker.ui.fault.Faults
import org.llmbreaker.ui.kiosk.ATTRACT_COVER
import org.llmbreaker.ui.kiosk.KioskEvent
import org.llmbreaker.ui.kiosk.KioskTimes
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.style.StyleTags

/**
 * "Forget my text" does what it says: afterwards no object that can be reached holds a word of the
 * text, as a dump of the whole Java heap shows, and no file of the app's does. In a process of its
 * own with its own folder for temporary files; see this module's pom.xml.
 */
@OptIn(ExperimentalTestApi::class)
class ForgottenTextTest {
  private val home = createTempDirectory("forgotten")

  /** All temporary files if they are this module's own, but not those of other programs. */
  private val files =
    Path.of(System.getProperty("java.io.tmpdir")).takeIf {
      it.startsWith(Path.of("target").toAbsolutePath())
    } ?: home
  private val traces = Traces(home)

  /** One after the other at the kiosk. */
  private val visitors = if (Integer.getInteger("soak.factor", 1) > 1) 100 else 1

  /** In each of the encodings, to show that the search finds them. */
  private var planted: Any? = null

  @AfterEach
  fun removeTemporaryFiles() {
    home.toFile().deleteRecursively()
  }

  /** The word comes first, so that the model is primed with it, in the middle, and last. */
  private fun ownText(): String {
    val word = traces.word()
    val sentences = "I walked to the harbour and wrote down what the gulls had to say. ".repeat(12)
    return "$word, I have news for you.\n\n$sentences\n$word knows. $sentences\nYours, $word"
  }

  @Test
  @Timeout(400)
  fun `a forgotten text is gone from memory and files`() {
    inApp { graph ->
      train()
      watchInCinema(graph)
      plant()
      assertThat(traces.inHeap()).containsExactlyInAnyOrder("ISO-8859-1", "UTF-16BE", "UTF-16LE")
      planted = null
      assertThat(traces.inHeap()).contains("ISO-8859-1")
      forget()
      assertForgotten(graph)
    }
    assertThat(traces.inFolder(files)).isEmpty()
  }

  @Test
  @Timeout(7_200)
  fun `a visitor's text goes with the visit at a kiosk`() {
    atKiosk { kiosk ->
      repeat(visitors) {
        onNodeWithTag(ATTRACT_COVER).performClick()
        waitFor(hasText("Launch") and hasClickAction())
        train()
        copyAll()
        if (it == 0) assertThat(traces.inHeap()).isNotEmpty()
        startOver(kiosk)
      }
      assertNoTraces()
    }
  }

  private fun ComposeUiTest.startOver(kiosk: Kiosk) {
    SwingUtilities.invokeAndWait {
      kiosk.presenter.onEvent(KioskEvent.StaffAsked)
      kiosk.presenter.onEvent(KioskEvent.StartOver)
    }
    waitFor(hasTestTag(ATTRACT_COVER))
  }

  /** A kiosk's clipboard is the visit's own. */
  private fun ComposeUiTest.copyAll() {
    onNodeWithTag(StyleTags.TEXT).performKeyInput {
      withKeyDown(Key.CtrlLeft) {
        pressKey(Key.A)
        pressKey(Key.C)
      }
    }
    hideKeys()
  }

  private fun ComposeUiTest.train() {
    onNode(hasText("Launch") and hasClickAction()).performClick()
    tab(Tab.STYLE).performClick()
    waitFor(hasTestTag(StyleTags.TEXT))
    onNodeWithTag(StyleTags.TEXT).performTextReplacement(ownText())
    hideKeys()
    onNodeWithText("10x").performClick()
    waitFor(control(RunTags.PLAY) and isEnabled())
    onNodeWithTag(RunTags.PLAY).performClick()
    waitFor(within(RunTags.STATUS) and hasText("Completed"))
    waitFor(hasTestTag(StyleTags.COPIED))
    onNodeWithTag(StyleTags.KEPT).performClick()
    onNodeWithTag(StyleTags.KEEP).performClick()
    onNodeWithContentDescription("Close").performClick()
  }

  /** A kiosk shows keys in the window, and what is pressed is below them. */
  private fun ComposeUiTest.hideKeys() {
    waitForIdle()
    val hide = hasContentDescription("Hide the keyboard")
    if (onAllNodes(hide).fetchSemanticsNodes().isNotEmpty()) onNode(hide).performClick()
    waitForIdle()
  }

  /** Another screen can show the run and train on its text again. */
  private fun ComposeUiTest.watchInCinema(graph: AppGraph) {
    tab(Tab.CINEMA).performClick()
    waitFor(hasTestTag(CinemaTags.SCREEN))
    val id = graph.sessions.sessions().single().id()
    SwingUtilities.invokeAndWait {
      graph.cinema.onEvent(CinemaUiEvent.SessionChosen(id))
      graph.cinema.onEvent(CinemaUiEvent.SessionChosen(null))
    }
    waitFor(hasText("Your text"))
    tab(Tab.STYLE).performClick()
    waitFor(hasTestTag(StyleTags.GENERATED))
  }

  private fun plant() {
    val word = traces.word()
    planted = listOf(word, word.toCharArray(), word + "€")
  }

  private fun ComposeUiTest.forget() {
    onNode(control(StyleTags.FORGET)).performClick()
    onNodeWithText("Forget everything").performClick()
    waitFor(hasText("Your text appears here when training starts."))
  }

  /** What ends lets go of the text a little later; every dump is a while. */
  private fun ComposeUiTest.assertForgotten(graph: AppGraph) {
    assertThat(graph.sessions.sessions()).isEmpty()
    assertNoTraces()
  }

  private fun ComposeUiTest.assertNoTraces() {
    var found = traces.inHeap()
    repeat(MOST_DUMPS) {
      if (found.isNotEmpty()) {
        waitForIdle()
        found = traces.inHeap()
      }
    }
    assertThat(found).isEmpty()
    assertThat(traces.inFolder(files)).isEmpty()
  }

  private fun ComposeUiTest.tab(tab: Tab) = onNode(hasText(tab.label) and isSelectable())

  private fun within(tag: String) = hasTestTag(tag) or hasAnyAncestor(hasTestTag(tag))

  private fun control(tag: String) = within(tag) and hasClickAction()

  private fun ComposeUiTest.waitFor(what: SemanticsMatcher) =
    waitUntil(what.description, LONGEST.inWholeMilliseconds) {
      onAllNodes(what).fetchSemanticsNodes().isNotEmpty()
    }

  private fun inApp(steps: ComposeUiTest.(AppGraph) -> Unit) {
    val settings = home.resolve("settings.json")
    settings.writeText("""{"version": 1, "reducedMotion": true}""")
    val graph =
      AppGraph(
        SettingsFile(settings),
        home.resolve("texts"),
        home.resolve("data"),
        faults = Faults(CrashReports(home.resolve("crashes"))),
      )
    graph.use {
      runDesktopComposeUiTest(1280, 800, testTimeout = LONGEST) {
        setContent { AppContent(graph, NobodyChooses, visible = true, onQuit = {}) }
        graph.start()
        steps(graph)
      }
    }
  }

  private fun atKiosk(steps: ComposeUiTest.(Kiosk) -> Unit) {
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    val settings = SettingsFile(home.resolve("settings.json")).readOnly()
    val faults = Faults(CrashReports(home.resolve("crashes")))
    runDesktopComposeUiTest(1280, 800, testTimeout = LONGEST * visitors) {
      val kiosk = runOnUiThread {
        Kiosk(scope, pin = null, UNHURRIED, leave = {}) {
          AppGraph(settings, home.resolve("texts"), faults = faults, kiosk = it)
        }
      }
      kiosk.use {
        setContent { KioskContent(kiosk) }
        steps(kiosk)
        scope.cancel()
      }
    }
  }

  private object NobodyChooses : FileDialogs {
    override suspend fun open(title: String, endings: List<String>): Path? = null

    override suspend fun save(title: String, suggestedName: String): Path? = null
  }

  private companion object {
    /** Far more than a slow and busy computer needs. */
    val LONGEST = 3.minutes

    const val MOST_DUMPS = 10

    /** Nobody touches a screen that is not there. */
    val UNHURRIED = KioskTimes(question = 30.minutes)
  }
}
