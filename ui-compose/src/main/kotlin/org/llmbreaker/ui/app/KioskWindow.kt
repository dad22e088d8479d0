package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerIcon
import androidx.compose.ui.input.pointer.pointerHoverIcon
import androidx.compose.ui.window.LocalWindowExceptionHandlerFactory
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowExceptionHandlerFactory
import androidx.compose.ui.window.WindowPlacement
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import java.awt.AWTEvent
import java.awt.Point
import java.awt.Toolkit
import java.awt.event.AWTEventListener
import java.awt.event.KeyEvent
import java.awt.event.MouseEvent
import java.awt.image.BufferedImage
import kotlin.concurrent.thread
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.ui.fault.CrashReports
import org.llmbreaker.ui.fault.Faults
import org.llmbreaker.ui.kiosk.BEAT
import org.llmbreaker.ui.kiosk.KioskEvent
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.settings.SettingsFile

private const val CRASHED = 3
private val BETWEEN_BEATS = 1.seconds

/**
 * The window of a kiosk, watched by the process that has started this one: it gets a beat a second
 * on standard output, and the PIN came as the first line of standard input. Returns when staff have
 * ended the kiosk.
 */
internal fun runKioskWindow() {
  val settings = SettingsFile(SettingsFile.defaultPath()).readOnly()
  val pin = PinHash.parse(readlnOrNull().orEmpty()) ?: settings.load().settings.kioskPin
  thread(isDaemon = true, name = "end of the watchdog") {
    while (System.`in`.read() >= 0) {
      // nothing else is ever said
    }
    Runtime.getRuntime().halt(0) // nobody would start this window again
  }
  chooseSkiaFolder()
  val faults = Faults(CrashReports(DataFolder.system().resolve("crashes")))
  faults.install { fault ->
    System.err.println(fault.report)
    Runtime.getRuntime().halt(CRASHED) // the watchdog starts it again
  }
  openKiosk(settings, pin, faults)
}

@OptIn(ExperimentalComposeUiApi::class)
private fun openKiosk(settings: SettingsFile, pin: PinHash?, faults: Faults) {
  val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main + faults.inCoroutines)
  application(exitProcessOnExit = false) {
    val kiosk = remember {
      Kiosk(scope, pin, leave = ::exitApplication) {
        AppGraph(settings, faults = faults, kiosk = it)
      }
    }
    CompositionLocalProvider(
      LocalWindowExceptionHandlerFactory provides WindowExceptionHandlerFactory { faults.inWindows }
    ) {
      KioskWindow(kiosk)
    }
    DisposableEffect(Unit) { onDispose { kiosk.close() } }
  }
  scope.cancel()
}

@Composable
private fun KioskWindow(kiosk: Kiosk) {
  Window(
    onCloseRequest = { kiosk.presenter.onEvent(KioskEvent.StaffAsked) },
    state = rememberWindowState(WindowPlacement.Fullscreen),
    title = "LLMBreaker",
    icon = remember { IconPainter() },
    undecorated = true,
    resizable = false,
    alwaysOnTop = true,
  ) {
    val noCursor = remember { PointerIcon(invisibleCursor()) }
    KioskContent(kiosk, Modifier.pointerHoverIcon(noCursor, overrideDescendants = true))
    LaunchedEffect(Unit) { beat() }
    DisposableEffect(Unit) {
      val toolkit = Toolkit.getDefaultToolkit()
      val listener = AWTEventListener { event ->
        if (event.id in TOUCHES) kiosk.presenter.onEvent(KioskEvent.Touched)
      }
      toolkit.addAWTEventListener(listener, INPUT)
      onDispose { toolkit.removeAWTEventListener(listener) }
    }
  }
}

/** What people do, whichever dialog or menu it goes to. */
private val TOUCHES =
  setOf(
    MouseEvent.MOUSE_PRESSED,
    MouseEvent.MOUSE_DRAGGED,
    MouseEvent.MOUSE_WHEEL,
    KeyEvent.KEY_PRESSED,
  )

/** The kinds of events that hold [TOUCHES]. */
private const val INPUT =
  AWTEvent.MOUSE_EVENT_MASK or
    AWTEvent.MOUSE_MOTION_EVENT_MASK or
    AWTEvent.MOUSE_WHEEL_EVENT_MASK or
    AWTEvent.KEY_EVENT_MASK

private fun invisibleCursor() =
  Toolkit.getDefaultToolkit()
    .createCustomCursor(BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), Point(), "none")

/** Only a UI thread that still works gets here once a second. */
private suspend fun beat() {
  while (true) {
    withContext(Dispatchers.IO) { println(BEAT) }
    delay(BETWEEN_BEATS)
  }
}
