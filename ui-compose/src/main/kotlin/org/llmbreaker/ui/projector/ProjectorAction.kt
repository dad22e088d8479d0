package org.llmbreaker.ui.projector

import org.llmbreaker.engine.text.Texts
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup

internal val texts: Texts = Texts.of("org.llmbreaker.ui.projector")

/** Switches the view for people who look from afar; [on] says whether it holds. */
fun projectorAction(on: Boolean, toggle: () -> Unit) =
  Action(
    "view.projector",
    texts["action"],
    texts["action.description"],
    ActionGroup.VIEW,
    checked = on,
    run = toggle,
  )
