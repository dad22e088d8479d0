package org.llmbreaker.ui.style

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.text.withStyle
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.ToolCard
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Spacing

/** What the model learned from, with the phrases that both texts share. */
@Composable
internal fun OriginalText(result: ResultPanel, modifier: Modifier) {
  ToolCard(
    modifier,
    header = {
      Heading(texts["original"], Modifier.weight(1f))
      if (result.present) Legend()
    },
  ) {
    val text = PaneText("", result.original, result.originalMarks)
    Pane(text, texts["original.empty"], StyleTags.ORIGINAL)
  }
}

/** What the model wrote, with the phrases that both texts share. */
@Composable
internal fun GeneratedText(
  result: ResultPanel,
  kept: KeptPanel,
  onEvent: (StyleUiEvent) -> Unit,
  modifier: Modifier,
) {
  ToolCard(
    modifier,
    header = {
      Row(Modifier.weight(1f)) {
        Tooltip(texts["generated.hint"], ownStop = true) {
          Heading(texts["generated"])
        }
      }
      ResultButtons(result.present, kept.results.size, onEvent)
    },
  ) {
    val text = PaneText(result.prompt, result.generated, result.generatedMarks)
    Pane(text, texts["generated.empty"], StyleTags.GENERATED)
    if (result.present) Caption("${result.title} · ${result.phrases}")
  }
}

@Composable
private fun Caption(text: String) {
  Text(
    text,
    style = BreakerTheme.type.caption,
    color = BreakerTheme.colors.textSecondary,
  )
}

/** What the two ways of marking mean; hover, tap or focus explains the rule. */
@Composable
private fun Legend() {
  val colors = BreakerTheme.colors
  Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    for (kind in PhraseKind.entries) {
      val word = texts["phrase.${kind.name.lowercase()}"]
      Tooltip(kind.explanation, ownStop = true) {
        var layout by remember { mutableStateOf<TextLayoutResult?>(null) }
        val letters = buildAnnotatedString {
          withStyle(phraseStyle(kind, colors)) { append(word) }
        }
        BasicText(
          letters,
          Modifier.dottedUnder(listOf(Mark(0, word.length, kind)), 0, letters) { layout },
          BreakerTheme.type.caption.copy(color = colors.textSecondary),
          onTextLayout = { layout = it },
        )
      }
    }
  }
}

/** [marks] are those of [text], which comes after [lead]. */
private data class PaneText(val lead: String, val text: String, val marks: List<Mark>)

/** A text that scrolls; over it the rule of the phrase that is pointed at. */
@Composable
private fun ColumnScope.Pane(
  shown: PaneText,
  empty: String,
  tag: String,
) {
  val colors = BreakerTheme.colors
  if (shown.text.isEmpty()) {
    Box(Modifier.weight(1f).fillMaxWidth(), Alignment.Center) {
      Text(
        empty,
        style = BreakerTheme.type.small,
        color = colors.textSecondary,
        align = TextAlign.Center,
      )
    }
    return
  }
  var pointed by remember { mutableStateOf<Pointed?>(null) }
  val letters = remember(shown, colors) { letters(shown, colors) }
  val scroll = rememberScrollState()
  Box(Modifier.weight(1f).fillMaxSize()) {
    Box(Modifier.fillMaxSize().scrollsVertically(scroll)) {
      SelectionContainer {
        MarkedText(letters, shown, { pointed = it }, Modifier.fillMaxWidth().testTag(tag))
      }
    }
    pointed?.let {
      val low = it.y - scroll.value > scroll.viewportSize / 2
      Rule(it.kind, Modifier.align(if (low) Alignment.TopStart else Alignment.BottomStart))
    }
  }
}

/** A phrase that is pointed at. [y] is counted from the top of the text. */
private data class Pointed(val kind: PhraseKind, val y: Float)

/** Lies over the text: if it took room of its own, the text would move away from the pointer. */
@Composable
private fun Rule(kind: PhraseKind, modifier: Modifier) {
  Text(
    kind.explanation,
    modifier
      .fillMaxWidth()
      .background(BreakerTheme.colors.surfaceRaised, Corners.small)
      .padding(Spacing.x1),
    BreakerTheme.type.caption,
  )
}

@Composable
private fun MarkedText(
  letters: AnnotatedString,
  shown: PaneText,
  onPointed: (Pointed?) -> Unit,
  modifier: Modifier,
) {
  var layout by remember { mutableStateOf<TextLayoutResult?>(null) }
  BasicText(
    letters,
    modifier
      .dottedUnder(shown.marks, shown.lead.length, letters) { layout }
      .pointerInput(shown) {
        awaitPointerEventScope {
          while (true) {
            val event = awaitPointerEvent(PointerEventPass.Initial)
            when (event.type) {
              PointerEventType.Exit -> onPointed(null)
              PointerEventType.Enter,
              PointerEventType.Move,
              PointerEventType.Press ->
                onPointed(layout?.let { shown.pointed(it, event.changes.first().position) })
            }
          }
        }
      },
    BreakerTheme.type.small.copy(color = BreakerTheme.colors.textPrimary),
    onTextLayout = { layout = it },
  )
}

private fun PaneText.pointed(layout: TextLayoutResult, position: Offset): Pointed? {
  val index = layout.getOffsetForPosition(position) - lead.length
  return marks.find { index in it.start until it.end }?.let { Pointed(it.kind, position.y) }
}

private fun letters(shown: PaneText, colors: Colors): AnnotatedString = buildAnnotatedString {
  withStyle(SpanStyle(colors.textSecondary)) { append(shown.lead) }
  append(shown.text)
  for (mark in shown.marks) {
    val from = shown.lead.length
    addStyle(phraseStyle(mark.kind, colors), from + mark.start, from + mark.end)
  }
}

/** Never by colour alone: identical phrases have a ground and a line, near ones have dots. */
private fun phraseStyle(kind: PhraseKind, colors: Colors): SpanStyle =
  when (kind) {
    PhraseKind.EXACT ->
      SpanStyle(
        colors.textAccent,
        background = colors.highlight,
        textDecoration = TextDecoration.Underline,
      )
    PhraseKind.NEAR -> SpanStyle(colors.textAccent)
  }
