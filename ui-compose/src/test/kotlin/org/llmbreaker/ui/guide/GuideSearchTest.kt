package org.llmbreaker.ui.guide

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language

class GuideSearchTest {
  private val pages =
    GuideSearch(
      listOf(
        parsePage("bread", "# Bread\n\nFlour and water. A crème brûlée is another thing."),
        parsePage("cake", "# Cake\n\n## Bread too\n\nEggs and sugar."),
        parsePage("bakery", "# Bakery\n\nHere bread is sold. It is open on Sundays."),
        parsePage("oven", "# Oven\n\nIt is hot.\n\n---\n\nThermal mass keeps **Größe** constant."),
      )
    )

  @Test
  fun `a title counts more than a heading, a heading more than the text`() {
    assertThat(pages.find("bread").map { it.page }).containsExactly("bread", "cake", "bakery")
  }

  @Test
  fun `the sentence of the hit is shown and the match is marked`() {
    val hit = pages.find("BREAD").last()
    assertThat(hit.sentence).isEqualTo("Here bread is sold.")
    assertThat(hit.marks.map { hit.sentence.substring(it) }).containsExactly("bread")
  }

  @Test
  fun `case and accents do not matter, and marks lie on the original letters`() {
    val hit = pages.find("creme BRULEE").single()
    assertThat(hit.marks.map { hit.sentence.substring(it) }).containsExactly("crème", "brûlée")
    val size = pages.find("grosse").single()
    assertThat(size.sentence.substring(size.marks.single())).isEqualTo("Größe")
  }

  @Test
  fun `all words must occur, and what stands in the exact level is found there`() {
    assertThat(pages.find("bread sundays").map { it.page }).containsExactly("bakery")
    assertThat(pages.find("bread thermal")).isEmpty()
    assertThat(pages.find("thermal").single().exact).isTrue()
    assertThat(pages.find("hot").single().exact).isFalse()
  }

  @Test
  fun `nothing is found for nothing`() {
    assertThat(pages.find("  ")).isEmpty()
    assertThat(pages.find("xyzzy")).isEmpty()
  }

  @Test
  fun `the real guide leads with the term that was looked for`() {
    for (language in listOf(Language.ENGLISH, Language.GERMAN)) {
      val book = GuideBook.read(language, GuideFacts.of(null))
      val first = { query: String -> book.find(query).first().page }
      assertThat(first("softmax")).isEqualTo("softmax")
      assertThat(first("transformer")).isIn("transformer", "how")
      assertThat(first("15")).isEqualTo("lesson-15")
    }
  }
}
