package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Immutable

/** All heads, or one. */
enum class Zoom {
  OVERVIEW,
  DETAIL;

  val label: String
    get() = texts["view.${name.lowercase()}"]
}

/** Flat map or bars. */
enum class Shape(val label: String) {
  FLAT("2D"),
  BARS("3D"),
}

/** The colours of weights. */
enum class Scale {
  BLUE,
  CIVIDIS;

  val label: String
    get() = texts["colours.${name.lowercase()}"]
}

/** [query] looks at [key]; both are places in the probe text. */
@Immutable data class Cell(val query: Int, val key: Int)

/** How the film is looked at. */
@Immutable
data class Look(
  val zoom: Zoom = Zoom.OVERVIEW,
  val shape: Shape = Shape.FLAT,
  val layer: Int = 0,
  val head: Int = 0,
  val scale: Scale = Scale.BLUE,
  val contrast: Boolean = false,
  val pointed: Cell? = null,
  val pinned: Cell? = null,
) {
  /** Bars are of one head. */
  val barsShown: Boolean
    get() = zoom == Zoom.DETAIL && shape == Shape.BARS
}

/** The look after [event] at a model of this shape. */
internal fun Look.after(event: CinemaUiEvent.LookEvent, layers: Int, heads: Int): Look =
  when (event) {
    is CinemaUiEvent.ZoomChosen -> copy(zoom = event.zoom, pointed = null)
    is CinemaUiEvent.ShapeChosen ->
      if (zoom == Zoom.DETAIL) copy(shape = event.shape, pointed = null) else this
    is CinemaUiEvent.BarsTooSlow -> copy(shape = Shape.FLAT)
    is CinemaUiEvent.HeadChosen -> copy(layer = event.layer, head = event.head)
    is CinemaUiEvent.MapOpened ->
      copy(zoom = Zoom.DETAIL, layer = event.layer, head = event.head, pointed = null)
    is CinemaUiEvent.HeadMoved -> {
      val next = (layer * heads + head + event.by).mod(layers * heads)
      copy(layer = next / heads, head = next % heads)
    }
    is CinemaUiEvent.ScaleChosen -> copy(scale = event.scale)
    is CinemaUiEvent.ContrastChanged -> copy(contrast = event.on)
    is CinemaUiEvent.CellPointed -> copy(pointed = event.cell)
    is CinemaUiEvent.CellTapped -> tapped(event.cell)
  }

/** The first tap points, as a mouse does by hovering; a tap on what is pointed at pins it. */
private fun Look.tapped(cell: Cell): Look =
  when (cell) {
    pinned -> copy(pinned = null, pointed = null)
    pointed -> copy(pinned = cell)
    else -> copy(pinned = null, pointed = cell)
  }
