package org.llmbreaker.ui.guide

import org.commonmark.node.AbstractVisitor
import org.commonmark.node.Code
import org.commonmark.node.FencedCodeBlock
import org.commonmark.node.HardLineBreak
import org.commonmark.node.Heading
import org.commonmark.node.Link
import org.commonmark.node.Node
import org.commonmark.node.Paragraph
import org.commonmark.node.SoftLineBreak
import org.commonmark.node.Text
import org.llmbreaker.engine.text.Language

/** What begins a link to another page. */
internal const val GUIDE_SCHEME = "guide:"

/** The words of a node, without marks. */
internal fun Node.plainText(): String {
  val words = StringBuilder()
  accept(
    object : AbstractVisitor() {
      override fun visit(text: Text) {
        words.append(text.literal)
      }

      override fun visit(code: Code) {
        words.append(code.literal)
      }

      override fun visit(lineBreak: SoftLineBreak) {
        words.append(' ')
      }

      override fun visit(lineBreak: HardLineBreak) {
        words.append(' ')
      }
    }
  )
  return words.toString()
}

/** What a reader can look for in a page. */
internal class PageWords(val headings: List<String>, val paragraphs: List<String>)

/** The words of [blocks]. */
internal fun wordsOf(blocks: List<Node>): PageWords {
  val headings = mutableListOf<String>()
  val paragraphs = mutableListOf<String>()
  val visitor =
    object : AbstractVisitor() {
      override fun visit(heading: Heading) {
        headings += heading.plainText()
      }

      override fun visit(paragraph: Paragraph) {
        paragraphs += paragraph.plainText()
      }
    }
  blocks.forEach { it.accept(visitor) }
  return PageWords(headings, paragraphs)
}

/** Ids of the pages that [blocks] link to, each once, in order. */
internal fun linksOf(blocks: List<Node>): List<String> {
  val found = LinkedHashSet<String>()
  val visitor =
    object : AbstractVisitor() {
      override fun visit(link: Link) {
        found += link.destination.removePrefix(GUIDE_SCHEME)
        visitChildren(link)
      }
    }
  blocks.forEach { it.accept(visitor) }
  return found.toList()
}

/** Figures and lessons stand in the text as fenced blocks: ```` ```figure ````, then a name. */
internal fun FencedCodeBlock.isFigure(): Boolean = info == "figure"

internal fun FencedCodeBlock.isLesson(): Boolean = info == "lesson"

/** The name in such a block. */
internal fun FencedCodeBlock.name(): String = literal.trim()

/** Names of the lessons that the page named [page] can start. */
internal fun lessonsOf(page: String, language: Language): List<String> =
  parsePage(page, markdown(page, language))
    .blocks
    .filterIsInstance<FencedCodeBlock>()
    .filter { it.isLesson() }
    .map { it.name() }
