package org.llmbreaker.ui.guide

import androidx.compose.ui.input.key.Key
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.Shortcut

/** Opens and closes the guide. */
const val GUIDE_ACTION = "help.guide"

/**
 * What can be done with the guide from anywhere. Offer it under a name that sorts before that of
 * the window: Esc closes what is open before it leaves the page.
 */
fun guideActions(open: Boolean, onEvent: (GuideEvent) -> Unit): List<Action> = buildList {
  add(
    Action(
      GUIDE_ACTION,
      texts["title"],
      texts["open.tip"],
      ActionGroup.HELP,
      Shortcut(Key.F1, "F1"),
    ) {
      onEvent(GuideEvent.Toggle)
    }
  )
  if (open) {
    add(
      Action(
        "guide.close",
        texts["close"],
        texts["close.tip"],
        ActionGroup.GO,
        Shortcut(Key.Escape, "Esc"),
      ) {
        onEvent(GuideEvent.Close)
      }
    )
  }
}
