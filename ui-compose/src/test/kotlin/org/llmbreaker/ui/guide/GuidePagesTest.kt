package org.llmbreaker.ui.guide

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.commonmark.node.AbstractVisitor
import org.commonmark.node.FencedCodeBlock
import org.commonmark.node.Heading
import org.commonmark.node.HtmlBlock
import org.commonmark.node.HtmlInline
import org.commonmark.node.Image
import org.commonmark.node.IndentedCodeBlock
import org.commonmark.node.Link
import org.commonmark.node.Node
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import org.llmbreaker.engine.text.Language

/** What is written in the guide, in both languages. */
class GuidePagesTest {
  private val facts = GuideFacts.of(null)
  private val known = facts.placeholders(Language.ENGLISH.locale()).keys + uiWords().keys

  /** What a page is made of, in order. */
  private class Shape(page: GuidePage) {
    val headings = mutableListOf<Int>()
    val links = mutableListOf<String>()
    val specials = mutableListOf<String>()
    val forbidden = mutableListOf<Node>()
    val levels = if (page.exact == null) 1 else 2

    init {
      val visitor =
        object : AbstractVisitor() {
          override fun visit(heading: Heading) {
            headings += heading.level
          }

          override fun visit(link: Link) {
            links += link.destination
            visitChildren(link)
          }

          override fun visit(block: FencedCodeBlock) {
            specials += "${block.info} ${block.name()}"
          }

          override fun visit(block: IndentedCodeBlock) {
            forbidden += block
          }

          override fun visit(block: HtmlBlock) {
            forbidden += block
          }

          override fun visit(inline: HtmlInline) {
            forbidden += inline
          }

          override fun visit(image: Image) {
            forbidden += image
          }
        }
      (page.blocks + page.exact.orEmpty()).forEach { it.accept(visitor) }
    }
  }

  private fun shape(id: String, language: Language) = Shape(parsePage(id, markdown(id, language)))

  @ParameterizedTest
  @MethodSource("pages")
  fun `a page has the same parts in both languages`(id: String) {
    val english = shape(id, Language.ENGLISH)
    val german = shape(id, Language.GERMAN)
    assertThat(german.headings).isEqualTo(english.headings)
    assertThat(german.links).isEqualTo(english.links)
    assertThat(german.specials).isEqualTo(english.specials)
    assertThat(german.levels).isEqualTo(english.levels)
    assertThat(placeholdersOf(markdown(id, Language.GERMAN)))
      .containsExactlyInAnyOrderElementsOf(placeholdersOf(markdown(id, Language.ENGLISH)))
  }

  @ParameterizedTest
  @MethodSource("pages")
  fun `every placeholder, link and figure of a page is known, and nothing leads out`(id: String) {
    for (language in listOf(Language.ENGLISH, Language.GERMAN)) {
      val shape = shape(id, language)
      assertThat(known).containsAll(placeholdersOf(markdown(id, language)))
      assertThat(shape.links.map { it.removePrefix(GUIDE_SCHEME) })
        .describedAs("links of $language")
        .isSubsetOf(GuideContents.pages)
      assertThat(shape.links).allSatisfy { assertThat(it).startsWith(GUIDE_SCHEME) }
      val drawn = shape.specials.filter { it.startsWith("figure ") }.map { it.substring(7) }
      assertThat(drawn).isSubsetOf(figures.keys)
      assertThat(shape.specials).allSatisfy { assertThat(it).matches("(figure|lesson) \\S+") }
      assertThat(shape.forbidden).isEmpty()
    }
  }

  @Test
  fun `every figure is shown somewhere and every placeholder of the screens is used`() {
    val all = GuideContents.pages.map { shape(it, Language.ENGLISH) }
    assertThat(all.flatMap { it.specials }).containsAll(figures.keys.map { "figure $it" })
    val used = GuideContents.pages.flatMap { placeholdersOf(markdown(it, Language.ENGLISH)) }
    assertThat(used).containsAll(uiWords().keys)
  }

  @Test
  fun `all fourteen terms have a simple and an exact explanation, and the question of a dot`() {
    assertThat(GuideContents.terms).hasSize(14)
    for (term in GuideContents.terms) {
      for (language in listOf(Language.ENGLISH, Language.GERMAN)) {
        val page = parsePage(term, markdown(term, language))
        assertThat(page.blocks).describedAs("$term, simple").isNotEmpty()
        assertThat(page.exact).describedAs("$term, exact").isNotNull().isNotEmpty()
      }
      assertThat(AppGuide {}.question(term)).isNotBlank()
    }
  }

  @Test
  fun `the figures in the text are those of the engine`() {
    val values = facts.placeholders(Language.GERMAN.locale())
    val model = facts.config.model
    assertThat(values["parameters"])
      .isEqualTo(String.format(Language.GERMAN.locale(), "%,d", model.parameterCount()))
    assertThat(values["loss.guess"]!!.replace(',', '.').toDouble())
      .isEqualTo(Math.log(facts.corpus.info.vocabularySize().toDouble()), within(0.005))
    assertThat(values["samples"]!!.toInt())
      .isEqualTo(
        1 + model.let { facts.config.training.steps() / facts.config.training.evalInterval() }
      )
  }

  @Test
  fun `shares add up to one, and a low temperature prefers what is likely`() {
    val scores = listOf(2f, 1f, 0f)
    val careful = sharesAt(scores, 0.5)
    val plain = sharesAt(scores, 1.0)
    val bold = sharesAt(scores, 2.0)
    for (shares in listOf(careful, plain, bold)) {
      assertThat(shares.sum()).isEqualTo(1.0, within(1e-9))
    }
    assertThat(careful[0]).isGreaterThan(plain[0])
    assertThat(plain[0]).isGreaterThan(bold[0])
    assertThat(plain[0] / plain[1]).isEqualTo(Math.E, within(1e-5))
  }

  @Test
  fun `an untrained model looks at everything before it about equally and at nothing after it`() {
    val maps = untrainedAttention(facts, 8)
    for (query in 0 until 8) for (key in 0 until 8) {
      val expected = if (key > query) 0.0 else 1.0 / (query + 1)
      assertThat(maps.weight(0, 0, query, key).toDouble()).isEqualTo(expected, within(0.01))
    }
  }

  companion object {
    @JvmStatic fun pages(): List<String> = GuideContents.pages
  }
}
