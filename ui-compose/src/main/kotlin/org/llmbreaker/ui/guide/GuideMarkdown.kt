package org.llmbreaker.ui.guide

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.PointerIcon
import androidx.compose.ui.input.pointer.pointerHoverIcon
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.text.withStyle
import org.commonmark.node.BlockQuote
import org.commonmark.node.BulletList
import org.commonmark.node.Code
import org.commonmark.node.Emphasis
import org.commonmark.node.FencedCodeBlock
import org.commonmark.node.HardLineBreak
import org.commonmark.node.Heading
import org.commonmark.node.Link
import org.commonmark.node.ListBlock
import org.commonmark.node.Node
import org.commonmark.node.OrderedList
import org.commonmark.node.Paragraph
import org.commonmark.node.SoftLineBreak
import org.commonmark.node.StrongEmphasis
import org.commonmark.node.Text as TextNode
import org.llmbreaker.ui.component.Heading as HeadingText
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.MonoFamily
import org.llmbreaker.ui.theme.Spacing

/**
 * The blocks of a page, one below the other.
 *
 * @param special draws a fenced block: a figure or a lesson
 */
@Composable
internal fun MarkdownBlocks(
  blocks: List<Node>,
  onLink: (String) -> Unit,
  modifier: Modifier = Modifier,
  special: @Composable (FencedCodeBlock) -> Unit,
) {
  Column(modifier, Arrangement.spacedBy(Spacing.x2)) {
    for (block in blocks) MarkdownBlock(block, onLink, special)
  }
}

@Composable
private fun ColumnScope.MarkdownBlock(
  block: Node,
  onLink: (String) -> Unit,
  special: @Composable (FencedCodeBlock) -> Unit,
) {
  when (block) {
    is Heading ->
      HeadingText(
        block.plainText(),
        Modifier.padding(top = Spacing.x1),
        BreakerTheme.type.cardTitle,
      )
    is Paragraph -> Prose(block, onLink)
    is ListBlock -> Items(block, onLink, special)
    is BlockQuote -> Aside(block, onLink, special)
    is FencedCodeBlock -> special(block)
  }
}

/** A list with its marks in a column of their own, so that long items stay beside them. */
@Composable
private fun Items(
  list: ListBlock,
  onLink: (String) -> Unit,
  special: @Composable (FencedCodeBlock) -> Unit,
) {
  val first = (list as? OrderedList)?.markerStartNumber ?: 1
  Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    list.children().forEachIndexed { index, item ->
      Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
        Text(
          if (list is BulletList) "•" else "${first + index}.",
          Modifier.width(Spacing.x3),
          color = BreakerTheme.colors.textAccent,
          align = TextAlign.End,
        )
        MarkdownBlocks(item.children().toList(), onLink, Modifier.weight(1f), special)
      }
    }
  }
}

/** A remark on a ground of its own. */
@Composable
private fun Aside(
  quote: BlockQuote,
  onLink: (String) -> Unit,
  special: @Composable (FencedCodeBlock) -> Unit,
) {
  MarkdownBlocks(
    quote.children().toList(),
    onLink,
    Modifier.fillMaxWidth()
      .background(BreakerTheme.colors.highlight, Corners.medium)
      .padding(Spacing.x2),
    special,
  )
}

/** Links can be clicked here; keyboard and screen readers find them again below the page. */
@Composable
private fun Prose(paragraph: Paragraph, onLink: (String) -> Unit) {
  val colors = BreakerTheme.colors
  val text = remember(paragraph, colors) { prose(paragraph, colors) }
  var layout by remember { mutableStateOf<TextLayoutResult?>(null) }
  BasicText(
    text,
    Modifier.opensLinks({ layout?.linkAt(it, text) }, onLink),
    BreakerTheme.type.body.copy(color = colors.textPrimary),
    onTextLayout = { layout = it },
  )
}

/** Shows a hand over a link, and opens it at a click. [linkAt] finds its target. */
@Composable
private fun Modifier.opensLinks(linkAt: (Offset) -> String?, onLink: (String) -> Unit): Modifier {
  val find by rememberUpdatedState(linkAt)
  val open by rememberUpdatedState(onLink)
  var over by remember { mutableStateOf(false) }
  return pointerHoverIcon(if (over) PointerIcon.Hand else PointerIcon.Default)
    .pointerInput(Unit) {
      awaitPointerEventScope {
        while (true) {
          val event = awaitPointerEvent()
          over = event.type != PointerEventType.Exit && find(event.changes[0].position) != null
        }
      }
    }
    .pointerInput(Unit) { detectTapGestures { at -> find(at)?.let { open(it) } } }
}

private const val LINK = "link"

private fun TextLayoutResult.linkAt(position: Offset, text: AnnotatedString): String? {
  val letter = getOffsetForPosition(position).coerceAtMost(text.length - 1)
  val near =
    listOf(letter, letter - 1).find { it >= 0 && getBoundingBox(it).contains(position) }
      ?: return null
  return text.getStringAnnotations(LINK, near, near + 1).firstOrNull()?.item
}

/** The inline content of [block]. */
internal fun prose(block: Node, colors: Colors): AnnotatedString = buildAnnotatedString {
  for (node in block.children()) inline(node, colors)
}

private fun AnnotatedString.Builder.inline(node: Node, colors: Colors) {
  val inside: AnnotatedString.Builder.() -> Unit = {
    for (child in node.children()) inline(child, colors)
  }
  when (node) {
    is TextNode -> append(node.literal)
    is SoftLineBreak -> append(' ')
    is HardLineBreak -> append('\n')
    is Code -> withStyle(codeStyle(colors)) { append(node.literal) }
    is StrongEmphasis -> withStyle(SpanStyle(fontWeight = FontWeight.SemiBold)) { inside() }
    is Emphasis -> withStyle(SpanStyle(fontStyle = FontStyle.Italic)) { inside() }
    is Link -> {
      pushStringAnnotation(LINK, node.destination.removePrefix(GUIDE_SCHEME))
      withStyle(linkStyle(colors)) { inside() }
      pop()
    }
  }
}

private fun codeStyle(colors: Colors) =
  SpanStyle(fontFamily = MonoFamily, background = colors.surfaceRaised)

/** Never by colour alone: a link is underlined. */
private fun linkStyle(colors: Colors) =
  SpanStyle(colors.textAccent, textDecoration = TextDecoration.Underline)
