package org.llmbreaker.ui.guide

import androidx.compose.runtime.Immutable
import org.commonmark.node.Heading
import org.commonmark.node.Node
import org.commonmark.node.ThematicBreak
import org.commonmark.parser.Parser
import org.llmbreaker.engine.text.Language

/**
 * One page.
 *
 * @param blocks its content without the title; of a term: the simple explanation
 * @param exact of a term: the exact explanation; null for all other pages
 */
@Immutable
class GuidePage(
  val id: String,
  val title: String,
  val blocks: List<Node>,
  val exact: List<Node>? = null,
)

/**
 * All pages in one language, with the figures of one run filled in.
 *
 * @param facts what the placeholders and figures are computed from
 */
@Immutable
class GuideBook(val language: Language, val facts: GuideFacts, pages: List<GuidePage>) {
  private val byId = pages.associateBy { it.id }

  /** In the order of the contents. */
  val pages: List<GuidePage> = pages

  private val search by lazy { GuideSearch(pages) }

  /** The page named [id]; null for the list of contents. */
  fun page(id: String): GuidePage? = byId[id]

  /** What fits [query], best first. */
  fun find(query: String): List<Hit> = search.find(query)

  companion object {
    /** Reads all pages; takes some hundredths of a second, so not on the UI thread. */
    fun read(language: Language, facts: GuideFacts): GuideBook {
      val values = facts.placeholders(language.locale()) + uiWords()
      val pages = GuideContents.pages.map { parsePage(it, filled(markdown(it, language), values)) }
      return GuideBook(language, facts, pages)
    }
  }
}

/** The file of a page as it is written; the accented look-alike language shows English. */
internal fun markdown(id: String, language: Language): String {
  val folder = if (language == Language.GERMAN) "de" else "en"
  val file = GuideBook::class.java.getResourceAsStream("$folder/$id.md")
  return checkNotNull(file) { "There is no page $folder/$id.md" }
    .use { it.readBytes().decodeToString() }
}

private val parser = Parser.builder().build()

/** A heading of the first level, then the content; a line `---` parts a term's two levels. */
internal fun parsePage(id: String, markdown: String): GuidePage {
  val nodes = parser.parse(markdown).children().toList()
  val title = nodes.first() as Heading
  val content = nodes.drop(1)
  val cut = content.indexOfFirst { it is ThematicBreak }
  return if (cut < 0) GuidePage(id, title.plainText(), content)
  else GuidePage(id, title.plainText(), content.take(cut), content.drop(cut + 1))
}

/** The nodes right below this one, in order. */
internal fun Node.children(): Sequence<Node> = generateSequence(firstChild) { it.next }

private val PLACEHOLDER = Regex("""\{([a-zA-Z][a-zA-Z0-9.]*)}""")

/** [markdown] with each `{name}` replaced by its value; an unknown name stays as it is. */
internal fun filled(markdown: String, values: Map<String, String>): String =
  PLACEHOLDER.replace(markdown) { values[it.groupValues[1]] ?: it.value }

/** Names of the placeholders in [markdown], in order. */
internal fun placeholdersOf(markdown: String): List<String> =
  PLACEHOLDER.findAll(markdown).map { it.groupValues[1] }.toList()
