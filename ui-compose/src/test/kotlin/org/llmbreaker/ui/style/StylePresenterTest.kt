package org.llmbreaker.ui.style

import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.CompletableDeferred
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.run.PlayKind

class StylePresenterTest {
  private fun words(count: Int) = "somewhat longer word ".repeat(count / 3 + 1)

  @Test
  fun `an empty field can be typed into but not trained on`() = styleTest { app ->
    assertThat(app.state.run.playEnabled).isFalse()
    assertThat(app.state.input.note).isNull()
    assertThat(app.state.forgetEnabled).isFalse()
    assertThat(app.state.run.speed).isEqualTo(Speed.X2)
    assertThat(app.state.size.chosen).isEqualTo(Preset.STYLE)
  }

  @Test
  fun `figures follow the text, and the newest text wins`() = styleTest { app ->
    app.presenter.onEvent(StyleUiEvent.TextEdited(words(400)))
    app.presenter.onEvent(StyleUiEvent.TextEdited("Only four words here"))
    app.settle()
    assertThat(app.state.input.words).isEqualTo("4")
    assertThat(app.state.input.characters).isEqualTo("20")
    assertThat(problem(app)).isEqualTo("Text too short. Min 50 words required.")
    assertThat(app.state.run.playEnabled).isFalse()
  }

  @Test
  fun `a text of 50 words needs 650 characters too`() = styleTest { app ->
    app.on(StyleUiEvent.TextEdited("a bc ".repeat(60)))
    assertThat(problem(app)).isEqualTo("Text too short. Min 650 characters required.")
  }

  @Test
  fun `a short text is advised against but can be trained on`() = styleTest { app ->
    app.on(StyleUiEvent.ExamplePressed)
    val note = app.state.input.note as InputNote.Advice
    assertThat(note.text).startsWith("Warning: Min 300 words recommended")
    assertThat(app.state.run.playEnabled).isTrue()
    app.on(StyleUiEvent.TextEdited(words(400)))
    assertThat(app.state.input.note).isNull()
  }

  @Test
  fun `emoji are left out of what is learned and counted`() = styleTest { app ->
    app.on(StyleUiEvent.TextEdited(words(400) + "🎉🎉"))
    assertThat(app.state.input.removed).startsWith("2 emoji")
    app.on(StyleUiEvent.PlayPressed)
    assertThat(app.session.corpus.text).isEqualTo(words(400))
  }

  @Test
  fun `a text that is too long waits for an answer`() = styleTest { app ->
    app.on(StyleUiEvent.ExamplePressed)
    app.on(StyleUiEvent.TooMuchGiven(words(12_000)))
    assertThat(app.state.input.truncatable).isTrue()
    assertThat(problem(app)).isEqualTo("Text too long. Max 50,000 characters.")
    assertThat(app.state.run.playEnabled).isFalse()
    app.on(StyleUiEvent.TruncateDeclined)
    assertThat(app.state.input.truncatable).isFalse()
    assertThat(app.state.input.text).isEqualTo(EXAMPLE_TEXT)
    assertThat(app.state.run.playEnabled).isTrue()
    app.on(StyleUiEvent.TooMuchGiven(words(12_000)), StyleUiEvent.TruncatePressed)
    app.on(StyleUiEvent.TruncatePressed)
    assertThat(app.state.input.text).hasSize(50_000)
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `a file fills the field`() = styleTest { app ->
    val content = CompletableDeferred<String>()
    app.read = { content.await() }
    app.on(StyleUiEvent.UploadPressed, StyleUiEvent.FileGiven(Path.of("diary.docx")))
    assertThat(app.effects).contains(StyleEffect.ChooseFile)
    assertThat(app.state.input.loading).isEqualTo("diary.docx")
    content.complete(words(400))
    app.settle()
    assertThat(app.state.input.loading).isNull()
    assertThat(app.state.input.text).isEqualTo(words(400))
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `a file that cannot be read leaves the text as it was`() = styleTest { app ->
    app.on(StyleUiEvent.ExamplePressed)
    app.read = { throw ReadException(Rejections.invalidType("a.pdf")) }
    app.on(StyleUiEvent.FileGiven(Path.of("a.pdf")))
    assertThat(problem(app)).isEqualTo("Unsupported file type. Use .txt or .docx")
    assertThat(app.state.input.text).isEqualTo(EXAMPLE_TEXT)
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `reading can be given up`() = styleTest { app ->
    app.on(StyleUiEvent.ExamplePressed)
    app.read = { CompletableDeferred<String>().await() }
    app.on(StyleUiEvent.FileGiven(Path.of("slow.txt")), StyleUiEvent.UploadCancelled)
    assertThat(app.state.input.loading).isNull()
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `a run is primed with the writer's first words`() = styleTest { app ->
    app.on(StyleUiEvent.ExamplePressed)
    app.on(StyleUiEvent.PlayPressed)
    val config = app.session.config
    assertThat(app.session.kind).isEqualTo(SessionKind.STYLE_TRANSFER)
    assertThat(EXAMPLE_TEXT).startsWith(config.prompt)
    assertThat(config.prompt).isEqualTo("Dear team,\n\nThank")
    assertThat(config.model.width).isEqualTo(32)
    assertThat(config.sampling.length).isEqualTo(SAMPLE_CHARACTERS)
    assertThat(app.session.speed).isEqualTo(Speed.X2)
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
    assertThat(app.state.run.play).isEqualTo(PlayKind.PAUSE)
  }

  @Test
  fun `each sample is shown and measured while training goes on`() = styleTest { app ->
    app.runTo(50)
    assertThat(app.state.result.title).isEqualTo("Step 50 · temperature 0.60")
    assertThat(app.state.result.generated).isEqualTo(" you for the lively talk 50")
    val mark = app.state.result.generatedMarks.single()
    assertThat(mark).isEqualTo(Mark(1, 19, PhraseKind.EXACT))
    val original = app.state.result.originalMarks.single()
    assertThat(EXAMPLE_TEXT.substring(original.start, original.end)).isEqualTo("you for the lively")
    assertThat(app.state.result.copied!!.share).isBetween(0.6f, 0.8f)
    assertThat(app.state.result.confidence[1].value).isEqualTo("0.75")
    assertThat(app.state.result.temperatureEnabled).isFalse()
    app.runTo(100)
    assertThat(app.state.result.title).startsWith("Step 100")
  }

  @Test
  fun `the slider writes again when the model rests, and the newest request wins`() =
    styleTest { app ->
      app.complete()
      app.on(StyleUiEvent.TemperatureChosen(0.8f))
      app.on(StyleUiEvent.TemperatureChosen(1.0f), StyleUiEvent.TemperatureChosen(1.2f))
      assertThat(app.asked).containsExactly(0.8)
      assertThat(app.state.result.temperatureNote).isEqualTo("Writing …")
      app.answer("first answer")
      assertThat(app.asked).containsExactly(0.8, 1.2)
      app.answer("second answer")
      assertThat(app.state.result.generated).isEqualTo("second answer")
      assertThat(app.state.result.title).isEqualTo("Step 500 · temperature 1.20")
      assertThat(app.state.result.temperatureNote).isEqualTo("Move it to write again.")
    }

  @Test
  fun `a text that could not be written says why and can be asked for again`() = styleTest { app ->
    app.complete()
    app.on(StyleUiEvent.TemperatureChosen(0.8f))
    app.session.answer(RunEvent.GenerationFailed(1, "No memory."))
    app.settle()
    assertThat(app.effects)
      .contains(StyleEffect.ShowToast("Nothing was written", "No memory.", true))
    app.on(StyleUiEvent.TemperatureChosen(0.9f))
    assertThat(app.asked).containsExactly(0.8, 0.9)
  }

  @Test
  fun `pause, step, stop and speed go to the session`() = styleTest { app ->
    app.runTo(50)
    app.on(StyleUiEvent.PlayPressed, StyleUiEvent.SpeedChosen(Speed.X10))
    app.runTo(50, RunState.Paused())
    app.on(StyleUiEvent.StepPressed, StyleUiEvent.PlayPressed, StyleUiEvent.StopPressed)
    assertThat(app.session.commands)
      .containsExactly(
        RunCommand.Start,
        RunCommand.Pause,
        RunCommand.SetSpeed(Speed.X10),
        RunCommand.Step,
        RunCommand.Resume,
        RunCommand.Stop,
      )
  }

  @Test
  fun `a run that stands still can be saved`() = styleTest { app ->
    app.on(StyleUiEvent.SaveRunPressed)
    app.runTo(50)
    app.on(StyleUiEvent.SaveRunPressed)
    assertThat(app.state.run.saveEnabled).isFalse()
    assertThat(app.effects).isEmpty()
    app.runTo(50, RunState.Paused())
    assertThat(app.state.run.saveEnabled).isTrue()
    app.on(StyleUiEvent.SaveRunPressed)
    assertThat(app.effects).containsExactly(StyleEffect.SaveRun)
  }

  @Test
  fun `a finished run is kept by itself, once, and can be followed by another`() =
    styleTest { app ->
      app.complete()
      val kept = app.state.kept.results.single()
      assertThat(kept.title).isEqualTo("Style · Step 500 · temperature 0.60")
      app.on(StyleUiEvent.TemperatureChosen(1.0f))
      app.answer("bolder words")
      assertThat(app.state.kept.results).hasSize(1)
      app.on(StyleUiEvent.KeepPressed, StyleUiEvent.KeepPressed)
      assertThat(app.state.kept.results.map { it.result.generated }.first())
        .isEqualTo("bolder words")
      assertThat(app.state.kept.results).hasSize(2)
      app.on(StyleUiEvent.KeptRemoved(kept.id))
      assertThat(app.state.kept.results).hasSize(1)
      assertThat(app.state.run.play).isEqualTo(PlayKind.PLAY)
      app.on(StyleUiEvent.SizeChosen(Preset.MICRO), StyleUiEvent.PlayPressed)
      assertThat(app.sessions.made).hasSize(2)
      assertThat(app.session.config.model.width).isEqualTo(16)
    }

  @Test
  fun `copy and save hand over what is shown`() = styleTest { app ->
    app.complete()
    app.on(
      StyleUiEvent.CopyPressed,
      StyleUiEvent.SaveTextPressed,
      StyleUiEvent.SaveReportPressed,
    )
    val text = "Dear team,\n\nThank you for the lively talk 500\n"
    assertThat(app.effects).contains(StyleEffect.Copy(text), StyleEffect.Save("my-style.txt", text))
    val report = app.effects.filterIsInstance<StyleEffect.Save>().last()
    assertThat(report.suggestedName).isEqualTo("my-style.html")
    assertThat(report.content).startsWith("<!DOCTYPE html>").contains("you for the lively</mark>")
  }

  @Test
  fun `forgetting asks first and then leaves nothing`() = styleTest { app ->
    app.complete()
    app.on(StyleUiEvent.ForgetPressed)
    assertThat(app.state.confirmation).isNotNull()
    app.on(StyleUiEvent.Dismissed)
    assertThat(app.sessions.made).hasSize(1)
    app.on(StyleUiEvent.ForgetPressed, StyleUiEvent.Confirmed)
    assertThat(app.sessions.made).isEmpty()
    assertThat(app.state.input.text).isEmpty()
    assertThat(app.state.kept.results).isEmpty()
    assertThat(app.state.result.present).isFalse()
    assertThat(app.state.chart.train.size).isZero()
    assertThat(app.state.forgetEnabled).isFalse()
    assertThat(app.effects).contains(StyleEffect.ClearClipboard)
  }

  @Test
  fun `a session of the list is shown with its text`() = styleTest { app ->
    app.complete()
    val first = app.session
    app.on(StyleUiEvent.TextEdited(words(400)), StyleUiEvent.SizeChosen(Preset.MICRO))
    app.on(StyleUiEvent.PlayPressed)
    app.on(StyleUiEvent.Show(first.id))
    assertThat(app.state.input.text).isEqualTo(EXAMPLE_TEXT)
    assertThat(app.state.size.chosen).isEqualTo(Preset.STYLE)
    assertThat(app.state.result.title).startsWith("Step 500")
    app.on(StyleUiEvent.Show(UUID.randomUUID()))
    assertThat(app.effects.filterIsInstance<StyleEffect.ShowToast>().last().title)
      .isEqualTo("Session expired. Please restart.")
  }

  private fun problem(app: StyleFixture) = (app.state.input.note as InputNote.Problem).trouble.what
}
