package org.llmbreaker.ui.sessions

import app.cash.turbine.test
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.app.FakeSessions
import org.llmbreaker.ui.app.completedRow
import org.llmbreaker.ui.app.pausedRow
import org.llmbreaker.ui.app.runningRow

class SessionListPresenterTest {
  private val source = FakeSessions()
  private val presenter = SessionListPresenter(source, CoroutineScope(Dispatchers.Unconfined))

  private fun act(row: SessionRow, action: SessionAction) =
    presenter.onEvent(SessionListEvent.Act(row.id, action))

  @Test
  fun `the badge counts what has not ended`() = runTest {
    presenter.state.test {
      assertThat(awaitItem().badge).isEqualTo("No active sessions")
      source.rows.value = listOf(runningRow)
      assertThat(awaitItem().badge).isEqualTo("1 active session")
      source.rows.value = listOf(runningRow, pausedRow, completedRow)
      assertThat(awaitItem().badge).isEqualTo("2 active sessions")
    }
  }

  @Test
  fun `pausing asks the session at once`() {
    source.rows.value = listOf(runningRow)
    act(runningRow, SessionAction.PAUSE)
    assertThat(source.asked).containsExactly(runningRow.id to SessionAction.PAUSE)
  }

  @Test
  fun `deleting asks the person first and then the session`() = runTest {
    source.rows.value = listOf(runningRow, completedRow)
    presenter.state.test {
      assertThat(awaitItem().deleting).isNull()
      act(completedRow, SessionAction.DELETE)
      assertThat(awaitItem().deleting).isEqualTo(completedRow)
      assertThat(source.asked).isEmpty()
      presenter.onEvent(SessionListEvent.ConfirmDelete)
      assertThat(awaitItem().deleting).isNull()
      assertThat(source.asked).containsExactly(completedRow.id to SessionAction.DELETE)
    }
  }

  @Test
  fun `who keeps the session loses nothing`() {
    source.rows.value = listOf(runningRow)
    act(runningRow, SessionAction.DELETE)
    presenter.onEvent(SessionListEvent.CancelDelete)
    presenter.onEvent(SessionListEvent.ConfirmDelete)
    assertThat(source.asked).isEmpty()
  }

  @Test
  fun `the question goes with its session and follows its changes`() {
    source.rows.value = listOf(runningRow)
    act(runningRow, SessionAction.DELETE)
    val further = runningRow.copy(state = "Running · step 211 of 500")
    source.rows.value = listOf(further)
    assertThat(presenter.state.value.deleting).isEqualTo(further)
    source.rows.value = emptyList()
    assertThat(presenter.state.value.deleting).isNull()
  }

  @Test
  fun `a refusal stays until it has been seen`() {
    source.rows.value = listOf(completedRow)
    source.refusal = "Training has ended."
    act(completedRow, SessionAction.PAUSE)
    assertThat(presenter.state.value.refusal).isEqualTo("Training has ended.")
    presenter.onEvent(SessionListEvent.RefusalSeen)
    assertThat(presenter.state.value.refusal).isNull()
  }
}
