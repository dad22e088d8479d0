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
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.component.fileDrop
import org.llmbreaker.ui.recordings.RecordingsEvent
import org.llmbreaker.ui.recordings.RecordingsPresenter
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.WatchUiEvent

/** The whole app without its window: [AppRoot] with the screens put in. */
@Composable
fun AppContent(
  graph: AppGraph,
  dialogs: FileDialogs,
  visible: Boolean,
  onQuit: () -> Unit,
) {
  val export = remember { DesktopExport(dialogs, graph.clipboard) }
  val chartView = remember { LossChartViewState() }
  val styleChartView = remember { LossChartViewState() }
  val shell by graph.presenters.shell.state.collectAsState()
  if (shell.page == Page.DASHBOARD) {
    WatchEffects(graph.watch, dialogs, graph.toasts) {
      graph.recordings.onEvent(RecordingsEvent.SavePressed(graph.watch.session?.id))
    }
    StyleEffects(graph.style, dialogs, export, graph.toasts)
  }
  AppRoot(
    graph.presenters,
    visible,
    onQuit,
    onOpenSession = { graph.open(UUID.fromString(it.id)) },
    onHand = graph.demo::takeOver,
    overlays = {
      RecordingsHost(graph.recordings, dialogs, graph.toasts, graph::shownSession, graph::open)
      DemoHost(graph.demo, shell.page)
    },
    content = { tab ->
      when (tab) {
        Tab.WATCH -> WatchTab(graph.watch, export, chartView, graph::openIfRecording)
        Tab.CINEMA ->
          Box(Modifier.fillMaxSize().fileDrop({}, { graph.openIfRecording(it) })) {
            CinemaTab(graph.cinema, export)
          }
        Tab.STYLE -> StyleTab(graph.style, export, styleChartView, graph::openIfRecording)
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

/** The session of the tab that is shown; null where it shows none. */
internal fun AppGraph.shownSession(): UUID? {
  val shell = presenters.shell.state.value
  if (shell.page != Page.DASHBOARD) return null
  return when (shell.tab) {
    Tab.WATCH -> watch.session
    Tab.CINEMA -> cinema.session
    Tab.STYLE -> style.session
  }?.id
}

/** Opens [file] if it is a recording; else leaves it to others and says so by false. */
internal fun AppGraph.openIfRecording(file: Path): Boolean {
  if (!RecordingsPresenter.isRecording(file)) return false
  recordings.onEvent(RecordingsEvent.FileGiven(file))
  return true
}
