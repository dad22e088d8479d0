package org.llmbreaker.ui.instance

import java.io.IOException
import java.nio.file.Files
import java.nio.file.InvalidPathException
import java.nio.file.LinkOption
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.time.Duration
import java.time.InstantSource
import java.util.UUID
import kotlin.io.path.name
import kotlin.io.path.pathString
import org.slf4j.LoggerFactory

/**
 * What a later start asks of the first one.
 *
 * @param file to be opened; null if the window is only to come to the front
 */
data class Request(val file: Path?)

/** Requests as files in [folder], one each: to remove a file is to have the request. */
internal class Requests(
  private val folder: Path,
  private val clock: InstantSource = InstantSource.system(),
) {
  /**
   * Leaves a request.
   *
   * @return its file, which goes when the request is taken
   * @throws IOException if it cannot be written
   */
  fun leave(wanted: Path?): Path {
    val name = UUID.randomUUID().toString()
    val fresh = folder.resolve("$name.writing")
    Files.writeString(fresh, wanted?.toAbsolutePath()?.pathString.orEmpty())
    return Files.move(fresh, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE)
  }

  /** One request, which nobody else then has; null if there is none. */
  fun take(): Request? =
    try {
      Files.newDirectoryStream(folder, "*$ENDING").use { it.toList() }.firstNotNullOfOrNull(::take)
    } catch (e: IOException) {
      log.debug("Requests cannot be listed", e)
      null
    }

  private fun take(file: Path): Request? =
    try {
      val request = if (fit(file)) Request(path(String(Files.readAllBytes(file)))) else null
      request.takeIf { Files.deleteIfExists(file) }
    } catch (_: NoSuchFileException) {
      null // taken back a moment ago
    } catch (e: IOException) {
      log.debug("{} is no request", file.name, e)
      null
    }

  /** Whoever left an old one has ended without waiting for the answer. */
  private fun fit(file: Path): Boolean =
    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) &&
      Files.size(file) <= LONGEST_BYTES &&
      Files.getLastModifiedTime(file).toInstant() >= clock.instant() - VALID_FOR

  private fun path(content: String): Path? =
    try {
      content.ifEmpty { null }?.let(Path::of)
    } catch (_: InvalidPathException) {
      null
    }

  private companion object {
    const val ENDING = ".request"
    const val LONGEST_BYTES = 32_768L
    val VALID_FOR: Duration = Duration.ofMinutes(1)
    val log = LoggerFactory.getLogger(Requests::class.java)
  }
}
