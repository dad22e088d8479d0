package org.llmbreaker.ui.app

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.use
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.demo.DemoScene
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.watch.WatchUiEvent

class RehearsalTest {
  @TempDir private lateinit var folder: Path

  @Test
  @Timeout(400)
  fun `the demo told in a hurry trains on every screen`() {
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder.resolve("texts")).use { graph ->
      runBlocking { withContext(Dispatchers.Main) { rehearse(graph) } }
      val watch = graph.watch.state.value
      assertThat(watch.run.status).isInstanceOf(RunStatus.Completed::class.java)
      assertThat(watch.chart.train.size).isEqualTo(watch.chart.lastStep + 1)
      val film = graph.cinema.state.value
      assertThat(film.run.step).isEqualTo(film.run.steps)
      assertThat(film.playback.position).isEqualTo(film.film.last)
      val style = graph.style.state.value
      assertThat(style.run.status).isInstanceOf(RunStatus.Completed::class.java)
      assertThat(style.result.present).isTrue()
      assertThat(graph.presenters.shell.state.value)
        .isEqualTo(ShellUiState(Page.DASHBOARD, Tab.STYLE))
    }
  }

  @Test
  @Timeout(400)
  fun `the demo goes on with a run that was paused`() {
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder.resolve("texts")).use { graph ->
      runBlocking {
        withContext(Dispatchers.Main) {
          val watch = graph.watch
          watch.state.first { it.run.playEnabled }
          watch.onEvent(WatchUiEvent.PlayPressed)
          watch.state.first { it.run.status == RunStatus.Running }
          watch.onEvent(WatchUiEvent.PlayPressed)
          watch.state.first { it.run.status is RunStatus.Paused }
          val paused = watch.session?.id
          rehearse(graph)
          assertThat(watch.session?.id).isEqualTo(paused)
          assertThat(watch.state.value.run.status).isInstanceOf(RunStatus.Completed::class.java)
        }
      }
    }
  }

  @Test
  @Timeout(400)
  fun `a kiosk that attracts trains once and then shows its recordings again and again`() {
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder.resolve("texts")).use { graph ->
      val scenes = mutableListOf<DemoScene>()
      runBlocking {
        withContext(Dispatchers.Main) {
          val scene = ImageComposeScene(1280, 800) { AppContent(graph, NoFiles, true, {}) }
          scene.use {
            graph.start()
            val story = launch { graph.attractStory(HURRY).tell(scenes::add) }
            Stage(it).showUntil { scenes.count { told -> told == DemoScene.INVITATION } == 2 }
            story.cancelAndJoin()
          }
        }
      }
      val recorded =
        listOf(
          DemoScene.INVITATION,
          DemoScene.WATCH_RECORDED,
          DemoScene.CINEMA_RECORDED,
          DemoScene.STYLE_RECORDED,
        )
      val shown = scenes.dropWhile { it != DemoScene.INVITATION }
      assertThat(shown.take(recorded.size + 1)).isEqualTo(recorded + DemoScene.INVITATION)
      assertThat(graph.sessions.sessions()).hasSize(3) // nothing was trained twice
    }
  }
}
