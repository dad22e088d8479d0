package org.llmbreaker.ui.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import kotlin.math.max
import kotlin.math.min
import kotlin.reflect.KProperty1
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.assertj.core.api.SoftAssertions
import org.junit.jupiter.api.Test

private typealias Token = KProperty1<Colors, Color>

class ContrastTest {
  private val palettes =
    mapOf("dark" to DarkColors, "light" to LightColors, "high contrast" to HighContrastColors)

  private val surfaces: List<Token> = listOf(Colors::background, Colors::surface)
  private val allSurfaces: List<Token> = surfaces + listOf(Colors::surfaceRaised, Colors::highlight)

  private val samples: List<Token> =
    listOf(Colors::sampleGrey, Colors::sampleBlue, Colors::sampleGreen)
  private val plainText: List<Token> = listOf(Colors::textPrimary, Colors::textSecondary)
  private val statusText: List<Token> =
    listOf(Colors::textAccent, Colors::success, Colors::warning, Colors::fatal)
  private val graphics: List<Token> =
    listOf(
      Colors::outline,
      Colors::accent,
      Colors::accentHover,
      Colors::focusRing,
      Colors::gradientStart,
      Colors::gradientEnd,
      Colors::secondaryGradientStart,
      Colors::secondaryGradientEnd,
      Colors::trainLine,
      Colors::valLine,
      Colors::baselineGuess,
      Colors::baselineLetter,
      Colors::baselinePair,
      Colors::crosshair,
      Colors::particle,
      Colors::particleLink,
    )

  /** Separate or shade only, or (heatmap stops) carry their value as a number beside them. */
  private val decorative: List<Token> =
    listOf(
      Colors::divider,
      Colors::grid,
      Colors::scrim,
      Colors::shadow,
      Colors::heatLow,
      Colors::heatMid,
      Colors::heatHigh,
    )

  private val textPairs: List<Pair<Token, Token>> =
    cross(plainText, allSurfaces) +
      cross(samples, surfaces + Colors::highlight) +
      cross(statusText, surfaces) +
      // The logo is large, yet held to the same bound where it stands.
      cross(listOf(Colors::gradientStart, Colors::gradientEnd), listOf(Colors::background)) +
      cross(listOf(Colors::onAccent), listOf(Colors::accent, Colors::accentHover)) +
      cross(listOf(Colors::onGradient), listOf(Colors::gradientStart, Colors::gradientEnd))

  private val graphicPairs: List<Pair<Token, Token>> =
    cross(graphics, surfaces) + cross(listOf(Colors::focusRing), allSurfaces)

  @Test fun `text reaches 4_5 to 1 in every palette`() = assertPairs(textPairs, 4.5f)

  @Test fun `graphics reach 3 to 1 in every palette`() = assertPairs(graphicPairs, 3f)

  @Test
  fun `high contrast text reaches 7 to 1`() =
    assertPairs(cross(plainText + samples + statusText, surfaces), 7f, setOf("high contrast"))

  @Test
  fun `every colour token is measured or known to carry nothing`() {
    val known =
      (textPairs + graphicPairs).flatMap { listOf(it.first.name, it.second.name) } +
        decorative.map { it.name }
    assertThat(known.toSet()).containsExactlyInAnyOrderElementsOf(colorsOf(DarkColors).keys)
  }

  @Test
  fun `no palette contains a red`() {
    palettes.forEach { (name, palette) ->
      val reds = colorsOf(palette).filterValues { isRed(it) }.keys
      assertThat(reds).describedAs(name).isEmpty()
    }
    assertThat(isRed(Color(0xFFEF4444))).isTrue()
    assertThat(isRed(Color(0xFFFF0000))).isTrue()
    assertThat(isRed(Color(0xFFF59E0B))).isFalse()
  }

  @Test
  fun `contrast of black on white is 21`() {
    assertThat(contrast(Color.Black, Color.White)).isCloseTo(21f, within(0.001f))
  }

  private fun assertPairs(
    pairs: List<Pair<Token, Token>>,
    least: Float,
    names: Set<String> = palettes.keys,
  ) {
    assertThat(pairs).hasSizeGreaterThan(10)
    val soft = SoftAssertions()
    for (name in names) for ((front, back) in pairs) {
      val palette = palettes.getValue(name)
      soft
        .assertThat(contrast(front.get(palette), back.get(palette)))
        .describedAs("$name: ${front.name} on ${back.name}")
        .isGreaterThanOrEqualTo(least)
    }
    soft.assertAll()
  }

  private fun cross(front: List<Token>, back: List<Token>) = front.flatMap { f ->
    back.map { b -> f to b }
  }

  /** All colour tokens by name; value classes are stored as their raw ULong bits. */
  private fun colorsOf(palette: Colors): Map<String, Color> =
    Colors::class
      .java
      .declaredFields
      .filter { it.type == Long::class.javaPrimitiveType }
      .associate { field ->
        field.isAccessible = true
        field.name to Color(field.getLong(palette).toULong())
      }

  /** WCAG 2 contrast ratio. */
  private fun contrast(a: Color, b: Color): Float {
    val (la, lb) = a.luminance() to b.luminance()
    return (max(la, lb) + 0.05f) / (min(la, lb) + 0.05f)
  }

  /** A visible hue within 20 degrees of pure red. */
  private fun isRed(color: Color): Boolean {
    val high = maxOf(color.red, color.green, color.blue)
    val low = minOf(color.red, color.green, color.blue)
    val chroma = high - low
    if (chroma < 0.15f || high != color.red) return false
    val hue = 60f * (((color.green - color.blue) / chroma) % 6f)
    return hue > -20f && hue < 20f
  }
}
