package org.llmbreaker.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush

/** Which palette the user asked for. */
enum class ThemeChoice {
  DARK,
  LIGHT,
  HIGH_CONTRAST,
  SYSTEM;

  val label: String
    get() = texts["choice.${name.lowercase()}"]
}

/** What [BreakerTheme] hands down. */
@Immutable
data class ThemeValues(
  val colors: Colors,
  val type: Typography,
  val motion: Motion,
  val projector: Boolean,
)

private val LocalThemeValues =
  staticCompositionLocalOf<ThemeValues> {
    error("No theme: wrap this content in BreakerTheme { … }")
  }

private val sharedTypography = Typography()

/**
 * Gives [content] the colours, type and motion of the app. Reading a token outside it throws.
 *
 * @param choice the palette; [ThemeChoice.SYSTEM] follows the operating system
 * @param reducedMotion true shows every change at once, without movement
 * @param projector true for people who look from afar: see [BreakerTheme.projector]
 */
@Composable
fun BreakerTheme(
  choice: ThemeChoice = ThemeChoice.DARK,
  reducedMotion: Boolean = false,
  projector: Boolean = false,
  content: @Composable () -> Unit,
) {
  val colors =
    when (choice) {
      ThemeChoice.DARK -> DarkColors
      ThemeChoice.LIGHT -> LightColors
      ThemeChoice.HIGH_CONTRAST -> HighContrastColors
      ThemeChoice.SYSTEM -> if (isSystemInDarkTheme()) DarkColors else LightColors
    }
  CompositionLocalProvider(
    LocalThemeValues provides
      ThemeValues(colors, sharedTypography, Motion(reducedMotion), projector),
    LocalTextSelectionColors provides
      TextSelectionColors(colors.accent, colors.accent.copy(alpha = 0.35f)),
    content = content,
  )
}

/** Reads the tokens of the surrounding theme. */
object BreakerTheme {
  val colors: Colors
    @Composable @ReadOnlyComposable get() = LocalThemeValues.current.colors

  val type: Typography
    @Composable @ReadOnlyComposable get() = LocalThemeValues.current.type

  val motion: Motion
    @Composable @ReadOnlyComposable get() = LocalThemeValues.current.motion

  /** Whether lines are stronger and tools that nobody needs while presenting stay away. */
  val projector: Boolean
    @Composable @ReadOnlyComposable get() = LocalThemeValues.current.projector
}

/** The main gradient at 135 degrees, from the upper left to the lower right corner. */
fun Colors.mainGradient(): Brush =
  Brush.linearGradient(listOf(gradientStart, gradientEnd), Offset.Zero, Offset.Infinite)

/** The second gradient at 135 degrees. Carries no text. */
fun Colors.secondaryGradient(): Brush =
  Brush.linearGradient(
    listOf(secondaryGradientStart, secondaryGradientEnd),
    Offset.Zero,
    Offset.Infinite,
  )
