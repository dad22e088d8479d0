package org.llmbreaker.ui.app

import com.sun.management.HotSpotDiagnosticMXBean
import java.io.InputStream
import java.lang.management.ManagementFactory
import java.nio.file.Path
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.PathWalkOption
import kotlin.io.path.deleteIfExists
import kotlin.io.path.inputStream
import kotlin.io.path.isRegularFile
import kotlin.io.path.walk
import kotlin.random.Random

/**
 * A word that nobody else has, and where it is found. It is kept backwards: whoever looks for a
 * word in the memory must not have it there. So [word] makes it anew, to be held no longer than
 * needed.
 */
internal class Traces(private val dumps: Path) {
  private val backwards = String(CharArray(LETTERS) { 'a' + Random.nextInt(LETTERS_OF_ALPHABET) })

  /** The word, in small letters. */
  fun word(): String = backwards.reversed()

  /** The encodings in which something that can be reached in the Java heap holds the word. */
  fun inHeap(): Set<String> {
    val dump = dumps.resolve("heap.hprof")
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean::class.java)
        .dumpHeap(dump.toString(), true)
      return inFile(dump)
    } finally {
      dump.deleteIfExists()
    }
  }

  /** The files under [folder] that hold the word. */
  @OptIn(ExperimentalPathApi::class)
  fun inFolder(folder: Path): List<Path> =
    folder
      .walk(PathWalkOption.INCLUDE_DIRECTORIES)
      .filter { it.isRegularFile() && inFile(it).isNotEmpty() }
      .toList()

  private fun inFile(file: Path): Set<String> {
    val word = word()
    val patterns =
      listOf(Charsets.ISO_8859_1, Charsets.UTF_16BE, Charsets.UTF_16LE).associate {
        it.name() to word.toByteArray(it)
      }
    return file.inputStream().use { found(it, patterns) }
  }

  /** Reads block by block; a word that lies across two blocks is found in the second. */
  private fun found(input: InputStream, patterns: Map<String, ByteArray>): Set<String> {
    val overlap = patterns.values.maxOf { it.size } - 1
    val block = ByteArray(BLOCK + overlap)
    val found = mutableSetOf<String>()
    var kept = 0
    while (true) {
      val read = input.readNBytes(block, kept, BLOCK)
      val end = kept + read
      patterns.forEach { (name, bytes) -> if (contains(block, end, bytes)) found += name }
      if (read < BLOCK) return found
      kept = overlap
      block.copyInto(block, 0, end - overlap, end)
    }
  }

  private fun contains(block: ByteArray, end: Int, bytes: ByteArray): Boolean {
    for (start in 0..end - bytes.size) {
      var i = 0
      while (i < bytes.size && block[start + i] == bytes[i]) i++
      if (i == bytes.size) return true
    }
    return false
  }

  private companion object {
    const val LETTERS = 16
    const val LETTERS_OF_ALPHABET = 26
    const val BLOCK = 1 shl 20
  }
}
