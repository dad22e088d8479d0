package org.llmbreaker.ui.app

import java.lang.management.ManagementFactory
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.exists
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.instance.Instances
import org.llmbreaker.ui.instance.Start
import org.llmbreaker.ui.recordings.RecordingsEffect
import org.llmbreaker.ui.settings.SettingsFile

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AppGraphTest {
  @TempDir private lateinit var folder: Path
  private val settings by lazy { SettingsFile(folder.resolve("settings.json")) }
  private val instances by lazy { Instances(folder.resolve("instance")) }

  private fun collections() = ManagementFactory.getGarbageCollectorMXBeans().last().collectionCount

  @Test
  fun `memory is tidied when the landing page is back`() {
    AppGraph(settings, folder, main = Dispatchers.Unconfined).use { graph ->
      graph.start()
      graph.presenters.shell.onEvent(ShellEvent.Launch)
      val before = collections()
      graph.presenters.shell.onEvent(ShellEvent.Back)
      while (collections() == before) Thread.onSpinWait()
    }
  }

  @Test
  fun `what a later start asks for is done in this window`() {
    val first = (instances.start(null) as Start.First).instance
    AppGraph(settings, folder, instance = first, main = Dispatchers.Default).use { graph ->
      val wanted = folder.resolve("no such run.llmb")
      var shown = 0
      graph.answerOthers { shown++ }
      assertThat(instances.start(wanted)).isEqualTo(Start.Answered)
      val refused = runBlocking {
        graph.recordings.effects.first { it is RecordingsEffect.ShowToast }
      }
      assertThat("$refused").contains("no such file")
      assertThat(shown).isEqualTo(1)
    }
    assertThat(instances.start(null)).isInstanceOf(Start.First::class.java)
  }

  @Test
  fun `a start that is not the only one says so and writes no settings`() {
    val notice = Notice("Twice", "It keeps nothing.")
    AppGraph(settings.readOnly(), folder, notice = { notice }, main = Dispatchers.Unconfined).use {
      it.start()
      assertThat(it.toasts.all.single().text).isEqualTo("It keeps nothing.")
      it.presenters.settings.change { old -> old.zoomedIn() }
    }
    assertThat(folder.resolve("settings.json").exists()).isFalse()
  }
}
