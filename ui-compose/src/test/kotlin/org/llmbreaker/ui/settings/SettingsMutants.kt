package org.llmbreaker.ui.settings

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import java.nio.file.Files
import java.nio.file.Path
import java.util.Random
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteIfExists
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes

private const val LONGEST_SECONDS = 2L
private const val MOST_EDITS = 2
private const val LONGEST_GROWTH = 2_000_000

private val whole =
  """
  {
    "version" : 1,
    "theme" : "high-contrast",
    "zoomPercent" : 125,
    "reducedMotion" : true,
    "window" : { "x" : -40, "y" : 12, "width" : 1400, "height" : 900, "maximized" : false },
    "kiosk" : { "pin" : [7, 7.50, -1e3], "text" : "\u00e9\u2028", "off" : null }
  }
  """
    .trimIndent()

/** Names, words, numbers, brackets, and what is between them. */
private val tokens = Regex("\"[^\"]*\"|-?\\d[\\d.eE+-]*|[{}\\[\\],:]|[^\"{}\\[\\],:\\d]+|.")

private val dictionary =
  listOf(
    "null",
    "true",
    "-1",
    "0",
    "2147483647",
    "-2147483648",
    "9223372036854775807",
    "1".repeat(900),
    "1".repeat(100_000),
    "1e999",
    "1e-999",
    "1e1000000000",
    "1e-1000000000",
    "NaN",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"" + "x".repeat(100_000) + "\"",
    "[".repeat(100_000),
    "{\"a\":".repeat(100_000),
    "{}",
    "[]",
    "\"theme\"",
    "\"window\"",
    "\"version\"",
    "\"zoomPercent\"",
    "\"light\"",
    "\uFEFF",
  )

/** Where there are numbers and words. */
private fun values(all: List<String>): List<Int> =
  all.indices.filter { all[it].first().let { c -> c == '"' || c == '-' || c.isDigit() } }

/** A settings file with something wrong; the same for the same [seed]. */
private fun mutant(seed: Int): ByteArray {
  val random = Random(seed.toLong())
  if (random.nextInt(4) == 0) return spoiledBytes(random)
  val all = tokens.findAll(whole).map { it.value }.toMutableList()
  repeat(1 + random.nextInt(MOST_EDITS)) {
    val at = random.nextInt(all.size)
    val other = all[random.nextInt(all.size)]
    val fresh = dictionary[random.nextInt(dictionary.size)]
    when (random.nextInt(6)) {
      0 -> if (all.size > 1) all.removeAt(at)
      1 -> all.add(at, fresh)
      2 -> all[at] = fresh
      3 -> values(all).let { if (it.isNotEmpty()) all[it[random.nextInt(it.size)]] = fresh }
      4 -> all[at] = other
      else ->
        all[at] =
          all[at].repeat(
            (1 + random.nextInt(1_000)).coerceAtMost(LONGEST_GROWTH / all[at].length + 1)
          )
    }
  }
  return all.joinToString("").encodeToByteArray()
}

private fun spoiledBytes(random: Random): ByteArray {
  val bytes = whole.encodeToByteArray()
  repeat(1 + random.nextInt(MOST_EDITS)) {
    bytes[random.nextInt(bytes.size)] = random.nextInt(256).toByte()
  }
  return if (random.nextInt(4) == 0) bytes.copyOf(random.nextInt(bytes.size)) else bytes
}

/** What this version does not know, as a tree. */
private fun foreign(json: ByteArray): ObjectNode {
  val tree = exact.readTree(json) as ObjectNode
  (tree["window"] as? ObjectNode)?.remove(listOf("x", "y", "width", "height", "maximized"))
  if ((tree["window"] as? ObjectNode)?.isEmpty != false) tree.remove("window")
  val ours =
    listOf(
      "version",
      "theme",
      "language",
      "zoomPercent",
      "reducedMotion",
      "projector",
      "onScreenKeyboard",
      "kioskPin",
    )
  return tree.remove(ours) as ObjectNode
}

private val exact =
  ObjectMapper()
    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)

/**
 * The process that reads spoiled settings, one after the other, in little memory. Prints a line
 * that begins with FOUND for each that does harm, and at the end `DONE read refused`.
 */
private class SettingsRun(private val folder: Path) {
  private val path = folder.resolve("settings.json")
  private val watchdog = Executors.newSingleThreadScheduledExecutor {
    Thread(it).apply { isDaemon = true }
  }
  var read = 0
  var refused = 0

  fun tryOut(seed: Int) {
    val counted = read to refused
    if (!isLate(seed)) return
    // A busy computer is late now and then; a file that hangs the reader hangs it again.
    read = counted.first
    refused = counted.second
    if (isLate(seed)) println("FOUND seed $seed: took longer than $LONGEST_SECONDS s")
  }

  private fun isLate(seed: Int): Boolean {
    val bytes = mutant(seed)
    path.writeBytes(bytes)
    val late = AtomicBoolean()
    val bark = watchdog.schedule({ late.set(true) }, LONGEST_SECONDS, TimeUnit.SECONDS)
    try {
      val loaded = SettingsFile(path).load()
      if (loaded.problem == null) checkKept(seed, bytes, loaded.settings)
      else checkAside(seed, bytes, loaded)
    } catch (escaped: Throwable) {
      println("FOUND seed $seed: $escaped")
    }
    bark.cancel(false)
    Files.list(folder).use { all -> all.forEach { it.deleteIfExists() } }
    return late.get()
  }

  /** Saving changes what this version knows and nothing else. */
  private fun checkKept(seed: Int, before: ByteArray, settings: AppSettings) {
    read++
    val kept = foreign(before)
    val changed = settings.zoomedIn().copy(reducedMotion = !settings.reducedMotion)
    SettingsFile(path).save(changed)
    val again = SettingsFile(path).load()
    if (again != LoadedSettings(changed)) println("FOUND seed $seed: $changed came back as $again")
    if (foreign(path.readBytes()) != kept)
      println("FOUND seed $seed: lost a key of another version")
  }

  private fun checkAside(seed: Int, bytes: ByteArray, loaded: LoadedSettings) {
    refused++
    val aside = folder.resolve("settings-damaged.json")
    val problem = loaded.problem.orEmpty()
    val fit =
      loaded.settings == AppSettings() &&
        aside.readBytes().contentEquals(bytes) &&
        "damaged" in problem &&
        "Exception" !in problem &&
        problem.lines().size == 1
    if (!fit) println("FOUND seed $seed: $loaded")
  }
}

fun main(arguments: Array<String>) {
  val run = SettingsRun(createTempDirectory(Path.of(arguments[0]), "mutants"))
  repeat(arguments[1].toInt(), run::tryOut)
  println("DONE ${run.read} ${run.refused}")
}
