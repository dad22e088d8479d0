package org.llmbreaker.ui.keyboard

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/** Two presses of Shift within this time hold it. */
private const val DOUBLE_PRESS_MILLIS = 400L

internal enum class Shift {
  OFF,
  /** For the next letter. */
  ONCE,
  /** Until it is pressed again. */
  HELD,
}

/** What the keyboard shows, and where it writes. */
@Stable
internal class KeyboardState {
  private val fields = mutableStateListOf<TypingTarget>()
  private var putAway by mutableStateOf(false)
  private var shiftPressedAt: Long? = null

  var shift by mutableStateOf(Shift.OFF)
    private set

  /** True while signs stand in the place of the letters. */
  var signs by mutableStateOf(false)
    private set

  /** The forms of the letter that was held, while they are offered. */
  var forms by mutableStateOf<Forms?>(null)

  /** The newest field with the focus: where a dialog is open, the one in it. */
  val target: TypingTarget?
    get() = fields.lastOrNull()

  /** Whether somebody can type now and has not put the keyboard away. */
  val wanted: Boolean
    get() = target != null && !putAway

  fun begin(field: TypingTarget) {
    fields += field
    show()
  }

  fun end(field: TypingTarget) {
    fields -= field
    forms = null
  }

  /** Brings the keyboard back for the field that still has the focus. */
  fun show() {
    putAway = false
  }

  /** [sign] as it would be typed now. */
  fun shifted(sign: String): String =
    when {
      shift == Shift.OFF -> sign
      sign == "ß" -> "ẞ" // its usual capital would be two letters
      else -> sign.uppercase()
    }

  fun type(sign: String) {
    forms = null
    target?.insert(sign)
    if (shift == Shift.ONCE) shift = Shift.OFF
  }

  /** @param atMillis when the key was pressed; null if nobody knows, as with a screen reader */
  fun press(key: Key, atMillis: Long?) {
    forms = null
    when (key) {
      is SignKey -> type(shifted(key.sign))
      is ControlKey -> press(key.control, atMillis)
      is Gap -> Unit
    }
  }

  private fun press(control: Control, atMillis: Long?) {
    when (control) {
      Control.SHIFT -> pressShift(atMillis)
      Control.BACKSPACE -> target?.backspace()
      Control.ENTER -> if (target?.enter() == false) putAway = true
      Control.SPACE -> type(" ")
      Control.LEFT -> target?.moveCaret(-1)
      Control.RIGHT -> target?.moveCaret(1)
      Control.SIGNS -> signs = !signs
      Control.HIDE -> putAway = true
    }
  }

  private fun pressShift(atMillis: Long?) {
    val before = shiftPressedAt
    val twice = atMillis == null || (before != null && atMillis - before <= DOUBLE_PRESS_MILLIS)
    shiftPressedAt = if (twice) null else atMillis
    shift =
      when {
        twice && shift == Shift.ONCE -> Shift.HELD
        shift == Shift.OFF -> Shift.ONCE
        else -> Shift.OFF
      }
  }
}

/**
 * The forms of a letter, side by side above its key. All lengths in pixels from the upper left
 * corner of the keyboard.
 *
 * @param height of each sign
 * @param width of each sign
 * @param chosen the one under the finger, or null
 */
internal data class Forms(
  val signs: List<String>,
  val left: Float,
  val top: Float,
  val width: Float,
  val height: Float,
  val chosen: Int? = null,
) {
  /** The one at [x], or the nearest. */
  fun at(x: Float): Int = ((x - left) / width).toInt().coerceIn(signs.indices)
}
