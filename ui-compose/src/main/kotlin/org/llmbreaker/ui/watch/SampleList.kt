package org.llmbreaker.ui.watch

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import kotlinx.coroutines.flow.drop
import org.llmbreaker.ui.component.dragScroll
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme

/**
 * What the model wrote, oldest first. Follows the newest row unless somebody looks elsewhere, and
 * brings the row into sight that the chart selects.
 *
 * Keys: up and down, Home and End select a row, Enter pins it, left and right choose a character.
 *
 * @param roomy whether rows also tell how many of their words are known
 */
@Composable
internal fun SampleList(
  samples: SamplesPanel,
  roomy: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  val interaction = remember { MutableInteractionSource() }
  val list = rememberLazyListState(maxOf(0, samples.rows.lastIndex))
  val pointer = remember { RowPointer() }
  val arrivals = remember { Arrivals(samples.rows) }
  val shown by rememberUpdatedState(samples)
  val send by rememberUpdatedState(onEvent)
  ReportPointer(pointer) { send(WatchUiEvent.SampleHovered(it)) }
  FollowRows(samples, list, pointer)
  LazyColumn(
    modifier
      .testTag(WatchTags.SAMPLES)
      .semantics { contentDescription = texts["samples.list"] }
      .focusRing(interaction)
      .onKeyEvent { event -> sampleKey(event, shown)?.let { send(it) } != null }
      .focusable(interactionSource = interaction)
      .dragScroll(list),
    list,
  ) {
    items(samples.rows, { it.step }) { row ->
      val opacity = arrivals.opacity(row.step)
      DisposableEffect(row.step) { onDispose { pointer.left(row.step) } }
      SampleRowView(
        row,
        samples.lookOf(row, roomy),
        { inside -> if (inside) pointer.row = row.step else pointer.left(row.step) },
        { send(WatchUiEvent.SampleTapped(row.step)) },
        { index ->
          if (shown.selectedStep != row.step) send(WatchUiEvent.SampleTapped(row.step))
          send(WatchUiEvent.CharacterChosen(row.step, index))
        },
        Modifier.graphicsLayer { alpha = opacity.value },
      )
    }
  }
}

private fun SamplesPanel.lookOf(row: SampleRow, roomy: Boolean) =
  RowLook(
    selected = row.step == selectedStep,
    pinned = pinned && row.step == selectedStep,
    newest = row === rows.last(),
    chosen = chosen?.takeIf { it.step == row.step }?.index,
    roomy = roomy,
  )

/** The row under the pointer. */
@Stable
private class RowPointer {
  var row by mutableStateOf<Int?>(null)

  /** Order of coming and going between two rows does not matter this way. */
  fun left(step: Int) {
    if (row == step) row = null
  }
}

@Composable
private fun ReportPointer(pointer: RowPointer, onRow: (Int?) -> Unit) {
  LaunchedEffect(pointer) { snapshotFlow { pointer.row }.drop(1).collect { onRow(it) } }
}

@Composable
private fun FollowRows(samples: SamplesPanel, list: LazyListState, pointer: RowPointer) {
  val newest = samples.rows.lastOrNull()?.step
  LaunchedEffect(newest) {
    val looksElsewhere = pointer.row != null || samples.selectedStep != null
    if (newest != null && !looksElsewhere) list.requestScrollToItem(samples.rows.lastIndex)
  }
  LaunchedEffect(samples.selectedStep) {
    val index = samples.rows.indexOfFirst { it.step == samples.selectedStep }
    if (index >= 0 && pointer.row == null && !list.showsWhole(index)) list.bring(index)
  }
}

private fun LazyListState.showsWhole(index: Int): Boolean {
  val item = layoutInfo.visibleItemsInfo.find { it.index == index } ?: return false
  return item.offset >= 0 && item.offset + item.size <= layoutInfo.viewportEndOffset
}

/** Scrolls so that row [index] stands in the middle. */
private fun LazyListState.bring(index: Int) {
  val height = layoutInfo.viewportSize.height
  val row = layoutInfo.visibleItemsInfo.firstOrNull()?.size ?: 0
  requestScrollToItem(index, -(height - row) / 2)
}

/** Lets rows fade in that come while the list is on the screen; not those that were there. */
@Stable
private class Arrivals(rows: List<SampleRow>) {
  private val seen = rows.mapTo(HashSet()) { it.step }

  /** Whether the row of [step] is new; true only once. */
  fun isNew(step: Int): Boolean = seen.add(step)
}

@Composable
private fun Arrivals.opacity(step: Int): Animatable<Float, *> {
  val motion = BreakerTheme.motion
  val opacity = remember(step) { Animatable(if (isNew(step) && !motion.reduced) 0f else 1f) }
  LaunchedEffect(opacity) { opacity.animateTo(1f, motion.fade()) }
  return opacity
}
