package org.llmbreaker.ui.app

import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.recordings.RecordingsEvent
import org.llmbreaker.ui.settings.SettingsFile

class RecordingActionsTest {
  @TempDir private lateinit var folder: Path
  private val sent = mutableListOf<RecordingsEvent>()

  private fun save(shown: UUID?) =
    recordingActions(shown) { sent += it }.single { it.id == "recording.save" }

  @Test
  fun `a run can be saved only where one is shown`() {
    assertThat(save(null).enabled).isFalse()
    val shown = UUID.randomUUID()
    val action = save(shown)
    assertThat(action.enabled).isTrue()
    action.run()
    assertThat(sent).containsExactly(RecordingsEvent.SavePressed(shown))
  }

  @Test
  fun `the run that is shown is that of the tab, and none on the landing page`() =
    AppGraph(SettingsFile(folder.resolve("settings.json")), folder).use { graph ->
      runBlocking {
        withContext(Dispatchers.Main) {
          val run = graph.create()
          assertThat(graph.shownSession().first()).isNull()
          graph.open(run)
          assertThat(graph.shownSession().first { it != null }).isEqualTo(run)
          graph.presenters.shell.onEvent(ShellEvent.Show(Tab.STYLE))
          assertThat(graph.shownSession().first()).isNull()
          graph.presenters.shell.onEvent(ShellEvent.Show(Tab.WATCH))
          assertThat(graph.shownSession().first()).isEqualTo(run)
          graph.presenters.shell.onEvent(ShellEvent.Back)
          assertThat(graph.shownSession().first()).isNull()
        }
      }
    }

  private fun AppGraph.create(): UUID {
    val text = catalogue.load(DatasetCatalogue.DEFAULT_ID)
    val config = Preset.MICRO.run(text.info().vocabularySize(), 1)
    return trainingSessions.create(RunRequest(SessionKind.WATCH_LEARN, config, text, Speed.X1)).id
  }
}
