package org.llmbreaker.ui.lesson

import java.nio.file.Path
import kotlin.io.path.createDirectory
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.guide.GuideContents
import org.llmbreaker.ui.guide.lessonsOf

class LessonFileTest {
  @TempDir private lateinit var folder: Path

  private val whole =
    """
    {"version": 1, "title": {"en": "Hello", "de": "Hallo"}, "screen": "watch",
     "dataset": "poems", "preset": "micro", "speed": 5, "seed": 42,
     "hide": ["settings", "breakIt"],
     "tasks": [{"text": {"en": "Look", "de": "Schau"}, "minutes": 3}, {"text": "Both"}]}
    """

  private fun read(json: String) = LessonFile.read(json.encodeToByteArray())

  private fun lesson(json: String) = (read(json) as LessonRead.Done).lesson

  private fun problem(json: String) = (read(json) as LessonRead.Refused).problem

  @Test
  fun `a whole lesson is read`() {
    val lesson = lesson(whole)
    assertThat(lesson.title.inLanguage(Language.GERMAN)).isEqualTo("Hallo")
    assertThat(lesson.screen).isEqualTo(LessonScreen.WATCH)
    assertThat(lesson.dataset).isEqualTo("poems")
    assertThat(lesson.preset).isEqualTo(Preset.MICRO)
    assertThat(lesson.speed).isEqualTo(Speed.X5)
    assertThat(lesson.seed).isEqualTo(42)
    assertThat(lesson.hide).containsExactly(HideablePart.SETTINGS, HideablePart.BREAK_IT)
    assertThat(lesson.tasks.map { it.minutes }).containsExactly(3, null)
    assertThat(lesson.tasks[1].text.inLanguage(Language.ENGLISH)).isEqualTo("Both")
    assertThat(lesson.minutes).isEqualTo(3)
  }

  @Test
  fun `only version, title, screen and a task are needed`() {
    val lesson =
      lesson("""{"version":1,"title":"T","screen":"style","tasks":[{"text":{"fr":"Regarde"}}]}""")
    assertThat(lesson.dataset).isNull()
    assertThat(lesson.hide).isEmpty()
    assertThat(lesson.tasks.single().text.inLanguage(Language.GERMAN)).isEqualTo("Regarde")
  }

  @ParameterizedTest
  @ValueSource(strings = ["version", "title", "screen", "tasks"])
  fun `what is missing is named`(key: String) {
    assertThat(problem(whole.replace("\"$key\"", "\"x$key\"")))
      .isEqualTo(LessonProblem.Missing(key))
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value =
      [
        "title|\"title\": {\"en\": \"Hello\", \"de\": \"Hallo\"}|\"title\": \"  \"",
        "screen|\"watch\"|\"kitchen\"",
        "preset|\"micro\"|\"huge\"",
        "speed|5,|3,",
        "speed|5,|\"5\",",
        "seed|42|4.5",
        "hide|\"breakIt\"|\"everything\"",
        "minutes|3}|0}",
        "text|\"text\": \"Both\"|\"text\": 7",
        "dataset|\"poems\"|12",
        "version|\"version\": 1|\"version\": 0",
      ],
  )
  fun `what makes no sense is named`(key: String, from: String, to: String) {
    assertThat(whole).contains(from)
    val problem = problem(whole.replace(from, to)) as LessonProblem.Wrong
    assertThat(problem.key).isEqualTo(key)
    assertThat(problem.sentence()).contains(key).contains(problem.allowed)
  }

  @Test
  fun `no tasks, and tasks that are none, are refused`() {
    assertThat(problem("""{"version":1,"title":"T","screen":"watch","tasks":[]}"""))
      .isEqualTo(LessonProblem.Wrong("tasks", "1–50"))
    assertThat(problem("""{"version":1,"title":"T","screen":"watch","tasks":["x"]}"""))
      .isInstanceOf(LessonProblem.Wrong::class.java)
  }

  @Test
  fun `unknown keys are ignored and told`() {
    val found =
      read(whole.replace("\"seed\"", "\"music\": 1, \"seed\"").replace("\"minutes\"", "\"hours\""))
    assertThat((found as LessonRead.Done).unknown).containsExactly("music", "hours")
  }

  @Test
  fun `a newer format is refused as such`() {
    assertThat(problem("""{"version": 2, "anything": []}""")).isEqualTo(LessonProblem.Newer(2))
  }

  @ParameterizedTest
  @ValueSource(
    strings =
      [
        "",
        "[]",
        "{",
        "null",
        "{\"version\": 1, \"version\": 1}",
        "{\"version\": 1e99999999999}",
        "[[[[[[[[[[[[]]]]]]]]]]]]",
      ]
  )
  fun `what is not one JSON object is refused`(text: String) {
    assertThat(read(text)).isInstanceOf(LessonRead.Refused::class.java)
  }

  @Test
  fun `deep nesting and large files are refused`() {
    val deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)
    assertThat(problem(deep)).isEqualTo(LessonProblem.NotJson)
    val large = folder.resolve("large.lesson.json").apply { writeText(" ".repeat(70_000) + whole) }
    assertThat(LessonFile.read(large)).isEqualTo(LessonRead.Refused(LessonProblem.TooLarge))
  }

  @Test
  fun `bytes that begin like UTF-32 and are none are refused`() {
    val content = byteArrayOf(0, 0, 0, '{'.code.toByte(), 0x7f, 0x7f, 0x7f, 0x7f)
    assertThat(LessonFile.read(content)).isEqualTo(LessonRead.Refused(LessonProblem.NotJson))
  }

  @Test
  fun `folders and missing files are refused`() {
    val gone = LessonFile.read(folder.resolve("gone.lesson.json"))
    val dir = LessonFile.read(folder.resolve("dir.lesson.json").createDirectory())
    for (found in listOf(gone, dir)) {
      assertThat((found as LessonRead.Refused).problem).isEqualTo(LessonProblem.Unreadable)
    }
    val there = folder.resolve("My.LESSON.json").also { it.writeText(whole) }
    assertThat(LessonFile.isLesson(there)).isTrue()
    assertThat(LessonFile.isLesson(folder.resolve("data.json"))).isFalse()
    assertThat(LessonFile.read(there)).isInstanceOf(LessonRead.Done::class.java)
  }

  @Test
  fun `the lessons of the teachers' pages exist, whole, in both languages, and as long as planned`() {
    val minutes = mapOf("lesson-15" to 15, "lesson-30" to 30, "lesson-45" to 45)
    val texts = DatasetCatalogue.bundled().entries().map { it.id() }
    for ((page, planned) in minutes) {
      assertThat(GuideContents.pages).contains(page)
      val found = LessonFile.bundled(lessonsOf(page, Language.ENGLISH).single()) as LessonRead.Done
      assertThat(found.unknown).isEmpty()
      assertThat(found.lesson.minutes).isEqualTo(planned)
      found.lesson.dataset?.let { assertThat(texts).contains(it) }
      for (text in found.lesson.tasks.map { it.text } + found.lesson.title) {
        assertThat(text.byTag.keys).containsExactlyInAnyOrder("en", "de")
      }
    }
  }
}
