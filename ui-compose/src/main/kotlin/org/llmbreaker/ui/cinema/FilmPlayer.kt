package org.llmbreaker.ui.cinema

import kotlin.time.DurationUnit
import kotlin.time.TimeSource
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** Fifty moves a second: a late one still leaves thirty. */
private const val MOVE_MILLIS = 20L

/**
 * Moves the playhead over the film. Confined to the thread of [scope].
 *
 * @param time by which the film plays: a late move goes farther
 * @param changed called after each move that nobody asked for
 */
internal class FilmPlayer(
  private val scope: CoroutineScope,
  private val time: TimeSource,
  private val changed: () -> Unit,
) {
  private var clock: Job? = null
  private var film = Film.EMPTY

  /** Where the playhead stands and how it moves. */
  var playback = Playback()
    private set

  /** A film with more snapshots, or another one. */
  fun use(next: Film) {
    film = next
    val position = if (playback.follow) film.last else playback.position.coerceIn(0f, film.last)
    playback = playback.copy(position = position)
  }

  /** Begins at the newest snapshot of another film. */
  fun rewind() {
    pause()
    film = Film.EMPTY
    playback = playback.copy(position = 0f, follow = true)
  }

  fun onEvent(event: CinemaUiEvent.FilmEvent) {
    when (event) {
      is CinemaUiEvent.Scrubbed -> goTo(event.position)
      is CinemaUiEvent.FrameMoved -> goTo((film.nearest(playback.position) + event.by).toFloat())
      CinemaUiEvent.FilmPlayPressed -> if (playback.playing) pause() else play()
      is CinemaUiEvent.RateChosen -> playback = playback.copy(rate = event.rate)
      is CinemaUiEvent.LoopChanged -> playback = playback.copy(loop = event.on)
      is CinemaUiEvent.FollowChanged -> follow(event.on)
    }
  }

  private fun goTo(position: Float) {
    pause()
    playback = playback.copy(position = position.coerceIn(0f, film.last), follow = false)
  }

  private fun follow(on: Boolean) {
    pause()
    playback = playback.copy(follow = on)
    use(film)
  }

  private fun pause() {
    clock?.cancel()
    clock = null
    playback = playback.copy(playing = false)
  }

  private fun play() {
    if (film.size < 2) return
    val start = if (playback.position >= film.last) 0f else playback.position
    playback = playback.copy(playing = true, follow = false, position = start)
    clock = scope.launch {
      var moved = time.markNow()
      while (true) {
        delay(MOVE_MILLIS)
        val seconds = moved.elapsedNow().toDouble(DurationUnit.SECONDS)
        moved = time.markNow()
        advance((playback.rate * seconds).toFloat())
        changed()
      }
    }
  }

  private fun advance(by: Float) {
    val next = playback.position + by
    when {
      next < film.last -> playback = playback.copy(position = next)
      playback.loop -> playback = playback.copy(position = 0f)
      else -> {
        playback = playback.copy(position = film.last)
        pause()
      }
    }
  }
}
