package org.llmbreaker.ui.lesson

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Name of the strip, for tests. */
const val LESSON_STRIP = "lesson-strip"

/** A long task scrolls rather than pushing the screen away. */
private val mostText = 72.dp

/**
 * The task of the lesson that goes on, and the way through the others; nothing without a lesson.
 */
@Composable
fun LessonStrip(state: LessonUiState, onEvent: (LessonEvent) -> Unit) {
  val lesson = state.lesson ?: return
  val task = lesson.tasks[state.at]
  val language = Language.current()
  val title = lesson.title.inLanguage(language)
  val line = BreakerTheme.colors.accent
  Row(
    Modifier.testTag(LESSON_STRIP)
      .fillMaxWidth()
      .semantics { paneTitle = title }
      .background(BreakerTheme.colors.surface)
      .drawBehind { drawRect(line, size = Size(size.width, 2.dp.toPx())) }
      .padding(horizontal = Spacing.x2, vertical = Spacing.x1),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Column(Modifier.weight(1f)) {
      Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x2)) {
        Heading(title, Modifier.weight(1f, fill = false), BreakerTheme.type.label)
        Text(
          place(state, lesson, task),
          style = BreakerTheme.type.small,
          color = BreakerTheme.colors.textAccent,
          maxLines = 1,
        )
      }
      Text(
        task.text.inLanguage(language),
        Modifier.heightIn(max = mostText).verticalScroll(rememberScrollState()).semantics {
          liveRegion = LiveRegionMode.Polite
        },
      )
    }
    Way(state.at, lesson.tasks.lastIndex, onEvent)
  }
}

private fun place(state: LessonUiState, lesson: Lesson, task: LessonTask): String {
  val number = state.at + 1
  val minutes = task.minutes ?: return texts["task", number, lesson.tasks.size]
  return texts["task.minutes", number, lesson.tasks.size, minutes]
}

@Composable
private fun Way(at: Int, last: Int, onEvent: (LessonEvent) -> Unit) {
  IconButton(
    Icons.arrowLeft,
    texts["back"],
    { onEvent(LessonEvent.BackPressed) },
    enabled = at > 0,
  )
  Button(
    texts["next"],
    { onEvent(LessonEvent.NextPressed) },
    texts["next.hint"],
    kind = ButtonKind.PRIMARY,
    icon = Icons.arrowRight,
    enabled = at < last,
  )
  Button(
    texts["end"],
    { onEvent(LessonEvent.EndPressed) },
    texts["end.hint"],
    kind = ButtonKind.SECONDARY,
  )
}
