package org.llmbreaker.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.sp

private fun family(name: String) =
  FontFamily(
    Font("fonts/$name-Regular.ttf", FontWeight.Normal),
    Font("fonts/$name-Medium.ttf", FontWeight.Medium),
    Font("fonts/$name-SemiBold.ttf", FontWeight.SemiBold),
    Font("fonts/$name-Bold.ttf", FontWeight.Bold),
  )

/** Inter, bundled, so that text looks alike on every machine. */
val InterFamily: FontFamily = family("Inter")

/** JetBrains Mono, bundled: samples, numbers that change, keys. */
val MonoFamily: FontFamily = family("JetBrainsMono")

private const val TIGHT = 1.25f
private const val NORMAL = 1.5f

private fun style(
  size: TextUnit,
  weight: FontWeight,
  lineHeight: Float,
  family: FontFamily = InterFamily,
) =
  TextStyle(
    fontFamily = family,
    // Samples and keys must show the very characters: "->" and "++" must not melt into one sign.
    fontFeatureSettings = if (family === MonoFamily) "calt 0, liga 0" else null,
    fontSize = size,
    fontWeight = weight,
    lineHeight = size * lineHeight,
    lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
  )

/** Text styles, from the logo down to captions. Sizes in sp: 96, 36, 24, 20, 18, 16, 14, 12. */
@Immutable
data class Typography(
  /** The logo of the landing page: 96. */
  val display: TextStyle = style(96.sp, FontWeight.Bold, TIGHT),
  /** Large figures: 36. */
  val figure: TextStyle = style(36.sp, FontWeight.Bold, TIGHT),
  /** Tagline, title of a large empty state: 24. */
  val tagline: TextStyle = style(24.sp, FontWeight.Normal, NORMAL),
  /** Title of a dialog, logo of the header: 20. */
  val title: TextStyle = style(20.sp, FontWeight.SemiBold, TIGHT),
  /** Words on large buttons: 18. */
  val large: TextStyle = style(18.sp, FontWeight.SemiBold, TIGHT),
  /** Title of a card: 16. */
  val cardTitle: TextStyle = style(16.sp, FontWeight.SemiBold, NORMAL),
  /** Running text: 16. */
  val body: TextStyle = style(16.sp, FontWeight.Normal, NORMAL),
  /** Words on controls: 14. */
  val label: TextStyle = style(14.sp, FontWeight.Medium, NORMAL),
  /** Explanations beside controls: 14. */
  val small: TextStyle = style(14.sp, FontWeight.Normal, NORMAL),
  /** Chart labels, hints: 12. */
  val caption: TextStyle = style(12.sp, FontWeight.Normal, NORMAL),
  /** Samples and numbers: 14, fixed width. */
  val mono: TextStyle = style(14.sp, FontWeight.Normal, NORMAL, MonoFamily),
  /** Small numbers and keys: 12, fixed width. */
  val monoSmall: TextStyle = style(12.sp, FontWeight.Medium, NORMAL, MonoFamily),
)
