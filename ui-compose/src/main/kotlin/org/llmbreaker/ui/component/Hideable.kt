package org.llmbreaker.ui.component

import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf

/**
 * A part of a screen that a lesson can hide, so that nothing distracts, or a kiosk, so that nothing
 * leads out of it.
 *
 * @param key its name in a lesson file
 */
enum class HideablePart(val key: String) {
  /** Model and training settings of Watch It Learn. */
  SETTINGS("settings"),
  /** The speed of training. */
  SPEED("speed"),
  /** Reading files. */
  FILES("files"),
  /** Copying and saving of charts, texts, films and runs. */
  EXPORT("export"),
  /** What the model writes. */
  SAMPLES("samples"),
  /** Which characters the model considered. */
  NEXT_TOKEN("nextToken"),
  /** Switching parts of the model off. */
  BREAK_IT("breakIt"),
}

/** What is hidden now. */
val LocalHidden = compositionLocalOf { emptySet<HideablePart>() }

/** [content] unless [part] is hidden. */
@Composable
fun Hideable(part: HideablePart, content: @Composable () -> Unit) {
  if (part !in LocalHidden.current) content()
}
