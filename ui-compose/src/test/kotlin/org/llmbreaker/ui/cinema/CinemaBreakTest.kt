package org.llmbreaker.ui.cinema

import app.cash.turbine.test
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.watch.NOW

/** Parts of the model that are switched off. */
class CinemaBreakTest {
  @Test
  fun `a part is asked to be off, and the loss is shown when it was measured`() = cinema { app ->
    app.started(3)
    val head = Ablation.Head(0, 1)
    val off = Ablation.NONE.toggled(head)
    app.on(CinemaUiEvent.PartToggled(head))
    assertThat(app.session.commands).endsWith(RunCommand.SetAblation(off))
    assertThat(app.state.broken.off).isEqualTo(off)
    assertThat(app.state.broken.answered).isEqualTo(Ablation.NONE)
    val before = app.state.broken.now
    app.session.history.validation += 20.0 to 9.5
    app.session.tell(RunState.Running, 20, TrainingEvent.AblationChanged(20, off, 9.5, NOW))
    app.settle()
    assertThat(app.state.broken.answered).isEqualTo(off)
    assertThat(app.state.broken.now).isEqualTo(MeasuredLoss(20, 9.5))
    assertThat(app.state.broken.whole).isEqualTo(before)
    app.on(CinemaUiEvent.AllRestored)
    assertThat(app.session.commands).endsWith(RunCommand.SetAblation(Ablation.NONE))
  }

  @Test
  fun `every kind of part can be switched off, several at once, and all come back`() =
    cinema { app ->
      app.started(3)
      val parts =
        listOf(
          Ablation.Head(1, 1),
          Ablation.Block(0),
          Ablation.Positions(),
          Ablation.Branch(0, Ablation.BranchKind.ATTENTION),
          Ablation.Branch(1, Ablation.BranchKind.FEED_FORWARD),
          Ablation.Residual(0, Ablation.BranchKind.FEED_FORWARD),
        )
      parts.forEach { app.on(CinemaUiEvent.PartToggled(it)) }
      assertThat(app.state.broken.off.off).containsExactlyInAnyOrderElementsOf(parts)
      app.on(CinemaUiEvent.PartToggled(parts[2]))
      assertThat(app.state.broken.off.isOff(parts[2])).isFalse()
      app.on(CinemaUiEvent.AllRestored)
      assertThat(app.state.broken.off).isEqualTo(Ablation.NONE)
    }

  @Test
  fun `nothing can be switched off before there is a film`() = cinema { app ->
    app.on(CinemaUiEvent.PlayPressed, CinemaUiEvent.PartToggled(Ablation.Positions()))
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
    assertThat(app.state.broken.enabled).isFalse()
  }

  @Test
  fun `a refusal is told, and the switch stays`() = cinema { app ->
    app.started(2)
    app.session.answer = Answer.Refused("The engine is closing.")
    app.presenter.effects.test {
      app.on(CinemaUiEvent.PartToggled(Ablation.Block(0)))
      assertThat(awaitItem())
        .isEqualTo(CinemaEffect.ShowToast("Not possible just now", "The engine is closing."))
    }
    assertThat(app.state.broken.off).isEqualTo(Ablation.NONE)
  }
}
