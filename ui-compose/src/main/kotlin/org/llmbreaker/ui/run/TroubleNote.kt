package org.llmbreaker.ui.run

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.cardSurface
import org.llmbreaker.ui.component.color
import org.llmbreaker.ui.component.icon
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** What stands in the way of training, if anything, and how grave it is. */
internal fun RunStatus.trouble(): Pair<Trouble, Tone>? =
  when (this) {
    is RunStatus.Failed -> trouble to Tone.FATAL
    is RunStatus.Paused -> trouble?.let { it to Tone.WARNING }
    else -> null
  }

/** What happened, why, what to do next, and the button that does it. */
@Composable
internal fun TroubleNote(
  trouble: Trouble,
  tone: Tone,
  onRemedy: (Remedy) -> Unit,
  modifier: Modifier = Modifier,
) {
  val colors = BreakerTheme.colors
  Row(
    modifier.fillMaxWidth().cardSurface(tone.color()).padding(Spacing.x2).semantics {
      liveRegion = LiveRegionMode.Polite
    },
    Arrangement.spacedBy(Spacing.x2),
    Alignment.CenterVertically,
  ) {
    Icon(tone.icon, tint = tone.color(), description = tone.word)
    Column(Modifier.weight(1f), Arrangement.spacedBy(Spacing.half)) {
      Text(trouble.what, style = BreakerTheme.type.label)
      val rest = listOf(trouble.why, trouble.next).filter { it.isNotEmpty() }.joinToString(" ")
      Text(rest, style = BreakerTheme.type.small, color = colors.textSecondary)
    }
    trouble.remedy?.let {
      Button(
        it.label,
        { onRemedy(it) },
        trouble.next,
        Modifier.testTag(RunTags.REMEDY),
        ButtonKind.PRIMARY,
      )
    }
  }
}
