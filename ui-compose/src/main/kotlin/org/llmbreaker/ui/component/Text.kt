package org.llmbreaker.ui.component

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Dp
import org.llmbreaker.ui.theme.BreakerTheme

/** Text in a style of the theme. */
@Composable
fun Text(
  text: String,
  modifier: Modifier = Modifier,
  style: TextStyle = BreakerTheme.type.body,
  color: Color = BreakerTheme.colors.textPrimary,
  align: TextAlign = TextAlign.Start,
  maxLines: Int = Int.MAX_VALUE,
) {
  BasicText(
    text,
    modifier,
    style.copy(color = color, textAlign = align),
    overflow = TextOverflow.Ellipsis,
    maxLines = maxLines,
  )
}

/** How wide a line with all of [text] is. */
@Composable
fun textWidth(text: String, style: TextStyle): Dp {
  val measurer = rememberTextMeasurer()
  val density = LocalDensity.current
  return remember(text, style, density) {
    with(density) { measurer.measure(text, style).size.width.toDp() }
  }
}

/** Text that titles a part of the screen; screen readers jump from heading to heading. */
@Composable
fun Heading(
  text: String,
  modifier: Modifier = Modifier,
  style: TextStyle = BreakerTheme.type.cardTitle,
) {
  Text(text, modifier.semantics { heading() }, style)
}
