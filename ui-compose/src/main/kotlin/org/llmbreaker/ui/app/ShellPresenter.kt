package org.llmbreaker.ui.app

import androidx.compose.runtime.Immutable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** The two pages of the app. */
enum class Page {
  LANDING,
  DASHBOARD,
}

/** The tabs of the dashboard, in order. */
enum class Tab {
  WATCH,
  CINEMA,
  STYLE;

  val label: String
    get() = texts["tab.${name.lowercase()}"]

  val description: String
    get() = texts["tab.${name.lowercase()}.hint"]
}

/** What lies over the page. */
enum class Overlay {
  NONE,
  PALETTE,
  SHORTCUTS,
  MENU,
  SESSIONS,
  QUIT,
}

/** Where in the app a person is. */
@Immutable
data class ShellUiState(
  val page: Page = Page.LANDING,
  val tab: Tab = Tab.WATCH,
  val overlay: Overlay = Overlay.NONE,
)

/** How a person moves about the app. */
sealed interface ShellEvent {
  data object Launch : ShellEvent

  /** Closes what lies over the page, else leaves the dashboard. */
  data object Back : ShellEvent

  data class Show(val tab: Tab) : ShellEvent

  data class Open(val overlay: Overlay) : ShellEvent

  data object CloseOverlay : ShellEvent
}

/** Navigation of the whole window. */
class ShellPresenter(initial: ShellUiState = ShellUiState()) {
  private val mutable = MutableStateFlow(initial)
  val state: StateFlow<ShellUiState> = mutable.asStateFlow()

  fun onEvent(event: ShellEvent) = mutable.update { it.after(event) }
}

private fun ShellUiState.after(event: ShellEvent): ShellUiState =
  when (event) {
    ShellEvent.Launch -> copy(page = Page.DASHBOARD, overlay = Overlay.NONE)
    ShellEvent.Back ->
      if (overlay != Overlay.NONE) copy(overlay = Overlay.NONE) else copy(page = Page.LANDING)
    is ShellEvent.Show -> ShellUiState(Page.DASHBOARD, event.tab)
    is ShellEvent.Open -> copy(overlay = event.overlay)
    ShellEvent.CloseOverlay -> copy(overlay = Overlay.NONE)
  }
