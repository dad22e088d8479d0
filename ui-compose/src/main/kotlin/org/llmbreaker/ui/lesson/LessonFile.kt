package org.llmbreaker.ui.lesson

import com.fasterxml.jackson.core.JsonFactory
import com.fasterxml.jackson.core.StreamReadConstraints
import com.fasterxml.jackson.core.StreamReadFeature
import com.fasterxml.jackson.databind.json.JsonMapper
import java.io.IOException
import java.nio.file.Path
import java.util.Locale
import org.llmbreaker.ui.json.readObject
import org.llmbreaker.ui.json.readSmallFile

/** What became of reading a lesson file. */
sealed interface LessonRead {
  /** @param unknown keys that this version does not know, and ignored */
  data class Done(val lesson: Lesson, val unknown: List<String>) : LessonRead

  data class Refused(val problem: LessonProblem) : LessonRead
}

/** Why a lesson file cannot be used. */
sealed interface LessonProblem {
  /** The system does not give the file. */
  data object Unreadable : LessonProblem

  data object TooLarge : LessonProblem

  /** Not one JSON object. */
  data object NotJson : LessonProblem

  /** Of a later version of the app. */
  data class Newer(val version: Int) : LessonProblem

  data class Missing(val key: String) : LessonProblem

  /** @param allowed what would be right, as it stands in a file */
  data class Wrong(val key: String, val allowed: String) : LessonProblem
}

/** Reads lesson files; see docs/lessons.md for what stands in them. */
object LessonFile {
  /** What the names of lesson files end in. */
  const val ENDING = ".lesson.json"

  private const val LARGEST_BYTES = 1 shl 16
  private const val DEEPEST = 8

  private val json =
    JsonMapper.builder(
        JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build()
      )
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build()

  /** Whether [file] is a lesson by its name. */
  fun isLesson(file: Path): Boolean =
    file.fileName?.toString()?.lowercase(Locale.ROOT)?.endsWith(ENDING) ?: false

  /** Title of the dialog that lets people choose a lesson. */
  fun openTitle(): String = texts["choose"]

  /** Said where a lesson was asked for and no window can be shown. */
  fun needsDisplay(): String = texts["no-display"]

  /** Reads [file]; an ordinary file only. */
  fun read(file: Path): LessonRead =
    try {
      readSmallFile(file, LARGEST_BYTES)?.let(::read) ?: LessonRead.Refused(LessonProblem.TooLarge)
    } catch (_: IOException) {
      LessonRead.Refused(LessonProblem.Unreadable)
    }

  /** Reads a lesson that comes with the app. */
  fun bundled(name: String): LessonRead {
    val resource = checkNotNull(LessonFile::class.java.getResourceAsStream(name + ENDING)) { name }
    return read(resource.use { it.readBytes() })
  }

  internal fun read(content: ByteArray): LessonRead {
    val tree = json.readObject(content) ?: return LessonRead.Refused(LessonProblem.NotJson)
    return try {
      readLesson(tree)
    } catch (refusal: LessonRefusal) {
      LessonRead.Refused(refusal.problem)
    }
  }
}
