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

/**
 * Attention Cinema with its keys.
 *
 * @param onSave the run that is shown is to be saved
 */
@Composable
fun CinemaTab(presenter: CinemaPresenter, export: DesktopExport, onSave: () -> Unit) {
  val state by presenter.state.collectAsState()
  val toasts = LocalToasts.current
  val files = remember(export) { TitledExport(export, ::filmTitle) }
  OfferActions("cinema", cinemaActions(state, presenter::onEvent))
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is CinemaEffect.ShowToast -> toasts.tell(effect.title, effect.text, warning = true)
        CinemaEffect.SaveRun -> onSave()
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
    stop(texts["cinema.stop.hint"], CinemaUiEvent.StopPressed, state.run.stopEnabled),
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
      if (state.playback.playing) texts["cinema.film.pause"] else texts["cinema.film.play"],
      texts["cinema.film.hint"],
      Shortcut(Key.P, "P"),
      some,
      CinemaUiEvent.FilmPlayPressed,
    ),
    film(
      "previous-snapshot",
      texts["cinema.frame.previous"],
      texts["cinema.frame.previous.hint"],
      Shortcut(Key.Comma, ","),
      some,
      CinemaUiEvent.FrameMoved(-1),
    ),
    film(
      "next-snapshot",
      texts["cinema.frame.next"],
      texts["cinema.frame.next.hint"],
      Shortcut(Key.Period, "."),
      some,
      CinemaUiEvent.FrameMoved(1),
    ),
    film(
      "previous-head",
      texts["cinema.head.previous"],
      texts["cinema.head.previous.hint"],
      Shortcut(Key.LeftBracket, "["),
      detail,
      CinemaUiEvent.HeadMoved(-1),
    ),
    film(
      "next-head",
      texts["cinema.head.next"],
      texts["cinema.head.next.hint"],
      Shortcut(Key.RightBracket, "]"),
      detail,
      CinemaUiEvent.HeadMoved(1),
    ),
    film(
      "zoom",
      texts["cinema.zoom", zoom.label],
      texts["cinema.zoom.hint"],
      Shortcut(Key.D, "D"),
      true,
      CinemaUiEvent.ZoomChosen(zoom),
    ),
  )
}
