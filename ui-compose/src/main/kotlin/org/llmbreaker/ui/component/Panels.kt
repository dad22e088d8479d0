package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** A card with a title line. [trailing] stands at the right end of that line. */
@Composable
fun Panel(
  title: String?,
  modifier: Modifier = Modifier,
  trailing: @Composable RowScope.() -> Unit = {},
  content: @Composable ColumnScope.() -> Unit,
) {
  Column(modifier.cardSurface().padding(Spacing.x2), Arrangement.spacedBy(Spacing.x2)) {
    if (title != null) {
      Row(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Spacing.x1),
        Alignment.CenterVertically,
      ) {
        Heading(title, Modifier.weight(1f))
        trailing()
      }
    }
    content()
  }
}

/** What a message, badge or toast is about; always shown as icon and word, never colour alone. */
enum class Tone {
  INFO,
  SUCCESS,
  /** Can be put right. */
  WARNING,
  /** Ended something. */
  FATAL;

  val word: String
    get() = texts["tone.${name.lowercase()}"]
}

/** The icon of a [Tone]. */
val Tone.icon: VectorIcon
  get() =
    when (this) {
      Tone.INFO -> Icons.info
      Tone.SUCCESS -> Icons.check
      Tone.WARNING -> Icons.warning
      Tone.FATAL -> Icons.fatal
    }

/** The colour of a [Tone], good for text and icons on background and surface. */
@Composable
fun Tone.color(): Color =
  when (this) {
    Tone.INFO -> BreakerTheme.colors.textAccent
    Tone.SUCCESS -> BreakerTheme.colors.success
    Tone.WARNING -> BreakerTheme.colors.warning
    Tone.FATAL -> BreakerTheme.colors.fatal
  }

/** Icon and text in the colour of [tone]; [text] must say itself what is wrong and what to do. */
@Composable
fun StatusLine(tone: Tone, text: String, modifier: Modifier = Modifier) {
  Row(modifier, Arrangement.spacedBy(Spacing.x1), Alignment.CenterVertically) {
    Icon(tone.icon, tint = tone.color(), description = tone.word)
    Text(text, style = BreakerTheme.type.small, color = BreakerTheme.colors.textPrimary)
  }
}

/**
 * A short fact in a pill. Not a control.
 *
 * @param announced whether each change is read aloud, once nothing else is
 */
@Composable
fun Badge(
  text: String,
  modifier: Modifier = Modifier,
  tone: Tone = Tone.INFO,
  announced: Boolean = false,
) {
  val color = tone.color()
  Row(
    modifier
      .semantics(mergeDescendants = true) {
        if (announced) liveRegion = LiveRegionMode.Polite
      }
      .border(Sizes.line, color, CircleShape)
      .padding(horizontal = 12.dp, vertical = Spacing.half),
    Arrangement.spacedBy(Spacing.half),
    Alignment.CenterVertically,
  ) {
    Text(text, style = BreakerTheme.type.caption, color = color, maxLines = 1)
  }
}

/** Keys in a small frame, e.g. `Ctrl+K`. */
@Composable
fun KeyCap(keys: String, modifier: Modifier = Modifier) {
  val colors = BreakerTheme.colors
  Box(
    modifier
      .background(colors.background, Corners.small)
      .border(Sizes.line, colors.outline, Corners.small)
      .defaultMinSize(minWidth = 24.dp)
      .padding(horizontal = Spacing.x1, vertical = 2.dp),
    Alignment.Center,
  ) {
    Text(
      keys,
      style = BreakerTheme.type.monoSmall,
      color = colors.textSecondary,
      align = TextAlign.Center,
      maxLines = 1,
    )
  }
}

/**
 * A progress bar.
 *
 * @param progress from 0 to 1
 * @param label read aloud, e.g. "Training progress"
 */
@Composable
fun ProgressBar(progress: Float, label: String, modifier: Modifier = Modifier) {
  val colors = BreakerTheme.colors
  val share = progress.coerceIn(0f, 1f)
  Box(
    modifier
      .fillMaxWidth()
      .height(6.dp)
      .background(colors.surfaceRaised, CircleShape)
      .drawBehind {
        // Drawn, not laid out: it changes with every step.
        val done = Size((size.width * share).roundToInt().toFloat(), size.height)
        val radius = CornerRadius(done.minDimension / 2)
        if (share > 0f) drawRoundRect(colors.accent, size = done, cornerRadius = radius)
      }
      .semantics {
        contentDescription = label
        progressBarRangeInfo = ProgressBarRangeInfo(share, 0f..1f)
      }
  )
}

/** Says why there is nothing here yet and what to do about it. */
@Composable
fun EmptyState(
  icon: VectorIcon,
  title: String,
  text: String,
  modifier: Modifier = Modifier,
  action: @Composable () -> Unit = {},
) {
  Column(
    modifier.padding(Spacing.x4),
    Arrangement.spacedBy(Spacing.x2, Alignment.CenterVertically),
    Alignment.CenterHorizontally,
  ) {
    Icon(icon, tint = BreakerTheme.colors.textAccent, size = Spacing.x6)
    Heading(title, style = BreakerTheme.type.title)
    Text(text, color = BreakerTheme.colors.textSecondary, align = TextAlign.Center)
    action()
  }
}

/** A small framed card inside a panel or dialog. */
@Composable
fun Tile(modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
  val colors = BreakerTheme.colors
  Column(
    modifier
      .background(colors.background, Corners.medium)
      .border(Sizes.line, colors.divider, Corners.medium)
      .padding(horizontal = Spacing.x2, vertical = 12.dp),
    Arrangement.spacedBy(Spacing.x1),
    content = content,
  )
}
