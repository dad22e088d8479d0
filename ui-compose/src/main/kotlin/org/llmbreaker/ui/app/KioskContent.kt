package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import org.llmbreaker.ui.kiosk.KioskEvent
import org.llmbreaker.ui.kiosk.KioskOverlay
import org.llmbreaker.ui.kiosk.cornerHold
import org.llmbreaker.ui.theme.BreakerTheme

/** The app of the present round and what the kiosk draws over it. */
@Composable
internal fun KioskContent(kiosk: Kiosk, modifier: Modifier = Modifier) {
  val presenter = kiosk.presenter
  val state by presenter.state.collectAsState()
  val shown by kiosk.graph.collectAsState()
  val graph = shown ?: return
  val settings by graph.presenters.settings.state.collectAsState()
  Box(modifier.fillMaxSize().cornerHold { presenter.onEvent(KioskEvent.StaffAsked) }) {
    key(graph) {
      AppContent(graph, NoFiles, visible = true, { presenter.onEvent(KioskEvent.StaffAsked) })
      DisposableEffect(graph) { onDispose { kiosk.discard(graph) } }
    }
    BreakerTheme(settings.theme, settings.reducedMotion) {
      KioskOverlay(state, presenter::onEvent)
    }
  }
}
