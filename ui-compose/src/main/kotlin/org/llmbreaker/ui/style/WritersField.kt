package org.llmbreaker.ui.style

import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.text.input.InputTransformation
import androidx.compose.foundation.text.input.TextFieldBuffer
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.platform.testTag
import kotlinx.coroutines.flow.drop
import org.llmbreaker.engine.dataset.TextLimits
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextArea
import org.llmbreaker.ui.component.TextPart
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.dragScroll
import org.llmbreaker.ui.component.textFrame
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** The field has so many rows at least; it takes all the height that is left. */
private const val ROWS = 3

/** The writer's text: one field, or several blocks of a long text so that typing stays quick. */
@Composable
internal fun WritersField(
  input: InputPanel,
  modifier: Modifier,
  onEvent: (StyleUiEvent) -> Unit,
) {
  val caret = remember { Caret() }
  val text = fieldsOf(input, caret)
  val send by rememberUpdatedState(onEvent)
  LaunchedEffect(text) {
    snapshotFlow { text.text }.drop(1).collect { send(StyleUiEvent.TextEdited(it)) }
  }
  val limits = remember(text) { text.blocks.indices.map { Limit(text, it, caret) { send(it) } } }
  val wrong = input.note is InputNote.Problem
  if (text.several) Blocks(text, limits, wrong, modifier) { send(it) }
  else OneField(text, limits.single(), wrong, modifier)
}

/**
 * New fields for a new text: what was forgotten must not come back with Ctrl+Z. They come a frame
 * after its figures, because many fields take longer to lay out than everything else.
 */
@Composable
private fun fieldsOf(input: InputPanel, caret: Caret): TextBlocks {
  var revision by remember { mutableIntStateOf(input.revision) }
  var text by remember { mutableStateOf(TextBlocks.of(input.text)) }
  LaunchedEffect(input.revision) {
    if (revision == input.revision) return@LaunchedEffect
    withFrameNanos {}
    revision = input.revision
    text = TextBlocks.of(input.text, caret.take())
  }
  return text
}

/** Where typing goes on after the text was cut into blocks anew. */
private class Caret {
  private var at: Int? = null

  fun put(at: Int) {
    this.at = at
  }

  fun take(): Int? = at.also { at = null }
}

/** Lets no field grow so long that it is slow, and no text so long that it cannot be learned. */
private class Limit(
  private val text: TextBlocks,
  private val index: Int,
  private val caret: Caret,
  private val send: (StyleUiEvent) -> Unit,
) : InputTransformation {
  @OptIn(ExperimentalFoundationApi::class)
  override fun TextFieldBuffer.transformInput() {
    if (text.fits(index, length)) return
    val given = text.textWith(index, toString())
    val at = text.start(index) + selection.end
    revertAllChanges()
    if (given.length > TextLimits.MAX_PASTE_CHARACTERS) send(StyleUiEvent.TooMuchGiven(given))
    else {
      caret.put(at)
      send(StyleUiEvent.TextReplaced(given))
    }
  }
}

@Composable
private fun OneField(text: TextBlocks, limit: Limit, wrong: Boolean, modifier: Modifier) {
  Tooltip(
    texts["text.hint", TextLimits.MIN_PASTE_WORDS],
    modifier,
  ) {
    TextArea(
      text.blocks.single().field,
      texts["text"],
      texts["text.empty"],
      ROWS,
      Int.MAX_VALUE,
      Modifier.testTag(StyleTags.TEXT),
      wrong = wrong,
      transformation = limit,
    )
  }
}

@Composable
private fun Blocks(
  text: TextBlocks,
  limits: List<Limit>,
  wrong: Boolean,
  modifier: Modifier,
  onEvent: (StyleUiEvent) -> Unit,
) {
  val focus = remember { FocusRequester() }
  val list = remember(text) { LazyListState(text.caret ?: 0) }
  LaunchedEffect(text) { if (text.caret != null) focus.requestFocus() }
  Column(modifier, Arrangement.spacedBy(Spacing.half)) {
    LazyColumn(
      Modifier.weight(1f)
        .fillMaxSize()
        .testTag(StyleTags.TEXT_BLOCKS)
        .textFrame(wrong)
        .dragScroll(list),
      list,
    ) {
      itemsIndexed(text.blocks) { index, block ->
        TextPart(
          block.field,
          texts["text.part", index + 1, text.blocks.size],
          if (index == text.caret) Modifier.focusRequester(focus) else Modifier,
          limits[index],
        )
      }
    }
    BlocksNote(onEvent)
  }
}

@Composable
private fun BlocksNote(onEvent: (StyleUiEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1), Alignment.CenterVertically) {
    Text(
      texts["text.parts"],
      Modifier.weight(1f),
      BreakerTheme.type.caption,
      BreakerTheme.colors.textSecondary,
    )
    Button(
      texts["text.clear"],
      { onEvent(StyleUiEvent.TextReplaced("")) },
      texts["text.clear.hint"],
      Modifier.testTag(StyleTags.CLEAR),
    )
  }
}
