package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.input.key.Key
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.cinema.CinemaEffect
import org.llmbreaker.ui.cinema.CinemaPresenter
import org.llmbreaker.ui.cinema.CinemaScreen
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.CinemaUiState
import org.llmbreaker.ui.cinema.FilmExport
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.component.LocalToasts

/** Attention Cinema with its keys. */
@Composable
fun CinemaTab(presenter: CinemaPresenter, export: DesktopExport) {
  val state by presenter.state.collectAsState()
  val toasts = LocalToasts.current
  val files = remember(export) { TitledExport(export, ::filmTitle) }
  OfferActions("cinema", cinemaActions(state, presenter::onEvent))
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is CinemaEffect.ShowToast -> toasts.tell(effect.title, effect.text, warning = true)
      }
    }
  }
  CinemaScreen(state, presenter::onEvent) { FilmExport(state, files) { toasts.show(it) } }
}

/** What can be done on Attention Cinema in this state. */
internal fun cinemaActions(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
): List<Action> =
  with(TabActions("cinema", onEvent)) { trainingActions(state) + filmActions(state) }

private fun TabActions<CinemaUiEvent>.trainingActions(state: CinemaUiState) =
  listOf(
    play(
      state.run.action.label,
      state.run.action.tooltip,
      CinemaUiEvent.PlayPressed,
      state.run.actionEnabled,
    ),
    stop("its film stays", CinemaUiEvent.StopPressed, state.run.stopEnabled),
  )

private fun TabActions<CinemaUiEvent>.filmActions(state: CinemaUiState): List<Action> {
  val some = state.film.size > 1
  val detail = state.look.zoom == Zoom.DETAIL
  val zoom = if (detail) Zoom.OVERVIEW else Zoom.DETAIL
  fun film(
    name: String,
    label: String,
    text: String,
    key: Shortcut,
    enabled: Boolean,
    event: CinemaUiEvent,
  ) = action(name, label, text, event, enabled, key, ActionGroup.VIEW)
  return listOf(
    film(
      "film",
      if (state.playback.playing) "Pause the film" else "Play the film",
      "Show the snapshots one after the other",
      Shortcut(Key.P, "P"),
      some,
      CinemaUiEvent.FilmPlayPressed,
    ),
    film(
      "previous-snapshot",
      "Previous snapshot",
      "Back to the snapshot before",
      Shortcut(Key.Comma, ","),
      some,
      CinemaUiEvent.FrameMoved(-1),
    ),
    film(
      "next-snapshot",
      "Next snapshot",
      "On to the snapshot after",
      Shortcut(Key.Period, "."),
      some,
      CinemaUiEvent.FrameMoved(1),
    ),
    film(
      "previous-head",
      "Previous head",
      "Show the head before, through all layers",
      Shortcut(Key.LeftBracket, "["),
      detail,
      CinemaUiEvent.HeadMoved(-1),
    ),
    film(
      "next-head",
      "Next head",
      "Show the next head, through all layers",
      Shortcut(Key.RightBracket, "]"),
      detail,
      CinemaUiEvent.HeadMoved(1),
    ),
    film(
      "zoom",
      "Show ${zoom.label}",
      "Overview shows all heads, Detail one",
      Shortcut(Key.D, "D"),
      true,
      CinemaUiEvent.ZoomChosen(zoom),
    ),
  )
}
