package org.llmbreaker.ui

import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.walk
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** What people read stands in bundles, never in the code: a word left there has one language. */
class LeftoverWordsTest {
  private val root = Path.of("src/main/kotlin/org/llmbreaker/ui")

  /** Files whose words are English for everybody. */
  private val englishOnly =
    setOf(
      "Main.kt", // the terminal
      "CrashReports.kt", // reports for developers
      "Faults.kt", // the terminal, when no window can be shown
      "Watchdog.kt", // the log of a service
      "ChildProcess.kt", // names of threads
      "KioskWindow.kt", // the same
      "FramePainter.kt", // a table for other programs
      "FilmHtml.kt", // marks of a page, whose words stand in its bundle
      "ReportHtml.kt", // the same
      "LossCurve.kt", // for developers
      "Series.kt", // the same
      "Keys.kt", // letters of the keyboard
      "KioskStart.kt", // the same
    )

  @Test
  fun `no words are left in the code`() {
    val files = root.walk().filter { it.extension == "kt" }.toList()
    assertThat(files).hasSizeGreaterThan(200)
    val left =
      files
        .filter { it.name !in englishOnly }
        .flatMap { file -> words(file.readText()).map { "${file.name}: $it" } }
    assertThat(left).isEmpty()
  }

  @Test
  fun `the search finds words and passes over what is none`() {
    assertThat(words("""toast("Still saving", "x")""")).containsExactly("Still saving")
    assertThat(words("""Text("Hello", style)""")).containsExactly("Hello")
    assertThat(words("""val hint = a ?: "try ${'$'}it again"""")).hasSize(1)
    assertThat(words("""Field(title = "Steps")""")).containsExactly("Steps")
    assertThat(
        words(
          """
          // says "not this one"
          /** Nor "this one here". */
          require(a > b) { "must be more" }
          check(a) { "is ${'$'}b of all" }
          val c = d ?: error("no such thing")
          throw IOException("not an ordinary file")
          log.warn("cannot be read: {}", e)
          texts["saved.where", file]
          Shortcut(Key.O, "Ctrl+Shift+O")
          """
        )
      )
      .isEmpty()
  }

  /** The literals in [source] that somebody might read. */
  private fun words(source: String): List<String> {
    val code = COMMENT.replace(source) { if (it.value.startsWith('"')) it.value else "" }
    return LITERAL.findAll(code)
      .filter { found ->
        val before = code.substring(maxOf(0, found.range.first - LOOK_BACK), found.range.first)
        val text = TEMPLATE.replace(found.value.trim('"'), "%")
        val read = WORDS.containsMatchIn(text) || (SHOWN.containsMatchIn(before) && WORD in text)
        read && text !in NAMES && !FOR_DEVELOPERS.containsMatchIn(before)
      }
      .map { it.value.trim('"') }
      .toList()
  }

  private companion object {
    const val LOOK_BACK = 120
    const val STRING = "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\""
    val NAMES = setOf("LLMBreaker", "Attention Cinema", "Library/Application Support")
    val LITERAL = Regex(STRING)

    /** A comment, or a literal, in which `//` begins none. */
    val COMMENT = Regex("$STRING|//[^\\n]*|/\\*[\\s\\S]*?\\*/")
    val WORD = Regex("\\p{L}{2}")
    val WORDS = Regex("\\p{L}{2,}[,;:.]? (?:%|\\p{L}{2,})|% \\p{L}{2,}")
    val TEMPLATE = Regex("\\$\\{[^}]*}|\\$\\w+")

    /** What stands before a literal that is shown even if it is a single word. */
    val SHOWN =
      Regex(
        "(?:\\b(?:Text|Button|IconButton|Heading|Dialog|DropDown|Tooltip|Badge|Toast)\\(" +
          "|\\b(?:title|label|text|tooltip|hint|description|contentDescription" +
          "|stateDescription|paneTitle)\\s*=)\\s*$"
      )
    val FOR_DEVELOPERS =
      Regex(
        "(?:\\b(?:require|check)(?:NotNull)?\\([^\\n]*\\)\\s*\\{\\s*" +
          "|\\b(?:error|Regex|\\w+Exception|log\\.\\w+)\\([^\\n]*)$"
      )
  }
}
