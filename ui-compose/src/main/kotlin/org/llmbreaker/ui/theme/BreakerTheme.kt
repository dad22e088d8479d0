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
enum class ThemeChoice(val label: String) {
  DARK("Dark"),
  LIGHT("Light"),
  HIGH_CONTRAST("High contrast"),
  SYSTEM("Same as the system"),
}

/** What [BreakerTheme] hands down. */
@Immutable data class ThemeValues(val colors: Colors, val type: Typography, val motion: Motion)

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
 */
@Composable
fun BreakerTheme(
  choice: ThemeChoice = ThemeChoice.DARK,
  reducedMotion: Boolean = false,
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
    LocalThemeValues provides ThemeValues(colors, sharedTypography, Motion(reducedMotion)),
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
