package org.llmbreaker.ui.lesson

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.component.HideablePart

/** Version of the format; raised when a key changes its meaning. */
internal const val LESSON_VERSION = 1

private const val LONGEST_TITLE = 120
private const val LONGEST_TASK = 1_000
private const val LONGEST_NAME = 100
private const val MOST_TASKS = 50
private const val LONGEST_MINUTES = 240

private val keys =
  setOf("version", "title", "screen", "dataset", "preset", "speed", "seed", "hide", "tasks")
private val taskKeys = setOf("text", "minutes")

/** Thrown inside the reader only. */
internal class LessonRefusal(val problem: LessonProblem) : Exception()

private fun wrong(key: String, allowed: String): Nothing =
  throw LessonRefusal(LessonProblem.Wrong(key, allowed))

/**
 * The lesson in [json].
 *
 * @throws LessonRefusal naming the key
 */
internal fun readLesson(json: ObjectNode): LessonRead.Done {
  val version = json.needed("version").whole("version", 1L..Int.MAX_VALUE).toInt()
  if (version > LESSON_VERSION) throw LessonRefusal(LessonProblem.Newer(version))
  val tasks = json.needed("tasks") as? ArrayNode ?: wrong("tasks", "[ {\"text\": … } ]")
  if (tasks.size() !in 1..MOST_TASKS) wrong("tasks", "1–$MOST_TASKS")
  val lesson =
    Lesson(
      title = json.needed("title").words("title", LONGEST_TITLE),
      screen = json.needed("screen").oneOf("screen", LessonScreen.entries) { it.key },
      dataset = json["dataset"]?.name("dataset"),
      preset = json["preset"]?.oneOf("preset", Preset.entries) { it.id() },
      speed = json["speed"]?.let(::speed),
      seed = json["seed"]?.whole("seed", Long.MIN_VALUE..Long.MAX_VALUE),
      hide = json["hide"]?.let(::hidden).orEmpty(),
      tasks = tasks.map(::task),
    )
  val unknown = json.unknown(keys) + tasks.flatMap { (it as ObjectNode).unknown(taskKeys) }
  return LessonRead.Done(lesson, unknown.distinct())
}

private fun task(json: JsonNode): LessonTask {
  if (json !is ObjectNode) wrong("tasks", "[ {\"text\": … } ]")
  return LessonTask(
    json.needed("text").words("text", LONGEST_TASK),
    json["minutes"]?.whole("minutes", 1L..LONGEST_MINUTES)?.toInt(),
  )
}

private fun speed(json: JsonNode): Speed {
  val factors = Speed.entries.map { it.factor().toLong() }
  val factor = json.takeIf { it.isIntegralNumber && it.canConvertToLong() }?.asLong()
  if (factor !in factors) wrong("speed", factors.joinToString())
  return Speed.ofFactor(factor!!.toInt())
}

private fun hidden(json: JsonNode): Set<HideablePart> {
  if (json !is ArrayNode) wrong("hide", HideablePart.entries.joinToString { it.key })
  return json.map { part -> part.oneOf("hide", HideablePart.entries) { it.key } }.toSet()
}

/** Words for all languages, or an object with one text for each language tag. */
private fun JsonNode.words(key: String, longest: Int): LessonText {
  val allowed = "{\"en\": \"…\", \"de\": \"…\"}, 1–$longest"
  val byTag =
    when (this) {
      is ObjectNode -> properties().associate { it.key to it.value }
      else -> mapOf(LessonText.ANY to this)
    }
  val fine = byTag.isNotEmpty() && byTag.values.all { it.fits(longest) }
  if (!fine) wrong(key, allowed)
  return LessonText(byTag.mapValues { it.value.asText().trim() })
}

private fun JsonNode.fits(longest: Int) = isTextual && asText().trim().length in 1..longest

private fun JsonNode.name(key: String): String =
  if (fits(LONGEST_NAME)) asText() else wrong(key, "1–$LONGEST_NAME")

private fun <E> JsonNode.oneOf(key: String, all: List<E>, name: (E) -> String): E =
  all.find { isTextual && name(it) == asText() } ?: wrong(key, all.joinToString(transform = name))

private fun JsonNode.whole(key: String, allowed: LongRange): Long {
  val fine = isIntegralNumber && canConvertToLong() && asLong() in allowed
  return if (fine) asLong() else wrong(key, "${allowed.first}–${allowed.last}")
}

private fun ObjectNode.needed(key: String): JsonNode =
  this[key]?.takeUnless { it.isNull } ?: throw LessonRefusal(LessonProblem.Missing(key))

private fun ObjectNode.unknown(known: Set<String>): List<String> =
  fieldNames().asSequence().filter { it !in known }.toList()
