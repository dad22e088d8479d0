package org.llmbreaker.ui.recordings

import org.junit.jupiter.api.Test
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice

class RecordingsPictureTest {
  @Test
  fun `what was lost can be recovered`() =
    picture(
      "recording-recovery",
      RecordingsUiState(
        offer =
          Offer(
            "LLMBreaker closed unexpectedly during a run on “First words”. " +
              "It was kept at step 310 of 500, at 14:05 on 4 March 2026."
          )
      ),
    )

  @Test
  fun `saving shows its progress`() =
    picture("recording-saving", RecordingsUiState(saving = Progress("first-words-run.llmb", 0.4f)))

  @Test
  fun `a finished run can be recovered too`() =
    picture(
      "recording-recovery-finished",
      RecordingsUiState(
        offer =
          Offer(
            "LLMBreaker closed unexpectedly. Its last run, on “First words”, had finished all " +
              "500 steps and was kept at 14:05 on 4 March 2026.",
            finished = true,
          )
      ),
    )

  @Test
  fun `opening names the file`() =
    picture(
      "recording-opening",
      RecordingsUiState(opening = Progress("first-words-run.llmb", 0.7f)),
    )

  @Test
  fun `a text of one's own asks for consent`() =
    picture("recording-consent", RecordingsUiState(consent = Consent("Your text")))

  private fun picture(name: String, state: RecordingsUiState) =
    GoldenPictures.assertMatches(name, 800, 500) {
      BreakerTheme(ThemeChoice.DARK, reducedMotion = true) { RecordingsDialogs(state) {} }
    }
}
