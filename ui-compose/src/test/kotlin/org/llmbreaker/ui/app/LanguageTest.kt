package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.dp
import java.util.Locale
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.action.keyNames
import org.llmbreaker.ui.action.searchActions
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.words

private const val SCROLLED = "scrolled"
private const val FAR = 400

@OptIn(ExperimentalTestApi::class)
class LanguageTest {
  private val app = presenters()
  private val language
    get() = app.settings.state.value.language

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  private fun inApp(steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent { AppRoot(app, visible = true, {}, {}) { Form() } }
      steps()
    }

  /** Holds what only the screen knows: typed text, and how far it is scrolled. */
  @Composable
  private fun Form() {
    var typed by remember { mutableStateOf("") }
    Column(Modifier.testTag(SCROLLED).verticalScroll(rememberScrollState(FAR))) {
      Spacer(Modifier.height(600.dp))
      TextField(typed, { typed = it }, "Name", "A name")
      Spacer(Modifier.height(2_000.dp))
      Text("The end")
    }
  }

  /** How far the form is scrolled, in pixels. */
  private fun DesktopComposeUiTest.place() =
    onNodeWithTag(SCROLLED)
      .fetchSemanticsNode()
      .config[SemanticsProperties.VerticalScrollAxisRange]
      .value()

  private fun actions() =
    windowActions(app.shell.state.value, app.settings.state.value, {}, app.settings) {}

  @Test
  fun `the switch on the landing page changes the words at once and is kept`() = inApp {
    onNodeWithText("EN").assertIsSelected().assertHeightIsAtLeast(48.dp)
    onNodeWithText("DE").performClick()
    onNodeWithText("Starten").assertExists()
    onNodeWithText("Launch").assertDoesNotExist()
    onNodeWithText("DE").assertIsSelected()
    onNodeWithText("EN").assertIsNotSelected()
    assertThat(language).isEqualTo(Language.GERMAN)
    onNodeWithText("EN").performClick()
    onNodeWithText("Launch").assertExists()
    assertThat(language).isEqualTo(Language.ENGLISH)
  }

  @Test
  fun `another language takes nothing away, neither typed text nor the place one looks at`() {
    app.shell.onEvent(ShellEvent.Show(Tab.CINEMA))
    inApp {
      onNode(hasSetTextAction()).performTextInput("Ada")
      val looked = place()
      app.settings.change { it.copy(language = Language.GERMAN) }
      onNodeWithText("Keine Sitzung aktiv").assertExists()
      onNode(hasSetTextAction()).assertIsFocused().assertTextContains("Ada")
      assertThat(place()).isEqualTo(looked).isPositive()
      onNode(hasText(Tab.CINEMA.label) and isSelectable()).assertIsSelected()
    }
  }

  @Test
  fun `what is read aloud changes too`() {
    app.shell.onEvent(ShellEvent.Launch)
    inApp {
      assertThat(words()).contains("Menu", "Parts of the app")
      app.settings.change { it.copy(language = Language.GERMAN) }
      assertThat(words()).contains("Menü", "Teile der App").doesNotContain("Menu")
    }
  }

  @Test
  fun `a language is found by the word for it in either one`() {
    val choices = listOf("Language: English", "Language: Deutsch", "Language: as the system")
    assertThat(searchActions("language", actions()).map { it.label }).containsAll(choices)
    assertThat(searchActions("sprach", actions()).map { it.label })
      .containsExactlyElementsOf(choices)
    actions().single { it.id == languageAction(Language.GERMAN) }.run()
    assertThat(searchActions("Language", actions()).map { it.label })
      .containsExactly("Sprache: English", "Sprache: Deutsch", "Sprache: wie das System")
    assertThat(actions().filter { it.checked == true }.map { it.id })
      .contains(languageAction(Language.GERMAN))
      .doesNotContain(languageAction(null))
  }

  @Test
  fun `as the system means the language of the computer`() {
    val before = Locale.getDefault()
    try {
      Locale.setDefault(Locale.GERMANY)
      actions().single { it.id == languageAction(null) }.run()
      assertThat(language).isNull()
      assertThat(Language.current()).isEqualTo(Language.GERMAN)
    } finally {
      Locale.setDefault(before)
    }
  }

  @Test
  fun `keys are called as keyboards of the language call them`() {
    Language.use(Language.GERMAN)
    assertThat(keyNames("Ctrl+Shift+O")).isEqualTo("Strg+Umschalt+O")
    assertThat(keyNames("Space")).isEqualTo("Leertaste")
    assertThat(keyNames("Ctrl++")).isEqualTo("Strg++")
  }
}
