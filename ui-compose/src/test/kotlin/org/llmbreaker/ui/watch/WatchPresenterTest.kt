package org.llmbreaker.ui.watch

import app.cash.turbine.test
import java.time.Duration
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.Divergence
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunMarker
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.run.ChartMark
import org.llmbreaker.ui.run.MarkKind
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.run.corpus
import org.llmbreaker.ui.run.lossAt
import org.llmbreaker.ui.run.trouble

class WatchPresenterTest {
  @Test
  fun `a run goes from ready over preparing, training and paused to completed`() =
    presenterTest { app ->
      app.presenter.state
        .map { it.run.status.label to it.run.play }
        .distinctUntilChanged()
        .test {
          assertThat(awaitItem()).isEqualTo("Ready" to PlayKind.PLAY)
          app.on(WatchUiEvent.PlayPressed)
          assertThat(awaitItem()).isEqualTo("Preparing" to PlayKind.PAUSE)
          app.runTo(100)
          assertThat(awaitItem()).isEqualTo("Training" to PlayKind.PAUSE)
          app.session.tell(RunState.Paused())
          app.settle()
          assertThat(awaitItem()).isEqualTo("Paused" to PlayKind.RESUME)
          app.session.tell(RunState.Running)
          app.settle()
          assertThat(awaitItem()).isEqualTo("Training" to PlayKind.PAUSE)
          app.complete()
          assertThat(awaitItem()).isEqualTo("Completed" to PlayKind.REPLAY)
        }
    }

  @Test
  fun `Play cannot be pressed before a text is there`() = runTest {
    val app = PresenterFixture(this)
    app.open()
    assertThat(app.state.dataset.listing).isTrue()
    assertThat(app.state.run.playEnabled).isFalse()
    app.presenter.onEvent(WatchUiEvent.PlayPressed)
    assertThat(app.sessions.made).isEmpty()
    app.settle()
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `Play starts a micro run on the chosen text with seed 1337 at 1x`() = presenterTest { app ->
    app.on(WatchUiEvent.PlayPressed)
    val vocabulary = corpus().info.vocabularySize
    assertThat(app.session.config).isEqualTo(Preset.MICRO.run(vocabulary, 1))
    assertThat(app.session.speed).isEqualTo(Speed.X1)
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
  }

  @Test
  fun `Pause, Resume, Step and Stop reach the session`() = presenterTest { app ->
    app.runTo(10)
    app.on(WatchUiEvent.StepPressed, WatchUiEvent.PlayPressed)
    app.session.tell(RunState.Paused())
    app.settle()
    app.on(WatchUiEvent.StepPressed, WatchUiEvent.PlayPressed, WatchUiEvent.StopPressed)
    assertThat(app.session.commands)
      .containsExactly(
        RunCommand.Start,
        RunCommand.Pause,
        RunCommand.Step,
        RunCommand.Resume,
        RunCommand.Stop,
      )
  }

  @Test
  fun `the speed is kept for the next run and told to the present one`() = presenterTest { app ->
    app.on(WatchUiEvent.SpeedChosen(Speed.X5), WatchUiEvent.PlayPressed)
    assertThat(app.session.speed).isEqualTo(Speed.X5)
    app.on(WatchUiEvent.SpeedChosen(Speed.X10))
    assertThat(app.session.commands).contains(RunCommand.SetSpeed(Speed.X10))
    assertThat(app.state.run.speed).isEqualTo(Speed.X10)
  }

  @Test
  fun `counter, pace and remaining time are shown while training`() = presenterTest { app ->
    app.runTo(250)
    app.session.tell(RunState.Running, 250, rate = 19.84, remaining = Duration.ofMillis(12_400))
    app.settle()
    assertThat(app.state.run.counter).isEqualTo("250/500")
    assertThat(app.state.run.progress).isEqualTo(0.5f)
    assertThat(app.state.run.pace).isEqualTo("19.8 steps/s")
    assertThat(app.state.run.eta).isEqualTo("about 12 s left")
  }

  @Test
  fun `a run without a free place says its place in line`() = presenterTest { app ->
    app.on(WatchUiEvent.PlayPressed)
    app.session.tell(RunState.Queued(2, resuming = false))
    app.settle()
    assertThat(app.state.run.status).isEqualTo(RunStatus.Queued(2))
    assertThat(app.state.run.status.label).isEqualTo("Waiting: number 2 in line")
    assertThat(app.state.run.playEnabled).isFalse()
    assertThat(app.state.run.stopEnabled).isTrue()
  }

  @Test
  fun `the curves and marks come from the session's history`() = presenterTest { app ->
    app.runTo(120)
    app.session.history.marks += RunMarker(120, RunMarker.Kind.PAUSED)
    app.session.tell(RunState.Paused())
    app.settle()
    assertThat(app.state.chart.train.size).isEqualTo(121)
    assertThat(app.state.chart.train.loss(120)).isEqualTo(lossAt(120))
    assertThat(app.state.chart.validation.steps()).containsExactly(0.0, 50.0, 100.0)
    assertThat(app.state.chart.marks).containsExactly(ChartMark(120, MarkKind.PAUSED))
    assertThat(app.state.samples.rows.map { it.step }).containsExactly(0, 50, 100)
  }

  @Test
  fun `the baselines come from the text`() = presenterTest { app ->
    val vocabulary = corpus().info.vocabularySize.toDouble()
    val baselines = app.state.chart.baselines!!
    assertThat(baselines.randomGuess).isEqualTo(kotlin.math.ln(vocabulary))
    assertThat(baselines.letterPairs).isLessThan(baselines.letters)
  }

  @Test
  fun `a crash says what happened, why, and offers to retry`() = presenterTest { app ->
    app.runTo(10)
    val message = "Training crashed. Please try again. (Cause: IOException: disk)"
    app.session.tell(RunState.Failed(FailureType.TRAINING_FAILED, message))
    app.settle()
    val trouble = (app.state.run.status as RunStatus.Failed).trouble
    assertThat(trouble.what).isEqualTo("Training crashed. Please try again.")
    assertThat(trouble.why).isEqualTo("Cause: IOException: disk")
    assertThat(trouble.remedy).isEqualTo(Remedy.RETRY)
    app.on(WatchUiEvent.RetryPressed)
    assertThat(app.sessions.made).hasSize(2)
    assertThat(app.session.config).isEqualTo(app.sessions.made[0].config)
  }

  @Test
  fun `a run out of memory says how many words the text has`() = presenterTest { app ->
    app.runTo(10)
    app.session.tell(RunState.Failed(FailureType.OUT_OF_MEMORY, "any"))
    app.settle()
    val trouble = (app.state.run.status as RunStatus.Failed).trouble
    assertThat(trouble.what).isEqualTo("Input too large for training. Try < 1000 words.")
    assertThat(trouble.why).isEqualTo("This text has 1,002 words.")
  }

  @Test
  fun `figures that are not finite offer half the learning rate`() = presenterTest { app ->
    app.runTo(10)
    app.session.tell(RunState.Paused(Divergence("the training loss is not a number", 0.005)))
    app.settle()
    val trouble = (app.state.run.status as RunStatus.Paused).trouble!!
    assertThat(trouble.what).contains("the training loss is not a number")
    assertThat(trouble.next).contains("0.005")
    assertThat(trouble.remedy!!.label).isEqualTo("Try again with half the learning rate")
    assertThat(app.state.run.stepEnabled).isFalse()
    app.on(WatchUiEvent.HalfRatePressed)
    assertThat(app.session.commands).endsWith(RunCommand.ResumeWithLowerRate)
  }

  @Test
  fun `Train again keeps the seed and New seed draws and shows another`() = presenterTest { app ->
    app.complete()
    assertThat(app.state.run.trainAgainEnabled).isTrue()
    app.on(WatchUiEvent.TrainAgainPressed)
    assertThat(app.session.config.seed).isEqualTo(1337)
    app.complete()
    app.on(WatchUiEvent.NewSeedPressed)
    assertThat(app.sessions.made).hasSize(3)
    assertThat(app.session.config.seed).isEqualTo(4711)
    assertThat(app.state.run.seed).isEqualTo("4711")
  }

  @Test
  fun `a refused command is explained in a toast`() = presenterTest { app ->
    app.runTo(10)
    app.session.answer = Answer.Refused("Training is already paused.")
    app.presenter.effects.test {
      app.on(WatchUiEvent.PlayPressed)
      val toast = awaitItem() as WatchEffect.ShowToast
      assertThat(toast.text).isEqualTo("Training is already paused.")
    }
  }

  @Test
  fun `a completed run shows its summary and all samples`() = presenterTest { app ->
    app.complete()
    assertThat((app.state.run.status as RunStatus.Completed).summary)
      .isEqualTo("500 steps in 26 s · training loss 2.50 · validation loss 2.60")
    assertThat(app.state.samples.rows).hasSize(11)
    assertThat(app.state.run.replayEnabled).isTrue()
  }

  @Test
  fun `everything is told anew in another language`() = presenterTest { app ->
    app.complete()
    app.on(WatchUiEvent.SettingTyped(SettingId.SEED, "many"))
    inLanguage(Language.GERMAN) {
      app.presenter.refresh()
      app.settle()
      assertThat((app.state.run.status as RunStatus.Completed).summary)
        .isEqualTo("500 Schritte in 26 s · Trainingsverlust 2,50 · Prüfverlust 2,60")
      assertThat(app.state.samples.rows.last().knownWords).endsWith("der Wörter kommen im Text vor")
      assertThat(app.state.settings.fields.single { it.id == SettingId.SEED }.message)
        .isEqualTo("Die Startzahl muss eine ganze Zahl sein")
      assertThat(app.state.dataset.chosen!!.words).isEqualTo("1.002")
    }
  }
}
