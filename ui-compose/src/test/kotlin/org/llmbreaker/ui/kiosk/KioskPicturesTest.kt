package org.llmbreaker.ui.kiosk

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.assertNothingIsClipped
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.theme.BreakerTheme

/** What the kiosk draws over the app. */
class KioskPicturesTest {
  private val asking = KioskUiState(KioskPhase.StillThere(12))
  private val pin =
    KioskUiState(KioskPhase.Visit, StaffUiState(digits = 3, note = StaffNote.Wait(27)))
  private val open = KioskUiState(KioskPhase.Visit, StaffUiState(open = true))

  private fun assertPicture(name: String, content: @Composable () -> Unit) =
    GoldenPictures.assertMatches("kiosk-$name", 1280, 800) { Over { content() } }

  @Composable
  private fun Over(content: @Composable () -> Unit) =
    BreakerTheme(reducedMotion = true) {
      Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) { content() }
    }

  @Test fun `the invitation`() = assertPicture("invitation") { KioskOverlay(KioskUiState()) {} }

  @ParameterizedTest
  @EnumSource(Language::class, names = ["ENGLISH", "GERMAN"])
  fun `the question, the PIN and the staff's choice`(language: Language) =
    inLanguage(language) {
      assertPicture("question-${language.tag()}") { KioskOverlay(asking) {} }
      assertPicture("pin-${language.tag()}") { KioskOverlay(pin) {} }
      assertPicture("staff-${language.tag()}") { KioskOverlay(open) {} }
      assertPicture("setup-${language.tag()}") { KioskSetup(pinSet = false, {}, {}, {}) }
    }

  @OptIn(ExperimentalTestApi::class)
  @Test
  fun `the pseudo language clips nothing`() =
    inLanguage(Language.PSEUDO) {
      for (state in listOf(KioskUiState(), asking, pin, open)) {
        runDesktopComposeUiTest(1280, 800) {
          setContent { Over { KioskOverlay(state) {} } }
          assertNothingIsClipped()
        }
      }
    }
}
