package org.llmbreaker.ui.cinema

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.scaleIn
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.focusable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusProperties
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt
import org.llmbreaker.ui.component.EmptyState
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Motion
import org.llmbreaker.ui.theme.Spacing

private val sideWidth = 320.dp

/** Below this width the film stands under the controls. */
private val narrow = 840.dp

/** In a lower window the film keeps this height and is scrolled to. */
private val leastFilm = 480.dp

/**
 * Attention Cinema: watch attention form, scrub it like a film, and switch parts of the model off.
 * Shows [state] and nothing else; usable from about 1024 x 520 dp.
 *
 * @param tools stand at the right end of the line above the maps
 */
@Composable
fun CinemaScreen(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
  tools: @Composable () -> Unit = {},
) {
  BoxWithConstraints(modifier.fillMaxSize().testTag(CinemaTags.SCREEN)) {
    if (maxWidth < narrow) {
      Column(
        Modifier.fillMaxSize().scrollsVertically().padding(Spacing.x2),
        Arrangement.spacedBy(Spacing.x2),
      ) {
        Controls(state, onEvent)
        FilmSide(state, onEvent, Modifier.height(leastFilm), tools)
      }
      return@BoxWithConstraints
    }
    val film = maxOf(maxHeight - Spacing.x2 * 2, leastFilm)
    Row(Modifier.fillMaxSize().padding(Spacing.x2), Arrangement.spacedBy(Spacing.x2)) {
      Column(
        Modifier.width(sideWidth).fillMaxHeight().scrollsVertically(),
        Arrangement.spacedBy(Spacing.x2),
      ) {
        Controls(state, onEvent)
      }
      Column(Modifier.weight(1f).fillMaxHeight().scrollsVertically()) {
        FilmSide(state, onEvent, Modifier.height(film), tools)
      }
    }
  }
}

@Composable
private fun Controls(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  TrainingSection(state.run, onEvent)
  SourceSection(state.source, onEvent)
  Hideable(HideablePart.BREAK_IT) {
    BreakSection(state.broken, state.run.layers, state.run.heads, onEvent)
  }
}

/** The film and what moves it. */
@Composable
private fun FilmSide(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier,
  tools: @Composable () -> Unit,
) {
  Column(modifier, Arrangement.spacedBy(Spacing.x1)) {
    LookBar(state.look, onEvent, tools)
    Stage(state, onEvent, Modifier.weight(1f).fillMaxWidth())
    Timeline(state, onEvent)
  }
}

/** The maps, or why there are none yet. */
@Composable
private fun Stage(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier,
) {
  // Without movement a film is its real snapshots, one after the other.
  val exact = state.playback.position
  val position = if (BreakerTheme.motion.reduced) exact.roundToInt().toFloat() else exact
  Panel(null, modifier.keepsKeyboard(state.look.zoom)) {
    if (state.run.waiting) {
      EmptyState(
        Icons.film,
        texts["waiting"],
        texts["waiting.text"],
        Modifier.fillMaxSize(),
      )
      return@Panel
    }
    val motion = BreakerTheme.motion
    AnimatedContent(
      state.look.zoom,
      Modifier.fillMaxSize(),
      transitionSpec = {
        fadeIn(motion.fade()) + scaleIn(motion.scale(), Motion.SCALE_FROM) togetherWith
          fadeOut(motion.leave())
      },
    ) { zoom ->
      when (zoom) {
        Zoom.OVERVIEW -> OverviewStage(state, position, onEvent)
        Zoom.DETAIL -> DetailStage(state, position, onEvent)
      }
    }
  }
}

/**
 * Takes the keyboard over when [view] changes while something inside has it: that goes away, and
 * nobody would hear the keys any more. No stop for Tab otherwise.
 */
@Composable
private fun Modifier.keepsKeyboard(view: Any): Modifier {
  val keyboard = remember { FocusRequester() }
  var within by remember { mutableStateOf(false) }
  var taking by remember { mutableStateOf(false) }
  var taken by remember { mutableStateOf(false) }
  val goesAway = within
  LaunchedEffect(view) {
    if (goesAway) {
      taking = true
      keyboard.requestFocus()
    }
  }
  return focusRequester(keyboard)
    .onFocusChanged {
      if (taken && !it.isFocused) taking = false
      taken = it.isFocused
      within = it.hasFocus
    }
    .focusProperties { canFocus = taking }
    .semantics { contentDescription = "Attention Cinema" }
    .focusable()
}

@Composable
private fun OverviewStage(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
) {
  Column(Modifier.fillMaxSize(), Arrangement.spacedBy(Spacing.x1)) {
    val hint =
      if (state.film.size == 0) texts["overview.empty"]
      else texts["overview.hint", colourHint(state.look)]
    Row(verticalAlignment = Alignment.CenterVertically) {
      val secondary = BreakerTheme.colors.textSecondary
      Text(hint, Modifier.weight(1f, fill = false), BreakerTheme.type.small, secondary)
      Term("attention")
    }
    Overview(state, position, onEvent, Modifier.weight(1f).fillMaxWidth())
  }
}
