package org.llmbreaker.ui.component

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
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

/** Text that titles a part of the screen; screen readers jump from heading to heading. */
@Composable
fun Heading(
  text: String,
  modifier: Modifier = Modifier,
  style: TextStyle = BreakerTheme.type.cardTitle,
) {
  Text(text, modifier.semantics { heading() }, style)
}
