package org.llmbreaker.benchmarks.paste

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.pointer.PointerButton
import androidx.compose.ui.input.pointer.PointerButtons
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.platform.ClipEntry
import androidx.compose.ui.platform.Clipboard
import androidx.compose.ui.platform.LocalClipboard
import androidx.compose.ui.platform.NativeClipboard
import androidx.compose.ui.use
import com.fasterxml.jackson.databind.ObjectMapper
import java.awt.datatransfer.StringSelection
import kotlin.system.exitProcess
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.llmbreaker.benchmarks.window.PATIENCE
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.TextLimits
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.ui.bridge.EngineDocuments
import org.llmbreaker.ui.bridge.EngineSessions
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.style.StylePresenter
import org.llmbreaker.ui.style.StyleScreen
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.theme.BreakerTheme

/** What a window of 1280 x 800 leaves to the screen. */
private const val WIDTH = 1280
private const val HEIGHT = 683
private val field = Offset(150f, 120f)

/** As often as a display is drawn. */
private val FRAME = 16.milliseconds
private const val NOTHING = "0"
private const val SETTLING_FRAMES = 60

/**
 * Pastes a long text into Style Transfer again and again and prints the times as one line of JSON.
 * Needs no display.
 *
 * @param arguments how many pastes after the first
 */
fun main(arguments: Array<String>) {
  val text = DatasetCatalogue.bundled().load("shakespeare").text()
  val times = runBlocking {
    withTimeout(PATIENCE) {
      withContext(Dispatchers.Main) {
        val pastes = PasteBenchmark(text.take(TextLimits.MAX_PASTE_CHARACTERS))
        pastes.use { List(1 + arguments.single().toInt()) { pastes.paste() } }
      }
    }
  }
  println(ObjectMapper().writeValueAsString(PasteFigures(times.take(1), times.drop(1))))
  exitProcess(0)
}

/** The screen with its real presenter, drawn frame by frame. For the UI thread. */
private class PasteBenchmark(private val text: String) : AutoCloseable {
  private val manager = SessionManager()
  private val presenter =
    StylePresenter(
      EngineSessions(manager),
      EngineDocuments(),
      CoroutineScope(SupervisorJob() + Dispatchers.Main),
    )
  private val scene =
    ImageComposeScene(WIDTH, HEIGHT, coroutineContext = Dispatchers.Main) {
      Content()
    }
  private var frames = 0

  /** The number of characters that the last frame shows. */
  private var shown = NOTHING

  @Composable
  private fun Content() {
    val state by presenter.state.collectAsState()
    CompositionLocalProvider(LocalClipboard provides OneText(text)) {
      BreakerTheme {
        StyleScreen(state, presenter::onEvent, NowhereToExport, {}, Modifier.fillMaxSize())
      }
    }
    val characters = state.input.characters
    SideEffect { shown = characters }
  }

  /** Milliseconds from the key to the end of the frame; the field is empty before and after. */
  suspend fun paste(): Double {
    repeat(SETTLING_FRAMES) { frame() }
    click()
    repeat(SETTLING_FRAMES) { frame() }
    val begun = System.nanoTime()
    var done = begun
    press(KeyEventType.KeyDown)
    while (shown == NOTHING) done = frame()
    press(KeyEventType.KeyUp)
    check(shown == "%,d".format(text.length)) { "$shown characters are shown" }
    presenter.onEvent(StyleUiEvent.TextReplaced(""))
    while (shown != NOTHING) frame()
    return (done - begun) / 1e6
  }

  /** Draws a frame and leaves the rest of its time to others; when it was drawn. */
  private suspend fun frame(): Long {
    val begun = System.nanoTime()
    scene.render(FRAME.inWholeNanoseconds * frames++).close()
    val done = System.nanoTime()
    delay(maxOf(1, FRAME.inWholeMilliseconds - (done - begun) / 1_000_000))
    return done
  }

  private fun click() {
    val button = PointerButton.Primary
    val pressed = PointerButtons(isPrimaryPressed = true)
    scene.sendPointerEvent(PointerEventType.Press, field, buttons = pressed, button = button)
    scene.sendPointerEvent(
      PointerEventType.Release,
      field,
      buttons = PointerButtons(),
      button = button,
    )
  }

  @OptIn(InternalComposeUiApi::class)
  private fun press(type: KeyEventType) {
    scene.sendKeyEvent(KeyEvent(Key.V, type, isCtrlPressed = true))
  }

  override fun close() {
    scene.close()
    manager.close()
  }
}

/** A clipboard that always holds [text]. */
@OptIn(ExperimentalComposeUiApi::class)
private class OneText(private val text: String) : Clipboard {
  @Suppress("OVERRIDE_DEPRECATION")
  override val nativeClipboard: NativeClipboard
    get() = error("There is none")

  override suspend fun getClipEntry() = ClipEntry(StringSelection(text))

  override suspend fun setClipEntry(clipEntry: ClipEntry?) = Unit
}

private object NowhereToExport : ChartExport {
  override suspend fun copyPicture(png: ByteArray) = ExportOutcome.Cancelled

  override suspend fun copyText(text: String) = ExportOutcome.Cancelled

  override suspend fun save(suggestedName: String, content: ByteArray) = ExportOutcome.Cancelled
}
