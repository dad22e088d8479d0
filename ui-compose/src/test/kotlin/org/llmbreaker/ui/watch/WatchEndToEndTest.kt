package org.llmbreaker.ui.watch

import java.util.concurrent.Executors
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.ui.bridge.CatalogueDatasets
import org.llmbreaker.ui.bridge.EngineSessions
import org.llmbreaker.ui.run.RunStatus

/** The whole way on the real engine: from the list of texts to the last sample. */
class WatchEndToEndTest {
  @Test
  @Timeout(300)
  fun `500 steps on first words end in words, and another look finds the same`() =
    runBlocking<Unit> {
      Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { ui ->
        SessionManager().use { manager ->
          val first = look(manager, ui)
          val second = showAgain(manager, ui)
          assertThat(second.chart.train).isEqualTo(first.chart.train)
          assertThat(second.samples.rows).isEqualTo(first.samples.rows)
        }
      }
    }

  private fun presenter(manager: SessionManager, scope: CoroutineScope): WatchPresenter {
    val datasets = CatalogueDatasets(DatasetCatalogue.bundled())
    return WatchPresenter(EngineSessions(manager), datasets, scope, threads = 2)
  }

  private suspend fun look(
    manager: SessionManager,
    ui: CoroutineDispatcher,
  ): WatchUiState {
    val scope = CoroutineScope(ui + SupervisorJob())
    try {
      val presenter = withContext(ui) { presenter(manager, scope) }
      presenter.state.first { it.run.playEnabled && it.chart.baselines != null }
      withContext(ui) {
        presenter.onEvent(WatchUiEvent.SpeedChosen(Speed.X10))
        presenter.onEvent(WatchUiEvent.PlayPressed)
      }
      val end = presenter.state.first { it.completed() }
      checkLearned(end)
      return end
    } finally {
      scope.cancel()
    }
  }

  /** The screen was left and is opened again. */
  private suspend fun showAgain(
    manager: SessionManager,
    ui: CoroutineDispatcher,
  ): WatchUiState {
    val scope = CoroutineScope(ui + SupervisorJob())
    try {
      val presenter = withContext(ui) { presenter(manager, scope) }
      withContext(ui) { presenter.onEvent(WatchUiEvent.Show(manager.sessions().single().id())) }
      return presenter.state.first { it.completed() }
    } finally {
      scope.cancel()
    }
  }

  /** The summary comes with the last event, right after the state. */
  private fun WatchUiState.completed() =
    (run.status as? RunStatus.Completed)?.summary.orEmpty().isNotEmpty()

  private fun checkLearned(end: WatchUiState) {
    assertThat(end.run.counter).isEqualTo("500/500")
    assertThat(end.chart.train.steps()).isEqualTo(DoubleArray(501) { it.toDouble() })
    assertThat(end.chart.validation.steps()).isEqualTo(DoubleArray(11) { it * 50.0 })
    assertThat(end.samples.rows.map { it.step }).isEqualTo((0..500 step 50).toList())
    val baselines = end.chart.baselines!!
    val losses = end.chart.validation.losses()
    assertThat(losses.first()).isGreaterThan(baselines.letters)
    assertThat(losses.last()).isLessThan(baselines.letterPairs)
    val last = end.samples.rows.last().characters
    val known = last.count { it.known != CharacterClass.OTHER }
    assertThat(last).hasSize(100)
    assertThat(known).isGreaterThan(60)
    assertThat(last.all { it.candidates.isNotEmpty() && it.probability!! > 0 }).isTrue()
  }
}
