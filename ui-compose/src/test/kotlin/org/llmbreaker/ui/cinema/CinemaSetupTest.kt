package org.llmbreaker.ui.cinema

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.run.corpus

/** What the next run will be. */
class CinemaSetupTest {
  @Test
  fun `Play films the chosen text as set up`() = cinema { app ->
    app.on(
      CinemaUiEvent.ProbeTyped("the mat"),
      CinemaUiEvent.IntervalChosen(25),
      CinemaUiEvent.SpeedChosen(Speed.X5),
      CinemaUiEvent.PlayPressed,
    )
    assertThat(app.session.kind).isEqualTo(SessionKind.ATTENTION_CINEMA)
    assertThat(app.session.config.probeText).isEqualTo("the mat")
    assertThat(app.session.config.training.snapshotInterval).isEqualTo(25)
    assertThat(app.session.speed).isEqualTo(Speed.X5)
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
  }

  @Test
  fun `the probe text is at first the beginning of the validation text`() = cinema { app ->
    val text = corpus().text
    val start = text.length * 9 / 10
    assertThat(app.state.source.probe).isEqualTo(text.substring(start, start + 64))
    app.on(CinemaUiEvent.PlayPressed)
    assertThat(app.session.config.probeText).isEmpty()
  }

  @Test
  fun `characters that the text does not have are announced`() = cinema { app ->
    app.on(CinemaUiEvent.ProbeTyped("the 99"))
    assertThat(app.state.source.probeNote)
      .isEqualTo("2 of 6 characters do not occur in the text and are left out.")
    assertThat(app.state.source.tokens).containsExactly("t", "h", "e", " ")
    app.on(CinemaUiEvent.ProbeTyped("99"))
    assertThat(app.state.source.probeNote).startsWith("None of this occurs")
    assertThat(app.state.source.tokens).hasSize(64)
  }

  @Test
  fun `the memory of the film is told before the start`() = cinema { app ->
    assertThat(app.state.source.memory).isEqualTo("51 snapshots, at most 0.9 MB")
    app.on(CinemaUiEvent.IntervalChosen(50))
    assertThat(app.state.source.memory).isEqualTo("11 snapshots, at most 0.2 MB")
  }

  @Test
  fun `the setup cannot be changed while a run goes on`() = cinema { app ->
    app.started(1)
    assertThat(app.state.source.editable).isFalse()
    app.on(CinemaUiEvent.ProbeTyped("cat"), CinemaUiEvent.PresetChosen(Preset.STYLE))
    assertThat(app.state.source.preset).isEqualTo(Preset.MICRO)
    assertThat(app.state.source.probe).isNotEqualTo("cat")
  }
}
