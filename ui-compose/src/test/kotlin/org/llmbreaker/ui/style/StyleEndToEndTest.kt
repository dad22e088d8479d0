package org.llmbreaker.ui.style

import java.util.concurrent.Executors
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
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.ui.bridge.EngineDocuments
import org.llmbreaker.ui.bridge.EngineSessions
import org.llmbreaker.ui.run.RunStatus

/** The whole way on the real engine: from an e-mail to text in its manner, and to forgetting. */
class StyleEndToEndTest {
  @Test
  @Timeout(300)
  fun `500 steps on an e-mail end in its phrases, measured, and can be forgotten`() =
    runBlocking<Unit> {
      Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { ui ->
        SessionManager().use { manager ->
          val scope = CoroutineScope(ui + SupervisorJob())
          try {
            withContext(ui) {
              val presenter =
                StylePresenter(EngineSessions(manager), EngineDocuments(), scope, threads = 2)
              checkLearned(train(presenter))
              checkBolder(presenter)
              presenter.forget()
              assertThat(manager.sessions()).isEmpty()
              assertThat(presenter.state.value.result.present).isFalse()
            }
          } finally {
            scope.cancel()
          }
        }
      }
    }

  private suspend fun train(presenter: StylePresenter): StyleUiState {
    presenter.onEvent(StyleUiEvent.ExamplePressed)
    presenter.state.first { it.run.playEnabled }
    presenter.onEvent(StyleUiEvent.SpeedChosen(Speed.X10))
    presenter.onEvent(StyleUiEvent.PlayPressed)
    return presenter.state.first {
      (it.run.status as? RunStatus.Completed)?.summary.orEmpty().isNotEmpty() &&
        it.chart.baselines != null
    }
  }

  private fun checkLearned(end: StyleUiState) {
    val result = end.result
    assertThat(end.run.counter).isEqualTo("500/500")
    assertThat(result.prompt).isEqualTo("Dear team,\n\nThank")
    assertThat(result.generated).hasSize(SAMPLE_CHARACTERS)
    assertThat(result.copied!!.share).isGreaterThan(0.3f)
    assertThat(result.generatedMarks).isNotEmpty()
    assertThat(result.originalMarks).isNotEmpty()
    assertThat(result.style.map { it.name })
      .containsExactly(
        "Formality",
        "Formal per 100 words",
        "Average sentence",
        "Vocabulary richness",
      )
    assertThat(result.confidence.map { it.value }).hasSize(3).doesNotContain("–")
    assertThat(end.kept.results).hasSize(1)
    val losses = end.chart.validation.losses()
    assertThat(losses.last())
      .describedAs("so short a text is learned by heart")
      .isGreaterThan(losses.min())
  }

  /** At the highest temperature the same model copies less. */
  private suspend fun checkBolder(presenter: StylePresenter) {
    val careful = presenter.state.value.result
    presenter.onEvent(StyleUiEvent.TemperatureChosen(1.5f))
    val bold = presenter.state.first { it.result.title.contains("temperature 1.50") }.result
    assertThat(bold.generated).isNotEqualTo(careful.generated)
    assertThat(bold.prompt).isEqualTo(careful.prompt)
    assertThat(bold.copied!!.share).isLessThan(careful.copied!!.share)
  }
}
