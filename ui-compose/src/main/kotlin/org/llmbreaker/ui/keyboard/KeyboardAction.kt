package org.llmbreaker.ui.keyboard

import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup

/** Switches the on-screen keyboard and with it touch; [on] says whether it is in use. */
fun onScreenKeyboardAction(on: Boolean, toggle: () -> Unit) =
  Action(
    "view.keyboard",
    texts["action"],
    texts["action.description"],
    ActionGroup.VIEW,
    checked = on,
    run = toggle,
  )
