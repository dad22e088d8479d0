package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import java.util.UUID
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.watch.WatchUiEvent

/** The whole app without its window: [AppRoot] with the screens put in. */
@Composable
fun AppContent(
  graph: AppGraph,
  dialogs: FileDialogs,
  export: ChartExport,
  visible: Boolean,
  onQuit: () -> Unit,
) {
  val chartView = remember { LossChartViewState() }
  val shell by graph.presenters.shell.state.collectAsState()
  if (shell.page == Page.DASHBOARD) WatchEffects(graph.watch, dialogs, graph.toasts)
  AppRoot(
    graph.presenters,
    visible,
    onQuit,
    onOpenSession = { graph.open(it) },
    content = { tab ->
      when (tab) {
        Tab.WATCH -> WatchTab(graph.watch, export, chartView)
        Tab.CINEMA,
        Tab.STYLE -> NotBuiltYet(tab)
      }
    },
  )
}

private fun AppGraph.open(session: SessionRow) {
  presenters.shell.onEvent(ShellEvent.Show(Tab.WATCH))
  watch.onEvent(WatchUiEvent.Show(UUID.fromString(session.id)))
}
