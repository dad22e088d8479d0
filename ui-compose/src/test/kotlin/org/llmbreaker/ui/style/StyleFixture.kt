package org.llmbreaker.ui.style

import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.llmbreaker.engine.event.CharacterChoice
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.run.FakeSession
import org.llmbreaker.ui.run.FakeSessions

private val NOW: Instant = Instant.parse("2026-01-01T00:00:00Z")

/** A presenter on fakes, in virtual time. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class StyleFixture(private val test: TestScope) {
  val sessions = FakeSessions()
  var read: suspend (Path) -> String = { error("no file was expected") }
  val presenter =
    StylePresenter(
      sessions,
      { read(it) },
      test.backgroundScope,
      StandardTestDispatcher(test.testScheduler),
      threads = 1,
    )
  val effects = mutableListOf<StyleEffect>()

  val state: StyleUiState
    get() = presenter.state.value

  val session: FakeSession
    get() = sessions.made.last()

  /** The temperatures that the model was asked for, in order. */
  val asked: List<Double>
    get() = session.commands.filterIsInstance<RunCommand.Generate>().map { it.sampling.temperature }

  init {
    test.backgroundScope.async { presenter.effects.toList(effects) }
  }

  /** Does everything that is due now; no time passes. */
  fun settle() = test.runCurrent()

  fun on(vararg events: StyleUiEvent) {
    events.forEach(presenter::onEvent)
    settle()
  }

  /** Trains on the example up to [step], with a sample every 50 steps. */
  fun runTo(step: Int, state: RunState = RunState.Running) {
    if (sessions.made.isEmpty()) on(StyleUiEvent.ExamplePressed, StyleUiEvent.PlayPressed)
    if (sessions.made.isEmpty()) on(StyleUiEvent.PlayPressed)
    session.history.trainTo(step)
    val started = TrainingEvent.TrainingStarted(NOW, session.config, "Your text", 28_000)
    session.tell(state, step, started, *(0..step step 50).map { sample(it) }.toTypedArray())
    settle()
  }

  fun complete() {
    runTo(500)
    val end = TrainingEvent.TrainingCompleted(500, 0.1, 4.5, 12.4, 28_000, 1, NOW)
    session.tell(RunState.Completed, 500, end)
    settle()
  }

  /** The model answers the newest request with [text]. */
  fun answer(text: String, request: Long = asked.size.toLong()) {
    session.answer(RunEvent.Generated(request, sample(500, text)))
    settle()
  }

  private fun sample(step: Int, text: String = " you for the lively talk $step"): GeneratedSample {
    val choices = text.map { CharacterChoice(it.toString(), 0.75f, 0.5f, emptyList()) }
    return GeneratedSample(step, session.config.prompt, text, choices)
  }
}

internal fun styleTest(body: suspend TestScope.(StyleFixture) -> Unit) = runTest {
  val fixture = StyleFixture(this)
  fixture.settle()
  body(fixture)
}
