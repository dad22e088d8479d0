package org.llmbreaker.ui.settings

import com.fasterxml.jackson.core.StreamReadFeature
import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import org.llmbreaker.engine.checkpoint.AtomicFile
import org.llmbreaker.ui.json.readObject
import org.llmbreaker.ui.json.readSmallFile

/**
 * What [SettingsFile.load] found.
 *
 * @param trouble tells the [problem]; asked late, as the settings themselves choose the language
 */
data class LoadedSettings(val settings: AppSettings, private val trouble: (() -> String)? = null) {
  /** Fit to show: what was wrong and what was done about it; null if all went well. */
  val problem: String?
    get() = trouble?.invoke()
}

/**
 * The settings as one JSON file. Keys that this version does not know survive. A file that cannot
 * be read is put aside, never thrown away.
 *
 * @param readOnly leaves the file alone: damage is not put aside, and nothing is saved
 */
class SettingsFile(private val file: Path, private val readOnly: Boolean = false) {
  private val whole = AtomicFile(file)
  private val json =
    JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      // So that a number under a key of another version comes back as it was.
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build()

  /** The same file, for an app that is not the only one: what it holds is used and not changed. */
  fun readOnly() = SettingsFile(file, readOnly = true)

  /** Never fails: without a usable file the defaults hold. */
  fun load(): LoadedSettings {
    if (Files.notExists(file)) return LoadedSettings(interrupted() ?: AppSettings())
    return try {
      read()?.let { LoadedSettings(readSettings(it)) } ?: LoadedSettings(AppSettings(), putAside())
    } catch (_: IOException) {
      LoadedSettings(AppSettings()) { texts["unreadable", file] }
    }
  }

  /** What a process that was killed while saving has left beside the missing file. */
  private fun interrupted(): AppSettings? =
    whole.candidates().firstNotNullOfOrNull { candidate ->
      try {
        read(candidate)?.let(::readSettings)
      } catch (_: IOException) {
        null
      }
    }

  /**
   * Writes all or nothing: whoever reads meanwhile sees the old file or the new one.
   *
   * @throws IOException if the folder cannot be written to
   */
  @Synchronized
  fun save(settings: AppSettings) {
    if (readOnly) return
    Files.createDirectories(file.parent)
    val tree = readForUpdate()
    writeSettings(settings, tree)
    val content = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)
    whole.write { it.write(content) }
  }

  /**
   * Null if the file holds something else than one object, or more than settings ever hold.
   *
   * @throws IOException if the disk does not give it
   */
  private fun read(from: Path = file): ObjectNode? =
    readSmallFile(from, LARGEST_BYTES)?.let(json::readObject)

  private fun readForUpdate(): ObjectNode =
    (if (Files.exists(file)) read() else null) ?: json.createObjectNode()

  /** Says what became of the damaged file. */
  private fun putAside(): () -> String {
    if (readOnly) return { texts["damaged", file] }
    val kept =
      (generateSequence(1) { it + 1 })
        .map {
          file.resolveSibling(if (it == 1) "settings-damaged.json" else "settings-damaged-$it.json")
        }
        .first { Files.notExists(it) }
    val moved =
      try {
        Files.move(file, kept)
        true
      } catch (_: IOException) {
        false
      }
    return { if (moved) texts["damaged.kept", kept] else texts["damaged.stays", file] }
  }

  companion object {
    /** A thousand times what settings take. */
    private const val LARGEST_BYTES = 1 shl 20

    /**
     * The file in the user's folder for settings, where the system [os] expects it.
     *
     * @param environment the process's variables
     */
    fun defaultPath(
      os: String = System.getProperty("os.name"),
      home: Path = Path.of(System.getProperty("user.home", ".")),
      environment: Map<String, String> = System.getenv(),
    ): Path {
      val base =
        when {
          os.startsWith("Windows") ->
            environment["APPDATA"]?.let(Path::of) ?: home.resolve("AppData/Roaming")
          os.startsWith("Mac") -> home.resolve("Library/Application Support")
          else ->
            environment["XDG_CONFIG_HOME"]?.takeIf { it.startsWith("/") }?.let(Path::of)
              ?: home.resolve(".config")
        }
      return base.resolve("LLMBreaker").resolve("settings.json")
    }
  }
}
