package org.llmbreaker.ui.watch

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.ExperimentalTestApi
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.assertNothingIsClipped
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.run.Replay
import org.llmbreaker.ui.theme.BreakerTheme

/** The screen in other languages than English, as it fills a window of 1280 x 800. */
@OptIn(ExperimentalTestApi::class)
internal class WatchLanguageTest : WatchScreenFixture() {
  private fun assertPicture(name: String, state: WatchUiState) =
    GoldenPictures.assertMatches("watch-german-$name", 1280, 683) {
      BreakerTheme {
        Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
          WatchScreen(state, {}, NoExport, {})
        }
      }
    }

  @Test
  fun `running in German`() =
    inLanguage(Language.GERMAN) { assertPicture("running", states.running(220)) }

  @Test
  fun `completed in German`() =
    inLanguage(Language.GERMAN) { assertPicture("completed", states.completed) }

  @Test
  fun `the pseudo language clips nothing`() =
    inLanguage(Language.PSEUDO) {
      val reading = DatasetPanel(loading = "diary.docx", uploading = true)
      val all =
        listOf(
          states.idle,
          states.idle.copy(dataset = reading),
          states.idle.copy(dataset = states.dataset.copy(cardOpen = true)),
          states.idle.copy(settings = states.settings.copy(open = true)),
          states.running(220),
          states.running(220).copy(confirmation = stopTraining()),
          states.paused(260),
          states.completed,
          states.completed.copy(run = states.completed.run.copy(replay = Replay(paused = true))),
          states.failed(143),
          states.explained(100, 23),
        )
      for (state in all) shown(state) { assertNothingIsClipped() }
    }
}
