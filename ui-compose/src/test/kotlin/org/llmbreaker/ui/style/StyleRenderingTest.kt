package org.llmbreaker.ui.style

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.style.Confidence
import org.llmbreaker.engine.style.CopiedShare
import org.llmbreaker.engine.style.PhraseMatches
import org.llmbreaker.engine.style.StyleComparison
import org.llmbreaker.engine.style.TextRange

class StyleRenderingTest {
  private fun panel(source: String, text: String): ResultPanel {
    val reading =
      Written.Reading(
        null,
        100,
        "",
        text,
        StyleComparison.of(source, text),
        PhraseMatches.of(source, text),
        CopiedShare.of(source, text),
        Confidence(0.5, 0.25, 8.0),
      )
    return resultPanel(reading, source, 0.6)
  }

  @Test
  fun `identical phrases win over nearly identical ones`() {
    val marks = marks(listOf(TextRange(4, 8)), listOf(TextRange(0, 12)), 20)
    assertThat(marks)
      .containsExactly(
        Mark(0, 4, PhraseKind.NEAR),
        Mark(4, 8, PhraseKind.EXACT),
        Mark(8, 12, PhraseKind.NEAR),
      )
  }

  @Test
  fun `of a long text the part with the shared phrase is shown`() {
    val source = "filler ".repeat(1_000) + "the very words that matter " + "filler ".repeat(1_000)
    val result = panel(source, "He wrote the very words that matter")
    val mark = result.originalMarks.single()
    assertThat(result.original.substring(mark.start, mark.end))
      .isEqualTo("the very words that matter")
    assertThat(result.original).startsWith("… filler").endsWith("filler …")
    assertThat(result.original.length).isLessThan(2_100)
  }

  @Test
  fun `differences have their sign`() {
    val result = panel("Gonna go. Wanna stay.", "Pursuant to that, regarding this, we went away.")
    assertThat(result.style[0].original).isEqualTo("Low (30)")
    assertThat(result.style[0].generated).isEqualTo("High (70)")
    assertThat(result.style[0].delta).isEqualTo("+40")
    assertThat(result.style[1].original).isEqualTo("−50.0")
    assertThat(result.style[1].generated).isEqualTo("+25.0")
    assertThat(result.style[1].delta).isEqualTo("+75.0")
    assertThat(result.style[2].delta).isEqualTo("+6.0")
    assertThat(panel("We went away.", "We went away.").style.map { it.delta }).containsOnly("0")
  }

  @Test
  fun `a copy is called a copy`() {
    val text = "I have attached the draft timeline for your review."
    val copied = panel(text, text).copied!!
    assertThat(copied.percent).isEqualTo("100 %")
    assertThat(copied.meaning).contains("by heart")
  }

  @Test
  fun `what is not known is not shown as a figure`() {
    val panel = panel("One two three four five.", "x")
    assertThat(panel.confidence.map { it.value }).containsExactly("50 %", "0.25", "8.0")
    assertThat(panel.confidence.map { it.basis }).allMatch { it.startsWith("from ") }
  }

  @Test
  fun `a report keeps every line of the text as it is`() {
    val source = "one\n  | two three four\n\n   five <six>"
    assertThat(reportHtml(panel(source, "x"))).contains(escaped(source))
  }

  @Test
  fun `a report is one page without foreign parts, and nobody's text becomes code`() {
    val source = "<script>alert('x')</script> & the very words that matter \"now\""
    val html = reportHtml(panel(source, source))
    assertThat(html).contains("script&gt;alert(&#39;x").contains("&amp;").contains("&quot;now")
    assertThat(html).doesNotContain("<script").doesNotContain("src=").doesNotContain("href=")
    assertThat(html).contains("Copied from your text: 100 %")
    assertThat(html.trim()).startsWith("<!DOCTYPE html>").endsWith("</html>")
  }
}
