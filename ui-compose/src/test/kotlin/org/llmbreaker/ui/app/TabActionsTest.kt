package org.llmbreaker.ui.app

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.cinema.CinemaUiState
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.style.StyleUiState
import org.llmbreaker.ui.watch.WatchUiEvent

class TabActionsTest {
  private val events = mutableListOf<WatchUiEvent>()
  private val send: (WatchUiEvent) -> Unit = { events += it }

  @Test
  fun `a step changes none of the actions`() {
    val before = watchActions(RunPanel(counter = "1/500"), send)
    assertThat(watchActions(RunPanel(counter = "2/500"), send)).isEqualTo(before)
    assertThat(watchActions(RunPanel(stopEnabled = true), send)).isNotEqualTo(before)
  }

  @Test
  fun `an action sends its event`() {
    val actions = watchActions(RunPanel(), send).associateBy { it.id }
    for (name in listOf("play", "step", "stop", "open")) actions.getValue("training.$name").run()
    assertThat(events)
      .containsExactly(
        WatchUiEvent.PlayPressed,
        WatchUiEvent.StepPressed,
        WatchUiEvent.StopPressed,
        WatchUiEvent.UploadPressed,
      )
  }

  @Test
  fun `no two actions of the app share an id`() {
    val ids =
      (watchActions(RunPanel(), {}) +
          styleActions(StyleUiState(), {}) +
          cinemaActions(CinemaUiState()) {})
        .map { it.id }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20)
  }
}
