package org.llmbreaker.ui.app

import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.listDirectoryEntries
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.fault.CrashReports
import org.llmbreaker.ui.fault.Faults
import org.llmbreaker.ui.kiosk.ATTRACT_COVER
import org.llmbreaker.ui.kiosk.HOLD_MILLIS
import org.llmbreaker.ui.kiosk.KioskEvent
import org.llmbreaker.ui.kiosk.KioskPhase
import org.llmbreaker.ui.kiosk.KioskTimes
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.style.StyleTags

/** The kiosk as visitors and staff use it, on the real app. */
@OptIn(ExperimentalTestApi::class)
@Timeout(300)
class KioskTest {
  @TempDir private lateinit var folder: Path
  private var left = false

  private fun atKiosk(
    times: KioskTimes = KioskTimes(),
    play: ComposeUiTest.(Kiosk) -> Unit,
  ) =
    runDesktopComposeUiTest(width = 1280, height = 800) {
      val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
      val settings = SettingsFile(folder.resolve("settings.json")).readOnly()
      val faults = Faults(CrashReports(folder.resolve("crashes")))
      val kiosk = runOnUiThread {
        Kiosk(scope, PinHash.of("2718", iterations = 10), times, { left = true }) {
          AppGraph(
            settings,
            folder.resolve("texts").createDirectories(),
            faults = faults,
            kiosk = it,
          )
        }
      }
      kiosk.use {
        waitFor { kiosk.graph.value != null }
        setContent { KioskContent(kiosk) }
        play(kiosk)
        scope.cancel()
      }
      assertThat(faults.any).isFalse()
    }

  /** Longer than a slow and busy computer needs. */
  private fun ComposeUiTest.waitFor(what: () -> Boolean) =
    waitUntil(timeoutMillis = 60_000, condition = what)

  private val Kiosk.phase
    get() = presenter.state.value.phase

  @Test
  fun `the first touch begins a visit and presses nothing else`() = atKiosk { kiosk ->
    val attracting = kiosk.graph.value
    onNodeWithTag(ATTRACT_COVER).performClick()
    waitFor { kiosk.phase == KioskPhase.Visit }
    waitForIdle()
    val visit = checkNotNull(kiosk.graph.value)
    assertThat(visit).isNotSameAs(attracting)
    assertThat(visit.presenters.shell.state.value).isEqualTo(ShellUiState())
  }

  @Test
  fun `nothing leads out of the app`() = atKiosk { kiosk ->
    onNodeWithTag(ATTRACT_COVER).performClick()
    waitFor { kiosk.phase == KioskPhase.Visit }
    onNode(hasText("Launch") and hasClickAction()).performClick()
    for (tab in Tab.entries) {
      runOnUiThread { kiosk.graph.value!!.presenters.shell.onEvent(ShellEvent.Show(tab)) }
      waitForIdle()
      for (word in listOf("Upload", "Upload a file", "Save", "Save the film", "Save this run")) {
        onAllNodesWithContentDescription(word).fetchSemanticsNodes().let {
          assertThat(it).isEmpty()
        }
      }
    }
    runOnUiThread {
      kiosk.graph.value!!.presenters.shell.onEvent(ShellEvent.Open(Overlay.PALETTE))
    }
    waitForIdle()
    for (action in listOf("Quit LLMBreaker", "Open a recording", "Kiosk mode", "Open a text")) {
      onNodeWithText(action).assertDoesNotExist()
    }
  }

  @Test
  fun `what a visitor typed is gone after them, and nothing is written`() {
    atKiosk(KioskTimes(question = 1.hours)) { kiosk ->
      onNodeWithTag(ATTRACT_COVER).performClick()
      waitFor { kiosk.phase == KioskPhase.Visit }
      val visit = checkNotNull(kiosk.graph.value)
      runOnUiThread { visit.presenters.shell.onEvent(ShellEvent.Show(Tab.STYLE)) }
      waitForIdle()
      onNodeWithTag(StyleTags.TEXT).performTextReplacement("What nobody else may read.")
      runOnUiThread {
        kiosk.presenter.onEvent(KioskEvent.StaffAsked)
        "2718".forEach { kiosk.presenter.onEvent(KioskEvent.Digit(it)) }
        kiosk.presenter.onEvent(KioskEvent.PinEntered)
      }
      waitFor { kiosk.presenter.state.value.staff?.open == true }
      runOnUiThread { kiosk.presenter.onEvent(KioskEvent.StartOver) }
      waitFor { kiosk.phase == KioskPhase.Attract }
      waitFor { kiosk.graph.value !== visit }
      onNodeWithText("What nobody else may read.").assertDoesNotExist()
      assertThat(kiosk.graph.value?.style?.state?.value?.input?.text).isEmpty()
    }
    assertThat(folder.listDirectoryEntries().map { it.fileName.toString() })
      .containsExactly("texts")
  }

  @Test
  fun `the question can be answered with its button`() {
    val short = KioskTimes(question = 2.seconds, countdown = 60)
    atKiosk(short) { kiosk ->
      onNodeWithTag(ATTRACT_COVER).performClick()
      waitFor { kiosk.phase is KioskPhase.StillThere }
      onNode(isDialog()).assertExists()
      onNode(hasText("Keep going") and hasClickAction()).performClick()
      waitFor { kiosk.phase == KioskPhase.Visit }
    }
  }

  @Test
  fun `staff hold the corner, enter the PIN and leave`() = atKiosk { kiosk ->
    onRoot().performTouchInput {
      down(center.copy(x = 20f, y = 20f))
      advanceEventTime(HOLD_MILLIS + 100)
      up()
    }
    waitFor { kiosk.presenter.state.value.staff != null }
    for (digit in "2718") onNode(hasText("$digit") and hasClickAction()).performClick()
    onNode(hasText("OK") and hasClickAction()).performClick()
    waitFor { kiosk.presenter.state.value.staff?.open == true }
    onNode(hasText("End kiosk mode") and hasClickAction()).performClick()
    waitFor { left }
  }
}
