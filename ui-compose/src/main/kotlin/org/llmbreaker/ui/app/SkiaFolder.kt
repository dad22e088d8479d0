package org.llmbreaker.ui.app

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

private const val PROPERTY = "skiko.data.path"

/**
 * Skia, which draws the window, is unpacked into the home folder when it is first used. Where that
 * cannot be written to it goes to a folder of this process alone; the training engine's libraries
 * find such a place by themselves. To be called before anything is drawn.
 */
internal fun chooseSkiaFolder(home: Path = Path.of(System.getProperty("user.home", "."))) {
  if (System.getProperty(PROPERTY) != null || writable(home.resolve(".skiko"))) return
  // A name that nobody can know: whoever could put a library there would have it run.
  val own = Files.createTempDirectory("llmbreaker-skia")
  Runtime.getRuntime().addShutdownHook(Thread { own.toFile().deleteRecursively() })
  System.setProperty(PROPERTY, own.toString())
}

private fun writable(folder: Path): Boolean =
  try {
    Files.isWritable(Files.createDirectories(folder))
  } catch (_: IOException) {
    false
  }
