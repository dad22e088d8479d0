package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.component.fileDrop
import org.llmbreaker.ui.lesson.LessonEvent
import org.llmbreaker.ui.lesson.LessonFile
import org.llmbreaker.ui.recordings.RecordingsEvent
import org.llmbreaker.ui.recordings.RecordingsPresenter
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.WatchUiEvent

/**
 * The whole app without its window: [AppRoot] with the screens put in.
 *
 * @param onKiosk opens a kiosk in place of this window
 */
@Composable
fun AppContent(
  graph: AppGraph,
  dialogs: FileDialogs,
  visible: Boolean,
  onQuit: () -> Unit,
  onKiosk: () -> Unit = {},
) {
  if (graph.kiosk == null) Screens(graph, dialogs, visible, onQuit, onKiosk)
  else KioskFrame(graph.clipboard) { Screens(graph, dialogs, visible, onQuit, onKiosk) }
}

@Composable
private fun Screens(
  graph: AppGraph,
  dialogs: FileDialogs,
  visible: Boolean,
  onQuit: () -> Unit,
  onKiosk: () -> Unit,
) {
  val export = remember { DesktopExport(dialogs, graph.clipboard) }
  val chartView = remember { LossChartViewState() }
  val styleChartView = remember { LossChartViewState() }
  val shell by graph.presenters.shell.state.collectAsState()
  val shown by remember(graph) { graph.shownSession() }.collectAsState(null)
  if (shell.page == Page.DASHBOARD) {
    WatchEffects(graph.watch, dialogs, graph.toasts) { graph.save(graph.watch.session) }
    StyleEffects(graph.style, dialogs, export, graph.toasts) { graph.save(graph.style.session) }
  }
  AppRoot(
    graph.presenters,
    visible,
    onQuit,
    onOpenSession = { graph.open(UUID.fromString(it.id)) },
    onHand = graph.demo::takeOver,
    offered = if (graph.kiosk == null) ::always else ::fitForKiosk,
    touchScreen = graph.kiosk != null,
    around = { takeKeyboard, pages ->
      val bundled = { name: String -> graph.lessons.onEvent(LessonEvent.Bundled(name)) }
      GuideHost(graph.guide, takeKeyboard, bundled) {
        LessonHost(graph.lessons, dialogs, graph.toasts, graph::prepare, pages)
      }
    },
    overlays = {
      if (graph.kiosk == null) {
        RecordingsHost(graph.recordings, dialogs, graph.toasts, shown, graph::open)
        KioskSetupHost(graph.presenters.settings, onKiosk)
      }
      DemoHost(graph.demo, shell.page, attracts = graph.kiosk?.attracts == true)
    },
    content = { tab ->
      when (tab) {
        Tab.WATCH -> WatchTab(graph.watch, export, chartView, graph::openOwnFile)
        Tab.CINEMA ->
          Box(Modifier.fillMaxSize().fileDrop({}, { graph.openOwnFile(it) })) {
            CinemaTab(graph.cinema, export) { graph.save(graph.cinema.session) }
          }
        Tab.STYLE -> StyleTab(graph.style, export, styleChartView, graph::openOwnFile)
      }
    },
  )
}

/** Shows a session in the part of the app that it was made for. */
internal fun AppGraph.open(id: UUID) {
  when (trainingSessions.find(id)?.kind) {
    SessionKind.STYLE_TRANSFER -> {
      presenters.shell.onEvent(ShellEvent.Show(Tab.STYLE))
      style.onEvent(StyleUiEvent.Show(id))
    }
    SessionKind.ATTENTION_CINEMA -> {
      presenters.shell.onEvent(ShellEvent.Show(Tab.CINEMA))
      cinema.onEvent(CinemaUiEvent.SessionChosen(id))
    }
    SessionKind.WATCH_LEARN,
    null -> {
      presenters.shell.onEvent(ShellEvent.Show(Tab.WATCH))
      watch.onEvent(WatchUiEvent.Show(id))
    }
  }
}

/** The session of the tab that is shown; null while it shows none. */
@OptIn(ExperimentalCoroutinesApi::class)
internal fun AppGraph.shownSession(): Flow<UUID?> =
  presenters.shell.state
    .map { shell -> shell.tab.takeIf { shell.page == Page.DASHBOARD } }
    .distinctUntilChanged()
    .flatMapLatest { tab ->
      when (tab) {
        Tab.WATCH -> watch.state.map { watch.session?.id }
        Tab.CINEMA -> cinema.state.map { cinema.session?.id }
        Tab.STYLE -> style.state.map { style.session?.id }
        null -> flowOf(null)
      }
    }
    .distinctUntilChanged()

/** Asks where to keep this run. */
private fun AppGraph.save(session: LiveSession?) =
  recordings.onEvent(RecordingsEvent.SavePressed(session?.id))

/** Opens [file] if it is a recording or a lesson; else leaves it to others and returns false. */
internal fun AppGraph.openOwnFile(file: Path): Boolean {
  if (kiosk != null) return false
  when {
    RecordingsPresenter.isRecording(file) -> recordings.onEvent(RecordingsEvent.FileGiven(file))
    LessonFile.isLesson(file) -> lessons.onEvent(LessonEvent.FileGiven(file))
    else -> return false
  }
  return true
}
