package org.llmbreaker.ui.access

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.util.Locale
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.chart.RecordedRun
import org.llmbreaker.ui.cinema.CinemaScreen
import org.llmbreaker.ui.cinema.CinemaTags
import org.llmbreaker.ui.cinema.Look
import org.llmbreaker.ui.cinema.Playback
import org.llmbreaker.ui.cinema.RecordedFilm
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.spoken.spokenMap
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.watch.NoExport
import org.llmbreaker.ui.watch.RecordedStates
import org.llmbreaker.ui.watch.WatchScreen

/** What somebody hears who does not see: figures of the run, and each change of its state. */
@OptIn(ExperimentalTestApi::class)
internal class SpokenTest {
  @Test
  fun `the curve is spoken of with its first and its newest figures`() {
    val run = RecordedRun.firstWords
    runDesktopComposeUiTest(1280, 683) {
      setContent { BreakerTheme { WatchScreen(RecordedStates.completed, {}, NoExport, {}) } }
      val last = run.validation.size - 1
      val spoken = descriptionsWith("Loss after")
      assertThat(spoken)
        .contains("%.2f".format(Locale.ROOT, run.train.y(0)))
        .contains("validation %.2f".format(Locale.ROOT, run.validation.y(last)))
    }
  }

  @Test
  fun `a map is spoken of with the strongest weight of its snapshot`() {
    val look = Look(zoom = Zoom.DETAIL, layer = 1, head = 0)
    val film = RecordedFilm.record.film
    val snapshot = film.frames[3]
    val weights =
      film.tokens.indices.drop(1).flatMap { row ->
        (0..row).map { snapshot.weight(1, 0, row, it) }
      }
    runDesktopComposeUiTest(1280, 683) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          CinemaScreen(RecordedFilm.state(look, Playback(position = 3f, follow = false)), {})
        }
      }
      val map = onNodeWithTag(CinemaTags.DETAIL).fetchSemanticsNode().config
      assertThat(map[SemanticsProperties.ContentDescription].single())
        .contains("At step ${snapshot.step}, ${film.tokens.size} characters")
        .contains("%.2f. On average".format(Locale.ROOT, weights.max()))
    }
  }

  @Test
  fun `the sentence names who looks at whom, and what is usual`() {
    val weights = listOf(listOf(1f), listOf(0.9f, 0.1f), listOf(0f, 0.5f, 0.5f))
    assertThat(spokenMap(20, listOf("'a'", "'b'", "space")) { row, column -> weights[row][column] })
      .isEqualTo(
        "At step 20, 3 characters. Strongest: 'b', number 2, looks at 'a', number 1, with 0.90. " +
          "On average 0.70 goes to the character before and 0.30 to the character itself."
      )
    assertThat(spokenMap(0, listOf("'a'")) { _, _ -> 1f }).isEmpty()
  }

  @Test
  fun `each change of the training's state is announced when nobody else speaks`() {
    var state by mutableStateOf(RecordedStates.running(220))
    runDesktopComposeUiTest(1280, 683) {
      setContent { BreakerTheme { WatchScreen(state, {}, NoExport, {}) } }
      onNodeWithTag(RunTags.STATUS).assert(isAnnounced()).assertTextEquals("Training")
      state = RecordedStates.completed
      onNodeWithTag(RunTags.STATUS).assert(isAnnounced()).assertTextEquals("Completed")
    }
  }

  @Test
  fun `Cinema announces it too`() =
    runDesktopComposeUiTest(1280, 683) {
      setContent { BreakerTheme { CinemaScreen(RecordedFilm.state(), {}) } }
      onNodeWithTag(CinemaTags.STATUS).assert(isAnnounced())
    }

  private fun isAnnounced() =
    SemanticsMatcher.expectValue(SemanticsProperties.LiveRegion, LiveRegionMode.Polite)

  private fun DesktopComposeUiTest.descriptionsWith(start: String): String =
    onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.ContentDescription))
      .fetchSemanticsNodes()
      .flatMap { it.config[SemanticsProperties.ContentDescription] }
      .single { it.startsWith(start) }
}
