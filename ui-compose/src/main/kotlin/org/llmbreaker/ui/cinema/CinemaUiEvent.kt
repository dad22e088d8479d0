package org.llmbreaker.ui.cinema

import java.util.UUID
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed

/** What a person does on Attention Cinema. */
sealed interface CinemaUiEvent {
  /** What is watched. */
  sealed interface SourceEvent : CinemaUiEvent

  /** Watch this session; null prepares a new run. */
  data class SessionChosen(val id: UUID?) : SourceEvent

  data class TextChosen(val id: String) : SourceEvent

  data class PresetChosen(val preset: Preset) : SourceEvent

  data class ProbeTyped(val text: String) : SourceEvent

  /** Steps between two snapshots of the next run. */
  data class IntervalChosen(val steps: Int) : SourceEvent

  /** Training. */
  sealed interface RunEvent : CinemaUiEvent

  /** The large button, whatever stands on it. */
  data object PlayPressed : RunEvent

  data object StopPressed : RunEvent

  data class SpeedChosen(val speed: Speed) : RunEvent

  /** Keep the run in a file: leads to [CinemaEffect.SaveRun]. */
  data object SavePressed : RunEvent

  /** How it is looked at. */
  sealed interface LookEvent : CinemaUiEvent

  data class ZoomChosen(val zoom: Zoom) : LookEvent

  data class ShapeChosen(val shape: Shape) : LookEvent

  /** Chooses a head and stays in the present view. */
  data class HeadChosen(val layer: Int, val head: Int) : LookEvent

  /** A map of the overview was tapped. */
  data class MapOpened(val layer: Int, val head: Int) : LookEvent

  /** So many heads on, through all layers, round the end. */
  data class HeadMoved(val by: Int) : LookEvent

  /** Bars take so long a frame that they hardly move: back to the flat map. */
  data class BarsTooSlow(val millis: Long) : LookEvent

  data class ScaleChosen(val scale: Scale) : LookEvent

  data class ContrastChanged(val on: Boolean) : LookEvent

  /** The pointer is over this cell, or over none. */
  data class CellPointed(val cell: Cell?) : LookEvent

  /** A tap pins the cell; another tap on it lets go. */
  data class CellTapped(val cell: Cell) : LookEvent

  /** The playhead. */
  sealed interface FilmEvent : CinemaUiEvent

  data class Scrubbed(val position: Float) : FilmEvent

  /** To another real snapshot, so many on. */
  data class FrameMoved(val by: Int) : FilmEvent

  data object FilmPlayPressed : FilmEvent

  data class RateChosen(val rate: Int) : FilmEvent

  data class LoopChanged(val on: Boolean) : FilmEvent

  data class FollowChanged(val on: Boolean) : FilmEvent

  /** Switches one part over: off if it was on. */
  data class PartToggled(val part: Ablation.Part) : CinemaUiEvent

  /** Switches everything on. */
  data object AllRestored : CinemaUiEvent
}

/** What is to be done once. */
sealed interface CinemaEffect {
  /** Tells the user that something did not work. */
  data class ShowToast(val title: String, val text: String) : CinemaEffect

  /** Ask where to keep the run that is shown, and write it there. */
  data object SaveRun : CinemaEffect
}
