package org.llmbreaker.ui.keyboard

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.layout.LayoutCoordinates

/** Where something is, as of its last layout. */
internal open class Placed {
  var coordinates: LayoutCoordinates? = null
}

/** One key under a finger. */
@Stable
internal class KeyPress(
  private val state: KeyboardState,
  private val key: Key,
  private val board: Placed,
) : Placed(), KeyActions {
  /** The least width of a form, in pixels. */
  var smallest = 0f

  var pressed by mutableStateOf(false)
    private set

  override val repeats: Boolean
    get() = key is ControlKey && key.control.repeats

  override fun down() {
    pressed = true
  }

  override fun up() {
    pressed = false
  }

  override fun press(atMillis: Long) = state.press(key, atMillis)

  /** A press without a finger, by a screen reader. */
  fun click(): Boolean {
    state.press(key, null)
    return true
  }

  override fun hold(): Boolean {
    val signs = (key as? SignKey)?.forms.orEmpty().map(state::shifted)
    val place = coordinates ?: return false
    val surface = board.coordinates ?: return false
    if (signs.isEmpty()) return false
    val at = surface.localPositionOf(place, Offset.Zero)
    val height = place.size.height.toFloat()
    val width = place.size.width.toFloat().coerceIn(smallest, smallest * 1.5f)
    val left = at.x + place.size.width / 2f - width * signs.size / 2
    val room = maxOf(0f, surface.size.width - width * signs.size)
    state.forms = Forms(signs, left.coerceIn(0f, room), at.y - height, width, height)
    return true
  }

  override fun choose(position: Offset) {
    val place = coordinates ?: return
    val surface = board.coordinates ?: return
    val x = surface.localPositionOf(place, position).x
    state.forms = state.forms?.let { it.copy(chosen = it.at(x)) }
  }

  /** Types what the finger has chosen; a finger that only held leaves the choice for a press. */
  override fun take() {
    val forms = state.forms ?: return
    forms.chosen?.let { state.type(forms.signs[it]) }
  }
}
