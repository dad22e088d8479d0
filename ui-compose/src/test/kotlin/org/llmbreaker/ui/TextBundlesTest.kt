package org.llmbreaker.ui

import java.nio.file.Path
import java.util.Properties
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.reader
import kotlin.io.path.walk
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Assertions.assertAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.function.Executable

/** Holds the words of the whole program against its code: nothing missing, nothing left over. */
class TextBundlesTest {
  private class Bundle(val home: String, val english: Properties, val german: Properties?) {
    val keys: Set<String> = english.stringPropertyNames()
  }

  private val modules = listOf(Path.of("src/main"), Path.of("../engine-java/src/main"))

  private val bundles =
    modules
      .map { it.resolve("resources") }
      .flatMap { root ->
        root
          .walk()
          .filter { it.name == "texts.properties" }
          .map { file ->
            val german = file.resolveSibling("texts_de.properties")
            Bundle(
              root.relativize(file.parent).joinToString("."),
              read(file),
              german.takeIf { it.exists() }?.let(::read),
            )
          }
      }

  @Test
  fun `every text exists in German, with the same arguments`() {
    assertThat(bundles).isNotEmpty()
    assertAll(
      bundles.map { bundle ->
        Executable {
          val german = bundle.german ?: Properties()
          assertThat(german.stringPropertyNames()).describedAs(bundle.home).isEqualTo(bundle.keys)
          assertThat(bundle.keys.associateWith { formats(german.getProperty(it)) })
            .describedAs(bundle.home)
            .isEqualTo(bundle.keys.associateWith { formats(bundle.english.getProperty(it)) })
          assertThat(bundle.keys.filter { german.getProperty(it).isBlank() }).isEmpty()
        }
      }
    )
  }

  @Test
  fun `every text is used where its bundle lies, and every text used there exists`() {
    assertAll(
      bundles.map { bundle ->
        Executable {
          val used = used(bundle.home)
          assertThat(used.missingFrom(bundle.keys)).describedAs(bundle.home).isEmpty()
          assertThat(bundle.keys.filterNot(used::covers)).describedAs(bundle.home).isEmpty()
        }
      }
    )
  }

  /** What the code asks for: whole keys, keys of counted things, beginnings of made-up keys. */
  private class Used(val whole: Set<String>, val counted: Set<String>, val begun: Set<String>) {
    fun covers(key: String) =
      key in whole ||
        (key.substringBeforeLast('.') in counted && key.substringAfterLast('.') in NUMBERS) ||
        begun.any(key::startsWith)

    fun missingFrom(keys: Set<String>) =
      (whole + counted.flatMap { c -> NUMBERS.map { "$c.$it" } }).filterNot(keys::contains) +
        begun.filter { beginning -> keys.none { it.startsWith(beginning) } }
  }

  private fun used(home: String): Used {
    val code =
      modules
        .flatMap { listOf(it.resolve("kotlin"), it.resolve("java")) }
        .map { it.resolve(home.replace('.', '/')) }
        .filter { it.exists() }
        .flatMap { folder -> folder.toFile().listFiles()!!.map { it.toPath() } }
        .filter { it.extension in setOf("kt", "java") }
        .joinToString("\n") { it.readText() }
    val whole = mutableSetOf<String>()
    val begun = mutableSetOf<String>()
    val counted = mutableSetOf<String>()
    for (call in CALL.findAll(code)) {
      val (how, key) = call.destructured
      when {
        call.value.endsWith('$') || call.value.endsWith("+") -> begun += key
        how == "count" -> counted += key
        else -> whole += key
      }
    }
    return Used(whole, counted, begun)
  }

  /** The arguments in their order: German may put them in another one by number. */
  private fun formats(text: String): List<String> {
    val found = FORMAT.findAll(text).map { it.value }.filter { it != "%%" }.toList()
    return found
      .mapIndexed { at, format ->
        val numbered = NUMBERED.matchEntire(format)
        if (numbered == null) at + 1 to format
        else numbered.groupValues[1].toInt() to "%" + numbered.groupValues[2]
      }
      .distinct()
      .sortedBy { it.first }
      .map { "${it.first}: ${it.second}" }
  }

  private fun read(file: Path) = Properties().apply { file.reader().use { load(it) } }

  private companion object {
    val NUMBERS = setOf("one", "other")

    /** `texts["a.b"`, `texts.count("a.b"`, `texts["a.$x"`, `TEXTS.get("a." +`. */
    val CALL = Regex("""(?i:\btexts)(?:\[|\.(get|count)\()\s*"([a-zA-Z0-9.-]+)(?:\$|"(?:\s*\+)?)""")
    val FORMAT = Regex("""%(?:\d+\$)?[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z%]""")
    val NUMBERED = Regex("""%(\d+)\$(.*)""")
  }
}
