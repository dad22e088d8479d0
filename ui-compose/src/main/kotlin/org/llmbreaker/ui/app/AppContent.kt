package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import java.util.UUID
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.sessions.SessionRow
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
    WatchEffects(graph.watch, dialogs, graph.toasts)
    StyleEffects(graph.style, dialogs, export, graph.toasts)
  }
  AppRoot(
    graph.presenters,
    visible,
    onQuit,
    onOpenSession = { graph.open(it) },
    content = { tab ->
      when (tab) {
        Tab.WATCH -> WatchTab(graph.watch, export, chartView)
        Tab.CINEMA -> CinemaTab(graph.cinema, export)
        Tab.STYLE -> StyleTab(graph.style, export, styleChartView)
      }
    },
  )
}

/** Shows a session in the part of the app that it was made for. */
internal fun AppGraph.open(session: SessionRow) {
  val id = UUID.fromString(session.id)
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
