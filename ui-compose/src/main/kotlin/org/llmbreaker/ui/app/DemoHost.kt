package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.demo.DemoBanner
import org.llmbreaker.ui.demo.DemoPresenter
import org.llmbreaker.ui.theme.Spacing

/** The one key that starts the demo. Held down it repeats, so it does not end the demo. */
internal val DEMO_KEY = Key.F5

internal const val DEMO_ACTION = "help.demo"

/**
 * The demo's action and its words over the page.
 *
 * @param attracts the demo is not for a person who could take over
 */
@Composable
internal fun DemoHost(demo: DemoPresenter, page: Page, attracts: Boolean = false) {
  val scene by demo.scene.collectAsState()
  OfferActions("demo", listOf(demoAction(running = scene != null, demo::start)))
  Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    DemoBanner(scene, if (attracts) null else demo::takeOver, Modifier.padding(room(page)))
  }
}

/** On the dashboard the words stand between its logo and its buttons. */
private fun room(page: Page) =
  when (page) {
    Page.LANDING -> PaddingValues(Spacing.half)
    Page.DASHBOARD -> PaddingValues(start = 176.dp, top = Spacing.half, end = 388.dp)
  }

private fun demoAction(running: Boolean, start: () -> Unit) =
  Action(
    DEMO_ACTION,
    texts["demo"],
    texts["demo.hint"],
    ActionGroup.HELP,
    Shortcut(DEMO_KEY, "F5"),
    enabled = !running,
    run = start,
  )
