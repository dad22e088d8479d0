package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.input.InputTransformation
import androidx.compose.foundation.text.input.TextFieldDecorator
import androidx.compose.foundation.text.input.TextFieldLineLimits
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * A field for a text of up to a few thousand characters; it holds its text itself. Each key lays
 * out the whole text: a longer one is better cut into several [TextPart]s.
 *
 * @param label read aloud
 * @param hint shown while empty
 * @param rows as high as so many lines at least
 * @param maxRows grows up to so many lines, then it scrolls
 * @param wrong whether the text cannot be used; something beside the field must say why
 * @param transformation sees each change before it is made
 */
@Composable
fun TextArea(
  text: TextFieldState,
  label: String,
  hint: String,
  rows: Int,
  maxRows: Int,
  modifier: Modifier = Modifier,
  wrong: Boolean = false,
  transformation: InputTransformation? = null,
) {
  val interaction = remember { MutableInteractionSource() }
  Field(
    text,
    label,
    TextFieldLineLimits.MultiLine(rows, maxRows),
    modifier.focusRing(interaction),
    interaction,
    transformation,
  ) { field ->
    Box(Modifier.textFrame(wrong)) {
      if (text.text.isEmpty()) {
        Text(hint, style = BreakerTheme.type.small, color = BreakerTheme.colors.textSecondary)
      }
      field()
    }
  }
}

/** A part of a long text, as high as it is; several of them share a [textFrame]. */
@Composable
internal fun TextPart(
  text: TextFieldState,
  label: String,
  modifier: Modifier,
  transformation: InputTransformation,
) {
  val interaction = remember { MutableInteractionSource() }
  val lines = TextFieldLineLimits.MultiLine()
  Field(text, label, lines, modifier, interaction, transformation) { it() }
}

/** The ground and border of a field. */
@Composable
internal fun Modifier.textFrame(wrong: Boolean): Modifier {
  val colors = BreakerTheme.colors
  return background(colors.background, Corners.medium)
    .border(Sizes.line, if (wrong) colors.warning else colors.outline, Corners.medium)
    .padding(horizontal = Spacing.x2, vertical = Spacing.x1)
}

@Composable
private fun Field(
  text: TextFieldState,
  label: String,
  lines: TextFieldLineLimits,
  modifier: Modifier,
  interaction: MutableInteractionSource,
  transformation: InputTransformation?,
  decorator: TextFieldDecorator,
) {
  val color = BreakerTheme.colors.textPrimary
  BasicTextField(
    text,
    modifier.reportsTyping().fillMaxWidth().semantics { contentDescription = label },
    inputTransformation = transformation,
    textStyle = BreakerTheme.type.small.copy(color = color),
    lineLimits = lines,
    interactionSource = interaction,
    cursorBrush = SolidColor(color),
    decorator = decorator,
  )
}
