package org.llmbreaker.ui.app

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.use
import java.nio.file.Path
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.time.Duration
import kotlin.time.Duration.Companion.ZERO
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.llmbreaker.engine.cli.LlmBreakerCommand
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.demo.DemoPace
import org.llmbreaker.ui.settings.SettingsFile

private const val WIDTH = 1280
private const val HEIGHT = 800
private const val LOOKS = 20
private val FRAME = 16.milliseconds
private val PATIENCE = 10.minutes
internal val HURRY =
  DemoPace(Speed.X10, Speed.X10, Speed.X10, opening = ZERO, look = ZERO, closing = ZERO)

/**
 * Run once by the build: goes through the app as a first visitor does, without a window, and trains
 * in the terminal as well. From this Java learns which classes a start needs and keeps them ready
 * in the start-up cache; see this module's pom.xml.
 */
@OptIn(ExperimentalPathApi::class)
fun main() {
  val folder = createTempDirectory("llmbreaker-rehearsal")
  AppGraph(SettingsFile(folder.resolve("settings.json")), folder.resolve("texts")).use { graph ->
    runBlocking { withContext(Dispatchers.Main) { rehearse(graph) } }
  }
  folder.deleteRecursively()
  LlmBreakerCommand.main("train", "--json")
}

/** The demo's story at full speed, drawn but not shown. On the UI thread. */
internal suspend fun rehearse(graph: AppGraph) {
  val scene =
    ImageComposeScene(WIDTH, HEIGHT) {
      AppContent(graph, NoFiles, visible = true, onQuit = {})
    }
  scene.use {
    val stage = Stage(it)
    stage.show(LOOKS)
    graph.start()
    val story = graph.scope.launch { graph.demoStory(HURRY).tell {} }
    stage.showUntil { story.isCompleted }
  }
}

/**
 * Draws [scene] frame by frame.
 *
 * @param pause between two frames, which follow each other by 16 ms on the scene's own clock
 */
internal class Stage(private val scene: ImageComposeScene, private val pause: Duration = FRAME) {
  private var frames = 0

  suspend fun show(count: Int) {
    val last = frames + count
    showUntil { frames >= last }
  }

  suspend fun showUntil(seen: () -> Boolean) =
    withTimeout(PATIENCE) {
      while (!seen()) {
        scene.render(FRAME.inWholeNanoseconds * frames++).close()
        delay(pause)
      }
    }
}

/** Nobody is there to choose a file. */
internal object NoFiles : FileDialogs {
  override suspend fun open(title: String, endings: List<String>): Path? = null

  override suspend fun save(title: String, suggestedName: String): Path? = null
}
