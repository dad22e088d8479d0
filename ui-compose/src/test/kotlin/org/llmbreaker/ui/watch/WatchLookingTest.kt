package org.llmbreaker.ui.watch

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.dataset.WordList
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample

class WatchLookingTest {
  private fun classes(text: String): String {
    val words = WordList.of("the cat sat on the mat")
    return sampleRow(GeneratedSample(0, "", text, emptyList()), words).characters.joinToString("") {
      when (it.known) {
        CharacterClass.KNOWN_PAIR -> "p"
        CharacterClass.KNOWN_WORD -> "w"
        CharacterClass.OTHER -> "."
      }
    }
  }

  @Test
  fun `a word that follows its neighbour in the text is a known pair`() {
    assertThat(classes("the cat")).isEqualTo("ppppppp")
  }

  @Test
  fun `a word of the text with a strange neighbour is only a known word`() {
    assertThat(classes("xx mat the")).isEqualTo("...wwwwwww")
  }

  @Test
  fun `letters that make no word of the text are neither`() {
    assertThat(classes("thx qq")).isEqualTo("......")
  }

  @Test
  fun `a character beyond the basic plane is one character`() {
    assertThat(classes("😀the cat")).isEqualTo(".ppppppp")
  }

  @Test
  fun `a row says what share of its words occurs`() {
    val words = WordList.of("the cat sat")
    fun said(text: String) = sampleRow(GeneratedSample(0, "", text, emptyList()), words).knownWords
    assertThat(said("the dog")).isEqualTo("50 % of the words occur in the text")
    assertThat(said(" ,. ")).isEqualTo("No words yet")
  }

  @Test
  fun `hovering the chart at 260 selects checkpoint 250`() = presenterTest { app ->
    app.runTo(300)
    app.on(WatchUiEvent.ChartHovered(260.3))
    assertThat(app.state.samples.selectedStep).isEqualTo(250)
    app.on(WatchUiEvent.ChartHovered(null))
    assertThat(app.state.samples.selectedStep).isNull()
  }

  @Test
  fun `hovering a row selects it`() = presenterTest { app ->
    app.runTo(300)
    app.on(WatchUiEvent.SampleHovered(100))
    assertThat(app.state.samples.selectedStep).isEqualTo(100)
  }

  @Test
  fun `the first tap selects, the second pins, the third lets go`() = presenterTest { app ->
    app.runTo(300)
    app.on(WatchUiEvent.ChartTapped(120.0))
    assertThat(app.state.samples.selectedStep).isEqualTo(100)
    assertThat(app.state.samples.pinned).isFalse()
    app.on(WatchUiEvent.ChartTapped(110.0))
    assertThat(app.state.samples.pinned).isTrue()
    app.on(WatchUiEvent.ChartHovered(290.0))
    assertThat(app.state.samples.selectedStep).isEqualTo(100)
    app.on(WatchUiEvent.ChartHovered(null), WatchUiEvent.SampleTapped(100))
    assertThat(app.state.samples.pinned).isFalse()
    assertThat(app.state.samples.selectedStep).isNull()
  }

  @Test
  fun `a chosen character opens the panel with the likeliest candidates`() = presenterTest { app ->
    app.runTo(50)
    app.on(WatchUiEvent.CharacterChosen(50, 1))
    val panel = app.state.nextToken
    assertThat(panel.open).isTrue()
    assertThat(panel.title).isEqualTo("Step 50, after “t”")
    assertThat(panel.candidates)
      .containsExactly(
        TokenBar("h", 0.75f, "75.0 %", written = true),
        TokenBar("space", 0.125f, "12.5 %", written = false),
      )
    assertThat(panel.written).isEqualTo(TokenBar("h", 0.75f, "75.0 %", written = true))
    assertThat(app.state.samples.chosen).isEqualTo(CharacterPosition(50, 1))
  }

  @Test
  fun `nothing measured means that nothing is selected`() = presenterTest { app ->
    app.on(WatchUiEvent.ChartHovered(10.0))
    assertThat(app.state.samples.selectedStep).isNull()
  }
}
