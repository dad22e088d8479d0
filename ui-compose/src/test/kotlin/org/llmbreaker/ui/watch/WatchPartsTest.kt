package org.llmbreaker.ui.watch

import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.draganddrop.DragData
import androidx.compose.ui.input.key.Key
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.component.droppedFile
import org.llmbreaker.ui.theme.DarkColors

/** The pure parts of the screen. */
class WatchPartsTest {
  private fun letters(text: String) =
    text.codePoints().toArray().map {
      SampleCharacter(Character.toString(it), CharacterClass.OTHER)
    }

  private val rows = listOf(0, 50, 100).map { SampleRow(it, letters("abc"), 0.0) }

  @Test
  fun `each character keeps its number, also beyond the basic plane`() {
    val letters = sampleLetters(letters("a😀\nb"), DarkColors)
    assertThat(letters.text.text).isEqualTo("a😀↵b")
    assertThat((0..4).map(letters::indexAt)).containsExactly(0, 1, 1, 2, 3)
    assertThat((0..4).map(letters::offsetOf)).containsExactly(0, 1, 3, 4, null)
  }

  @Test
  fun `classes differ in more than colour`() {
    val looks =
      CharacterClass.entries
        .map { sampleStyle(it, DarkColors) }
        .map {
          it.fontWeight to it.textDecoration
        }
    assertThat(looks).doesNotHaveDuplicates()
  }

  @Test
  fun `arrows stop at the first and last row and letter`() {
    val samples = SamplesPanel(rows, selectedStep = 0, chosen = CharacterPosition(0, 2))
    assertThat(sampleKey(Key.DirectionUp, samples)).isNull()
    assertThat(sampleKey(Key.DirectionDown, samples)).isEqualTo(WatchUiEvent.SampleTapped(50))
    assertThat(sampleKey(Key.DirectionRight, samples)).isEqualTo(WatchUiEvent.CharacterChosen(0, 2))
    assertThat(sampleKey(Key.DirectionLeft, samples)).isEqualTo(WatchUiEvent.CharacterChosen(0, 1))
    assertThat(sampleKey(Key.A, samples)).isNull()
  }

  @Test
  fun `without a selection keys begin at the newest row, and without rows they do nothing`() {
    assertThat(sampleKey(Key.DirectionUp, SamplesPanel(rows)))
      .isEqualTo(WatchUiEvent.SampleTapped(100))
    assertThat(sampleKey(Key.DirectionLeft, SamplesPanel(rows)))
      .isEqualTo(WatchUiEvent.CharacterChosen(100, 0))
    assertThat(sampleKey(Key.Enter, SamplesPanel())).isNull()
  }

  @Test
  fun `what was written stands below the candidates if it is none of them`() {
    val candidates =
      listOf(TokenBar("a", 0.6f, "60.0 %", false), TokenBar("b", 0.3f, "30.0 %", false))
    val written = TokenBar("z", 0.01f, "1.0 %", true)
    val panel = NextTokenPanel(true, "", candidates, written)
    assertThat(panel.barsShown()).isEqualTo(candidates + written)
    assertThat(panel.sentence()).endsWith("Here it drew “z”, an unlikely one.")
    val likely = panel.copy(candidates = candidates + written)
    assertThat(likely.barsShown()).isEqualTo(likely.candidates)
    assertThat(likely.sentence()).endsWith("Here it drew “z”, number 3 of the list.")
    assertThat(NextTokenPanel(true).sentence()).isNull()
  }

  @OptIn(ExperimentalComposeUiApi::class)
  @Test
  fun `the first of the dropped files counts, blanks in its name included`() {
    val files =
      object : DragData.FilesList {
        override fun readFiles() = listOf("file:/home/a/my%20diary.txt", "file:/home/a/other.txt")
      }
    val text =
      object : DragData.Text {
        override val bestMimeType = "text/plain"

        override fun readText() = "file:/home/a/no.txt"
      }
    assertThat(droppedFile(files)).isEqualTo(Path.of("/home/a/my diary.txt"))
    assertThat(droppedFile(text)).isNull()
  }
}
