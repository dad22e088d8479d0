package org.llmbreaker.ui.lesson

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.HideablePart

/** The screen that a lesson is about. [key] names it in the file. */
enum class LessonScreen(val key: String) {
  WATCH("watch"),
  CINEMA("cinema"),
  STYLE("style"),
}

/** The same words in one or more languages, by their tag; [ANY] stands for all others. */
@Immutable
data class LessonText(val byTag: Map<String, String>) {
  /** In [language], else in English, else in whatever there is. */
  fun inLanguage(language: Language): String =
    byTag[if (language == Language.GERMAN) "de" else "en"]
      ?: byTag[ANY]
      ?: byTag["en"]
      ?: byTag.values.first()

  companion object {
    /** Tag of words that were given without a language. */
    const val ANY = ""
  }
}

/** One task. [minutes] is how long it should take, or null. */
@Immutable data class LessonTask(val text: LessonText, val minutes: Int?)

/**
 * What a teacher has prepared: a screen as it is needed, and tasks.
 *
 * @param dataset id of a bundled text; null leaves the chosen one
 * @param preset null leaves the chosen size
 * @param speed null leaves the chosen speed
 * @param seed of the run on Watch It Learn; null leaves it
 * @param hide what must not distract
 * @param tasks at least one
 */
@Immutable
data class Lesson(
  val title: LessonText,
  val screen: LessonScreen,
  val dataset: String? = null,
  val preset: Preset? = null,
  val speed: Speed? = null,
  val seed: Long? = null,
  val hide: Set<HideablePart> = emptySet(),
  val tasks: List<LessonTask>,
) {
  /** Minutes of all tasks together; 0 if no task has any. */
  val minutes: Int
    get() = tasks.sumOf { it.minutes ?: 0 }
}
