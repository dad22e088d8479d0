package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
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
}
