package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Switch
import org.llmbreaker.ui.theme.Spacing

/** How the film is looked at: all heads or one, flat or as bars, in which colours. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun LookBar(
  look: Look,
  onEvent: (CinemaUiEvent) -> Unit,
  tools: @Composable () -> Unit,
) {
  FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.spacedBy(Spacing.x2),
    verticalArrangement = Arrangement.spacedBy(Spacing.half),
  ) {
    Segmented(
      Zoom.entries,
      look.zoom,
      { onEvent(CinemaUiEvent.ZoomChosen(it)) },
      texts["look.view"],
      texts["look.view.hint"],
      optionLabel = { it.label },
    )
    val detail = look.zoom == Zoom.DETAIL
    Segmented(
      Shape.entries,
      if (detail) look.shape else Shape.FLAT,
      { onEvent(CinemaUiEvent.ShapeChosen(it)) },
      texts["look.shape"],
      if (detail) texts["look.shape.hint"] else texts["look.shape.closed"],
      enabled = detail,
      optionLabel = { it.label },
    )
    Segmented(
      Scale.entries,
      look.scale,
      { onEvent(CinemaUiEvent.ScaleChosen(it)) },
      texts["look.colours"],
      texts["look.colours.hint"],
      optionLabel = { it.label },
    )
    Switch(
      look.contrast,
      { onEvent(CinemaUiEvent.ContrastChanged(it)) },
      if (look.contrast) texts["look.rescaled"] else texts["look.contrast"],
      texts["look.contrast.hint"],
    )
    Hideable(HideablePart.EXPORT) { tools() }
  }
}
