package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
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
      "View",
      "Overview: See all layers/heads. Detail: Drill into one.",
      optionLabel = { it.label },
    )
    val detail = look.zoom == Zoom.DETAIL
    Segmented(
      Shape.entries,
      if (detail) look.shape else Shape.FLAT,
      { onEvent(CinemaUiEvent.ShapeChosen(it)) },
      "Flat or bars",
      if (detail) "3D shows attention as bar heights"
      else "3D shows one head as bars: open Detail first",
      enabled = detail,
      optionLabel = { it.label },
    )
    Segmented(
      Scale.entries,
      look.scale,
      { onEvent(CinemaUiEvent.ScaleChosen(it)) },
      "Colours",
      "Cividis looks alike with and without colour blindness",
      optionLabel = { it.label },
    )
    Switch(
      look.contrast,
      { onEvent(CinemaUiEvent.ContrastChanged(it)) },
      if (look.contrast) "Contrast: rows rescaled" else "Contrast",
      "Each row's largest weight gets the darkest colour: faint patterns show, rows cannot be compared",
    )
    tools()
  }
}
