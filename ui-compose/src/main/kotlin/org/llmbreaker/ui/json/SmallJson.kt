package org.llmbreaker.ui.json

import com.fasterxml.jackson.core.JacksonException
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import java.io.CharConversionException
import java.io.IOException
import java.nio.file.FileSystemException
import java.nio.file.Files
import java.nio.file.Path

/**
 * What is in [file]; null if that is more than [most] bytes.
 *
 * @throws IOException also if it is no ordinary file: opening a pipe may wait for ever, and a
 *   device may never end
 */
internal fun readSmallFile(file: Path, most: Int): ByteArray? {
  if (Files.exists(file) && !Files.isRegularFile(file))
    throw FileSystemException(file.toString(), null, "not an ordinary file")
  return Files.newInputStream(file).use { it.readNBytes(most + 1) }.takeIf { it.size <= most }
}

/** The one object in [content], which anybody may have written; null if it holds anything else. */
internal fun JsonMapper.readObject(content: ByteArray): ObjectNode? =
  try {
    readTree(content) as? ObjectNode
  } catch (_: JacksonException) {
    null
  } catch (_: NumberFormatException) {
    null // the library's refusal of an exponent of more than ten digits
  } catch (_: CharConversionException) {
    null // its refusal of bytes that begin like UTF-32 and are none
  }
