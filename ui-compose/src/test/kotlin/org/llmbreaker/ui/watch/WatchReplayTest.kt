package org.llmbreaker.ui.watch

import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.lossAt

@OptIn(ExperimentalCoroutinesApi::class)
class WatchReplayTest {
  private fun TestScope.pass(app: PresenterFixture, millis: Long) {
    advanceTimeBy(millis)
    app.settle()
  }

  @Test
  fun `a replay starts empty, says what it is, and trains nothing`() = presenterTest { app ->
    app.complete()
    val commands = app.session.commands.toList()
    app.on(WatchUiEvent.PlayPressed)
    assertThat(app.state.run.replay!!.label).contains("Nothing is being trained")
    assertThat(app.state.run.counter).isEqualTo("0/500")
    assertThat(app.state.chart.train.size).isEqualTo(1)
    assertThat(app.state.samples.rows.map { it.step }).containsExactly(0)
    assertThat(app.state.run.pace).isEmpty()
    assertThat(app.sessions.made).hasSize(1)
    assertThat(app.session.commands).isEqualTo(commands)
  }

  @Test
  fun `at 1x twenty recorded steps come back each second`() = presenterTest { app ->
    app.complete()
    app.on(WatchUiEvent.ReplayPressed)
    pass(app, 10_000)
    val step = app.state.run.counter.substringBefore('/').toInt()
    assertThat(step).isBetween(198, 200)
    assertThat(app.state.chart.train.size).isEqualTo(step + 1)
    assertThat(app.state.chart.train.loss(step)).isEqualTo(lossAt(step))
    assertThat(app.state.samples.rows.map { it.step }).containsExactly(0, 50, 100, 150)
  }

  @Test
  fun `at 10x the whole run is back after two and a half seconds`() = presenterTest { app ->
    app.complete()
    app.on(WatchUiEvent.SpeedChosen(Speed.X10), WatchUiEvent.ReplayPressed)
    val began = currentTime
    while (app.state.run.replay != null) pass(app, 33)
    assertThat(currentTime - began).isBetween(2_450, 2_600)
    assertThat(app.state.samples.rows).hasSize(11)
    assertThat(app.state.run.play).isEqualTo(PlayKind.REPLAY)
  }

  @Test
  fun `a replay pauses, steps one recorded step, goes on, and stops`() = presenterTest { app ->
    app.complete()
    app.on(WatchUiEvent.PlayPressed)
    pass(app, 1_000)
    app.on(WatchUiEvent.PlayPressed)
    val paused = app.state.chart.train.size
    assertThat(app.state.run.play).isEqualTo(PlayKind.RESUME)
    pass(app, 60_000)
    assertThat(app.state.chart.train.size).isEqualTo(paused)
    app.on(WatchUiEvent.StepPressed)
    assertThat(app.state.chart.train.size).isEqualTo(paused + 1)
    app.on(WatchUiEvent.PlayPressed)
    pass(app, 1_000)
    assertThat(app.state.chart.train.size).isGreaterThan(paused + 15)
    app.on(WatchUiEvent.StopPressed)
    assertThat(app.state.run.replay).isNull()
    assertThat(app.state.chart.train.size).isEqualTo(501)
  }
}
