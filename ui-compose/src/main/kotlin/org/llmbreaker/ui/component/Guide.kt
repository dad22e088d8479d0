package org.llmbreaker.ui.component

import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** The way from a word on a screen to its explanation. */
interface Guide {
  /** The question behind the info dot of [term], e.g. "What is attention?". */
  fun question(term: String): String

  /** Shows the page that explains [term]. */
  fun openTerm(term: String)
}

/** The guide of this window; null where there is none, and no info dots then. */
val LocalGuide = staticCompositionLocalOf<Guide?> { null }

/**
 * Questions that the guide answers, one a line or beside each other, for terms without room for a
 * dot.
 *
 * @param ids pages of the guide
 */
@Composable
fun Terms(vararg ids: String, modifier: Modifier = Modifier) {
  val guide = LocalGuide.current ?: return
  FlowRow(modifier, Arrangement.spacedBy(Spacing.x1)) {
    for (id in ids) Question(guide.question(id)) { guide.openTerm(id) }
  }
}

@Composable
private fun Question(text: String, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  Row(
    Modifier.pressable(interaction, onClick),
    Arrangement.spacedBy(Spacing.half),
    Alignment.CenterVertically,
  ) {
    Icon(Icons.help, tint = colors.textAccent, size = 16.dp)
    Text(text, style = BreakerTheme.type.caption, color = colors.textAccent)
  }
}

/**
 * An info dot that opens the explanation of [id], beside the word on the screen.
 *
 * @param id a page of the guide, e.g. `attention`
 */
@Composable
fun Term(id: String, modifier: Modifier = Modifier) {
  val guide = LocalGuide.current ?: return
  IconButton(Icons.help, guide.question(id), { guide.openTerm(id) }, modifier)
}
