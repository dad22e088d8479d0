package org.llmbreaker.ui.style

import androidx.compose.foundation.text.input.setTextAndPlaceCursorAtEnd
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.text.TextRange
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

class TextBlocksTest {
  private val lines = "A line of some length, as people write them.\n".repeat(300)

  @ParameterizedTest
  @MethodSource("texts")
  fun `nothing is lost between the parts, and none is long`(text: String) {
    assertThat(cuts(text).joinToString("")).isEqualTo(text)
    assertThat(cuts(text)).allSatisfy { assertThat(it.length).isBetween(1, LONGEST_CUT) }
    assertThat(TextBlocks.of(text).text).isEqualTo(text)
  }

  @Test
  fun `an ordinary text is one field`() {
    val text = "x".repeat(MOST_IN_ONE_FIELD)
    assertThat(TextBlocks.of(text).several).isFalse()
    assertThat(TextBlocks.of(text + "x").several).isTrue()
    assertThat(TextBlocks.of("").text).isEmpty()
  }

  @Test
  fun `parts end where lines end, then between words, never inside a character`() {
    assertThat(cuts(lines)).allSatisfy { assertThat(it).endsWith("them.\n") }
    assertThat(cuts("word ".repeat(1_000))).allSatisfy { assertThat(it).endsWith("word ") }
    val pairs = cuts("x" + "\uD83D\uDE00".repeat(1_000))
    assertThat(pairs).hasSizeGreaterThan(2).noneSatisfy {
      assertThat(it.last().isHighSurrogate()).isTrue()
    }
  }

  @Test
  fun `a change in one part is a change of the text`() {
    val blocks = TextBlocks.of(lines)
    blocks.blocks[1].field.setTextAndPlaceCursorAtEnd("New.")
    Snapshot.sendApplyNotifications()
    val parts = cuts(lines)
    assertThat(blocks.text).isEqualTo(parts[0] + "New.\n" + parts.drop(2).joinToString(""))
    assertThat(blocks.start(2)).isEqualTo(parts[0].length + 5)
  }

  @Test
  fun `the caret stays where typing goes on`() {
    val at = lines.length / 2
    val blocks = TextBlocks.of(lines, at)
    val index = checkNotNull(blocks.caret)
    val field = blocks.blocks[index].field
    assertThat(blocks.start(index) + field.selection.start).isEqualTo(at)
    assertThat(TextBlocks.of(lines, lines.length).caret).isEqualTo(blocks.blocks.lastIndex)
    assertThat(TextBlocks.of("short", 2).blocks.single().field.selection).isEqualTo(TextRange(2))
    assertThat(TextBlocks.of(lines).caret).isNull()
  }

  @Test
  fun `a field may grow until it or the whole text is too long`() {
    val one = TextBlocks.of("short")
    assertThat(one.fits(0, 5_000)).isTrue()
    assertThat(one.fits(0, 5_001)).isFalse()
    val several = TextBlocks.of("word ".repeat(9_960))
    val first = several.blocks.first().field
    assertThat(several.fits(0, first.text.length + 200)).isTrue()
    assertThat(several.fits(0, first.text.length + 201)).isFalse()
    assertThat(TextBlocks.of(lines).fits(0, 2_401)).isFalse()
  }

  private companion object {
    @JvmStatic
    fun texts(): List<String> =
      listOf(
        EXAMPLE_TEXT.repeat(20),
        "word ".repeat(9_999),
        "x".repeat(20_000),
        "\n".repeat(6_000),
        "\n\n" + "A line\r\n".repeat(2_000) + "end",
        "x" + "\uD83D\uDE00".repeat(5_000),
      )
  }
}
