package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.settings.SettingsFile

class RehearsalTest {
  @TempDir private lateinit var folder: Path

  @Test
  @Timeout(400)
  fun `the rehearsal for the start-up cache trains a whole run on the screen`() {
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder.resolve("texts")).use { graph ->
      runBlocking { withContext(Dispatchers.Main) { rehearse(graph) } }
      val watch = graph.watch.state.value
      assertThat(watch.run.status).isInstanceOf(RunStatus.Completed::class.java)
      assertThat(watch.chart.train.size).isEqualTo(watch.chart.lastStep + 1)
      assertThat(graph.presenters.shell.state.value.page).isEqualTo(Page.DASHBOARD)
    }
  }
}
