package org.llmbreaker.ui.keyboard

import org.llmbreaker.engine.text.Language

/** What stands in a row of the keyboard. */
internal sealed interface Key {
  /** In columns; each row has [COLUMNS] of them. */
  val width: Float
}

/** Room without a key. */
internal data class Gap(override val width: Float) : Key

/**
 * A key that types a sign.
 *
 * @param sign as typed without Shift
 * @param forms further signs, shown while the key is held
 */
internal data class SignKey(val sign: String, val forms: List<String>) : Key {
  override val width = 1f
}

/** A key that does something. */
internal data class ControlKey(val control: Control, override val width: Float) : Key

internal enum class Control {
  SHIFT,
  BACKSPACE,
  ENTER,
  SPACE,
  LEFT,
  RIGHT,
  /** Between letters and signs. */
  SIGNS,
  HIDE;

  /** Whether it acts again and again while it is held. */
  val repeats: Boolean
    get() = this == BACKSPACE || this == LEFT || this == RIGHT
}

internal typealias KeyRows = List<List<Key>>

internal const val COLUMNS = 12f

private const val ENGLISH_FORMS =
  "aàáâäãåæ cçćč eéèêëęě iíìîï lł nñń oóòôöõøœ sßśš uúùûü yýÿ zžźż -–— 'ʼ‘’ ,; .:… ?¿ !¡"

private val forms: Map<Char, List<String>> =
  ENGLISH_FORMS.split(' ').associate { it.first() to it.drop(1).map(Char::toString) }

private fun signs(row: String): List<Key> = row.map {
  SignKey(it.toString(), forms[it].orEmpty())
}

private fun control(control: Control, width: Float = 1f) = ControlKey(control, width)

private val lastRow: List<Key> =
  listOf(control(Control.SIGNS, 1.5f), control(Control.LEFT), control(Control.RIGHT)) +
    control(Control.SPACE, 5f) +
    signs("?!") +
    control(Control.HIDE, 1.5f)

private val shift = control(Control.SHIFT, 1.5f)

private val qwerty: KeyRows =
  listOf(
    signs("1234567890") + control(Control.BACKSPACE, 2f),
    signs("qwertyuiop-'"),
    listOf(Gap(0.5f)) + signs("asdfghjkl") + control(Control.ENTER, 2.5f),
    listOf(shift) + signs("zxcvbnm,.") + shift,
    lastRow,
  )

private val qwertz: KeyRows =
  listOf(
    signs("1234567890ß") + control(Control.BACKSPACE),
    signs("qwertzuiopü-"),
    signs("asdfghjklöä") + control(Control.ENTER),
    listOf(shift) + signs("yxcvbnm,.") + shift,
    lastRow,
  )

private val marks: KeyRows =
  listOf(
    signs("1234567890") + control(Control.BACKSPACE, 2f),
    signs("@#€$£%&()[]°"),
    signs(":;\"„“”…–_/") + control(Control.ENTER, 2f),
    signs("*+=<>{}|\\~^§"),
    lastRow,
  )

/** The letters as keyboards of [language] have them, row by row from the top. */
internal fun letterRows(language: Language): KeyRows =
  if (language == Language.GERMAN) qwertz else qwerty

/** Everything else that people write. */
internal fun signRows(): KeyRows = marks
