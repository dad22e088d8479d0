package org.llmbreaker.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color

/**
 * Every colour of the app, named by what it is for. Screens choose a token, never a colour value.
 *
 * Text tokens reach 4.5:1 on [background] and [surface]; graphics reach 3:1. No token is red: what
 * can be put right is [warning] (amber), what cannot is [fatal] (violet-pink), each together with
 * an icon and a word. Tests compute all of this for all palettes.
 */
@Immutable
data class Colors(
  /** True when light content stands on dark surfaces. */
  val isDark: Boolean,
  /** The window behind everything. */
  val background: Color,
  /** Cards, panels, dialogs. */
  val surface: Color,
  /** Hovered and raised parts: menus, tooltips, unselected segments. */
  val surfaceRaised: Color,
  /** Background of the selected row or cell. */
  val highlight: Color,
  /** Lies over the window behind a dialog. */
  val scrim: Color,
  /** Shadow of raised things. */
  val shadow: Color,
  /** Headings and body text. */
  val textPrimary: Color,
  /** Captions, hints, small text. */
  val textSecondary: Color,
  /** Links and selected words. */
  val textAccent: Color,
  /** Frames of controls, axes and inactive icons. */
  val outline: Color,
  /** Thin lines that only separate; carries no information. */
  val divider: Color,
  /** Fill of the main action. */
  val accent: Color,
  /** Fill of the main action under the pointer. */
  val accentHover: Color,
  /** Text and icons on [accent] and [accentHover]. */
  val onAccent: Color,
  /** Ring around the control that has the keyboard. */
  val focusRing: Color,
  /** Main gradient, upper left: logo and Launch. */
  val gradientStart: Color,
  /** Main gradient, lower right. */
  val gradientEnd: Color,
  /** Text on the main gradient. */
  val onGradient: Color,
  /** Second gradient, upper left. Carries no text. */
  val secondaryGradientStart: Color,
  /** Second gradient, lower right. Carries no text. */
  val secondaryGradientEnd: Color,
  /** Done, running well. Text or icon. */
  val success: Color,
  /** A warning or an error that can be put right. Text or icon. */
  val warning: Color,
  /** An error that ended something. Text or icon. */
  val fatal: Color,
  /** Training loss. */
  val trainLine: Color,
  /** Validation loss; also told apart by its dashes and markers. */
  val valLine: Color,
  /** Loss of guessing evenly. */
  val baselineGuess: Color,
  /** Loss of knowing letter frequencies. */
  val baselineLetter: Color,
  /** Loss of knowing letter pairs. */
  val baselinePair: Color,
  /** Grid lines of a chart; carries no information. */
  val grid: Color,
  /** Crosshair of a chart. */
  val crosshair: Color,
  /** Sample characters that belong to no word of the text. */
  val sampleGrey: Color,
  /** Sample characters on their way to a word of the text. */
  val sampleBlue: Color,
  /** Sample characters that complete known words. */
  val sampleGreen: Color,
  /** Heatmap at 0. */
  val heatLow: Color,
  /** Heatmap at a half. */
  val heatMid: Color,
  /** Heatmap at 1. */
  val heatHigh: Color,
  /** Nodes of the particle network. */
  val particle: Color,
  /** Links of the particle network. */
  val particleLink: Color,
)
