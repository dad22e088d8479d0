package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import app.cash.turbine.test
import java.awt.Rectangle
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.action.balanced
import org.llmbreaker.ui.component.neighbour
import org.llmbreaker.ui.settings.WindowPlace

class ShellPresenterTest {
  @Test
  fun `launch, look into the tabs, open and close the palette, go back`() = runTest {
    val presenter = ShellPresenter()
    presenter.state.test {
      assertThat(awaitItem()).isEqualTo(ShellUiState(Page.LANDING))
      presenter.onEvent(ShellEvent.Launch)
      assertThat(awaitItem()).isEqualTo(ShellUiState(Page.DASHBOARD, Tab.WATCH))
      presenter.onEvent(ShellEvent.Show(Tab.STYLE))
      assertThat(awaitItem()).isEqualTo(ShellUiState(Page.DASHBOARD, Tab.STYLE))
      presenter.onEvent(ShellEvent.Open(Overlay.PALETTE))
      assertThat(awaitItem().overlay).isEqualTo(Overlay.PALETTE)
      presenter.onEvent(ShellEvent.Back)
      assertThat(awaitItem()).isEqualTo(ShellUiState(Page.DASHBOARD, Tab.STYLE))
      presenter.onEvent(ShellEvent.Back)
      assertThat(awaitItem()).isEqualTo(ShellUiState(Page.LANDING, Tab.STYLE))
      presenter.onEvent(ShellEvent.Launch)
      assertThat(awaitItem().tab).describedAs("where one left").isEqualTo(Tab.STYLE)
    }
  }

  @Test
  fun `only Left and Right go to a neighbour, round both ends`() {
    assertThat(Tab.entries.neighbour(Tab.WATCH, Key.DirectionLeft)).isEqualTo(Tab.STYLE)
    assertThat(Tab.entries.neighbour(Tab.STYLE, Key.DirectionRight)).isEqualTo(Tab.WATCH)
    assertThat(Tab.entries.neighbour(Tab.WATCH, Key.DirectionRight)).isEqualTo(Tab.CINEMA)
    assertThat(Tab.entries.neighbour(Tab.WATCH, Key.DirectionUp)).isNull()
  }

  @Test
  fun `a window whose screen is gone is centred, and none is larger than its screen`() {
    val screens = listOf(Rectangle(0, 0, 1920, 1080), Rectangle(1920, 0, 1280, 720))
    val onSecond = WindowPlace(2000, 10, 1400, 900)
    assertThat(onSecond.fittedTo(screens)).isEqualTo(WindowPlace(2000, 10, 1280, 720))
    assertThat(onSecond.fittedTo(screens.take(1))).isEqualTo(WindowPlace(null, null, 1400, 900))
    assertThat(WindowPlace().fittedTo(listOf(Rectangle(0, 0, 1024, 768))))
      .isEqualTo(WindowPlace(width = 1024, height = 768))
    assertThat(onSecond.fittedTo(emptyList())).isEqualTo(onSecond)
  }

  @Test
  fun `the sheet of shortcuts has two columns of like height`() {
    fun group(name: String, rows: Int) = name to List(rows) { "action" to "key" }
    val groups = listOf(group("a", 5), group("b", 3), group("c", 8))
    assertThat(balanced(groups).first.map { it.first }).containsExactly("a", "b")
    assertThat(balanced(groups.take(1)).second).isEmpty()
  }
}
