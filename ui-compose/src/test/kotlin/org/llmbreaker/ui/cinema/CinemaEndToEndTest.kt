package org.llmbreaker.ui.cinema

import java.util.concurrent.Executors
import kotlin.math.abs
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
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Ablation.BranchKind
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.ui.bridge.CatalogueDatasets
import org.llmbreaker.ui.bridge.EngineSessions

/** The whole way on the real engine: filming a run, and breaking the trained model. */
class CinemaEndToEndTest {
  private val parts: List<Ablation.Part> =
    listOf(
      Ablation.Positions(),
      Ablation.Head(1, 0),
      Ablation.Block(0),
      Ablation.Branch(0, BranchKind.ATTENTION),
      Ablation.Branch(1, BranchKind.FEED_FORWARD),
      Ablation.Residual(0, BranchKind.ATTENTION),
      Ablation.Residual(1, BranchKind.FEED_FORWARD),
    )

  @Test
  @Timeout(300)
  fun `every kind of part changes the loss when it goes off and gives it back when it comes on`() =
    runBlocking<Unit> {
      Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { ui ->
        SessionManager().use { manager ->
          val scope = CoroutineScope(ui + SupervisorJob())
          try {
            withContext(ui) {
              val datasets = CatalogueDatasets(DatasetCatalogue.bundled())
              val presenter = CinemaPresenter(EngineSessions(manager), datasets, scope, threads = 2)
              film(presenter)
              for (part in parts) breakAndRestore(presenter, part)
              assertThat(presenter.state.value.marks).hasSize(2 * parts.size).containsOnly(500)
            }
          } finally {
            scope.cancel()
          }
        }
      }
    }

  private suspend fun film(presenter: CinemaPresenter) {
    presenter.state.first { it.run.actionEnabled }
    presenter.onEvent(CinemaUiEvent.SpeedChosen(Speed.X10))
    presenter.onEvent(CinemaUiEvent.PlayPressed)
    val end = presenter.state.first { it.run.status == "Completed" && it.film.size == 51 }
    assertThat(end.film.frames.map { it.step }).isEqualTo((0..500 step 10).toList())
    assertThat(end.playback.position).isEqualTo(50f)
  }

  private suspend fun breakAndRestore(presenter: CinemaPresenter, part: Ablation.Part) {
    val before = checkNotNull(presenter.state.value.broken.now).loss
    presenter.onEvent(CinemaUiEvent.PartToggled(part))
    val off = presenter.state.first { it.broken.answered.isOff(part) }.broken
    assertThat(abs(checkNotNull(off.now).loss - before)).describedAs("$part").isGreaterThan(1e-4)
    assertThat(off.whole?.loss).isEqualTo(before)
    presenter.onEvent(CinemaUiEvent.AllRestored)
    val on = presenter.state.first { it.broken.answered.isEmpty }.broken
    assertThat(abs(checkNotNull(on.now).loss - before)).describedAs("$part").isLessThan(1e-6)
  }
}
