package org.llmbreaker.ui.settings

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import org.llmbreaker.engine.text.Language

/**
 * The language where Compose sees it: whatever shows words has read it, and is drawn anew when it
 * changes, while all else (scroll positions, the focus, typed text) stays as it is.
 */
internal object SeenLanguage : Language.Keeper {
  private var language by mutableStateOf(Language.ENGLISH)

  override fun get(): Language = language

  override fun set(language: Language) {
    this.language = language
  }
}
