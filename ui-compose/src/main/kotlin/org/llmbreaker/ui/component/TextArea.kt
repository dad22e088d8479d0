package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.input.InputTransformation
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
 * A field for a longer text. It holds its text itself, so that typing into a long one stays quick.
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
  val colors = BreakerTheme.colors
  val style = BreakerTheme.type.small
  val interaction = remember { MutableInteractionSource() }
  BasicTextField(
    text,
    modifier.reportsTyping().focusRing(interaction).fillMaxWidth().semantics {
      contentDescription = label
    },
    inputTransformation = transformation,
    textStyle = style.copy(color = colors.textPrimary),
    lineLimits = TextFieldLineLimits.MultiLine(rows, maxRows),
    interactionSource = interaction,
    cursorBrush = SolidColor(colors.textPrimary),
    decorator = { field ->
      Box(
        Modifier.background(colors.background, Corners.medium)
          .border(Sizes.line, if (wrong) colors.warning else colors.outline, Corners.medium)
          .padding(horizontal = Spacing.x2, vertical = Spacing.x1)
      ) {
        if (text.text.isEmpty()) Text(hint, style = style, color = colors.textSecondary)
        field()
      }
    },
  )
}
