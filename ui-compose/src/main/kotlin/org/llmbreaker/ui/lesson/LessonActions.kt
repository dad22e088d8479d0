package org.llmbreaker.ui.lesson

import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup

/** What can be done with lessons from anywhere. */
fun lessonActions(state: LessonUiState, onEvent: (LessonEvent) -> Unit): List<Action> = buildList {
  add(
    Action("lesson.open", texts["open"], texts["open.hint"], ActionGroup.HELP) {
      onEvent(LessonEvent.OpenPressed)
    }
  )
  if (state.lesson != null) {
    add(
      Action("lesson.end", texts["end"], texts["end.hint"], ActionGroup.HELP) {
        onEvent(LessonEvent.EndPressed)
      }
    )
  }
}
