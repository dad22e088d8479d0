package org.llmbreaker.ui.guide

import androidx.compose.foundation.background
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isAltPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** Names of the guide's parts, for tests. */
object GuideTags {
  const val PANEL = "guide"
  const val SEARCH = "guide-search"
  const val BODY = "guide-body"
}

/**
 * The guide: search, list of contents, pages. Shows [state] and nothing else; fills its room.
 *
 * @param onLesson opens a lesson of the app by its name; null where lessons cannot be opened
 */
@Composable
fun GuidePanel(
  state: GuideUiState,
  onEvent: (GuideEvent) -> Unit,
  modifier: Modifier = Modifier,
  onLesson: ((String) -> Unit)? = null,
) {
  val search = remember { FocusRequester() }
  val page = remember { FocusRequester() }
  val divider = BreakerTheme.colors.divider
  Column(
    modifier
      .testTag(GuideTags.PANEL)
      .semantics { paneTitle = texts["title"] }
      .onPreviewKeyEvent { panelKey(it, onEvent) }
      .background(BreakerTheme.colors.surface)
      .drawBehind { drawRect(divider, size = Size(Sizes.line.toPx(), size.height)) }
      .padding(start = Spacing.x2, top = Spacing.x1, end = Spacing.x1)
  ) {
    TitleRow(state.trail, onEvent)
    SearchRow(state, onEvent, Modifier.focusRequester(search).padding(end = Spacing.x1))
    Body(state, onEvent, Modifier.weight(1f).focusRequester(page), onLesson)
  }
  // Who opens the guide by a key wants to look for something, who follows a word wants to read.
  val searches = state.trail.page == GuideContents.HOME
  LaunchedEffect(state.trail) { if (searches) search.requestFocus() else page.requestFocus() }
}

/** Keys that mean the same wherever in the panel the keyboard is, also while typing. */
private fun panelKey(event: KeyEvent, onEvent: (GuideEvent) -> Unit): Boolean {
  if (event.type != KeyEventType.KeyDown) return false
  val meaning =
    when {
      event.key == Key.Escape || event.key == Key.F1 -> GuideEvent.Close
      event.isAltPressed && event.key == Key.DirectionLeft -> GuideEvent.Back
      event.isAltPressed && event.key == Key.DirectionRight -> GuideEvent.Forward
      else -> return false
    }
  onEvent(meaning)
  return true
}

@Composable
private fun TitleRow(trail: Trail, onEvent: (GuideEvent) -> Unit) {
  Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    Heading(texts["title"], Modifier.weight(1f), BreakerTheme.type.title)
    IconButton(
      Icons.arrowLeft,
      texts["back"],
      { onEvent(GuideEvent.Back) },
      shortcut = "Alt+←",
      enabled = trail.canGoBack,
    )
    IconButton(
      Icons.arrowRight,
      texts["forward"],
      { onEvent(GuideEvent.Forward) },
      shortcut = "Alt+→",
      enabled = trail.canGoForward,
    )
    IconButton(
      Icons.list,
      texts["contents"],
      { onEvent(GuideEvent.Open(GuideContents.HOME)) },
      enabled = trail.page != GuideContents.HOME,
    )
    IconButton(Icons.close, texts["close"], { onEvent(GuideEvent.Close) }, shortcut = "Esc")
  }
}

/** Enter opens the first hit. */
@Composable
private fun SearchRow(state: GuideUiState, onEvent: (GuideEvent) -> Unit, modifier: Modifier) {
  TextField(
    state.query,
    { onEvent(GuideEvent.QueryChanged(it)) },
    texts["search"],
    texts["search.tip"],
    modifier.testTag(GuideTags.SEARCH),
    hint = texts["search.hint"],
    keyboardActions =
      KeyboardActions { state.hits.firstOrNull()?.let { onEvent(GuideEvent.HitChosen(it)) } },
  )
}

/** The hits while something is looked for, else the page; each opens at its top. */
@Composable
private fun Body(
  state: GuideUiState,
  onEvent: (GuideEvent) -> Unit,
  modifier: Modifier,
  onLesson: ((String) -> Unit)?,
) {
  val book = state.book
  val page = book?.page(state.trail.page)
  key(state.trail, state.searching, state.exact) {
    val scroll = rememberScrollState()
    val keys = remember { MutableInteractionSource() }
    val name = page?.title ?: texts["title"]
    Box(
      modifier
        .scrolledByKeys(scroll, keys)
        .semantics { contentDescription = name }
        .testTag(GuideTags.BODY)
    ) {
      Column(
        Modifier.fillMaxSize()
          .verticalScroll(scroll)
          .padding(top = Spacing.x2, end = Spacing.x2, bottom = Spacing.x4),
        Arrangement.spacedBy(Spacing.x2),
      ) {
        when {
          book == null -> Unit // read within a frame or two
          state.searching -> Hits(state.query, state.hits, onEvent)
          page == null -> Contents(book, onEvent)
          else -> Page(page, book, state.exact, onEvent, onLesson)
        }
      }
      ScrollMark(scroll, keys, Modifier.align(Alignment.CenterEnd))
    }
  }
}

@Composable
private fun Page(
  page: GuidePage,
  book: GuideBook,
  exact: Boolean,
  onEvent: (GuideEvent) -> Unit,
  onLesson: ((String) -> Unit)?,
) {
  Heading(page.title, style = BreakerTheme.type.title)
  if (page.exact != null) {
    Segmented(
      listOf(false, true),
      exact,
      { onEvent(GuideEvent.LevelChosen(it)) },
      texts["level"],
      texts["level.tip"],
      optionLabel = { if (it) texts["level.exact"] else texts["level.simple"] },
    )
  }
  val blocks = if (exact) page.exact ?: page.blocks else page.blocks
  MarkdownBlocks(blocks, { onEvent(GuideEvent.Open(it)) }) { block ->
    when {
      block.isFigure() -> Figure(block.name(), book)
      block.isLesson() -> LessonButton(block.name(), onLesson)
    }
  }
  SeeAlso(linksOf(blocks), book, onEvent)
  NextPage(page.id, book, onEvent)
}
