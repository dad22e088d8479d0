package org.llmbreaker.ui.landing

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import java.util.Locale
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.mainGradient

/** Below this width the logo shrinks so that it stays on one line. */
private val roomForFullLogo = 640.dp

/** Below this height everything moves closer together. */
private val roomForFullGaps = 480.dp

/**
 * The first sight of the app. Enter and Space launch too: the app offers that as an action.
 *
 * @param visible false while the window is hidden or minimised; the network then stands still
 * @param onDemo starts the story that runs by itself
 * @param onLanguage chooses the language of the app
 */
@Composable
fun LandingScreen(
  visible: Boolean,
  onDemo: () -> Unit,
  onLanguage: (Language) -> Unit,
  onLaunch: () -> Unit,
) {
  val motion = BreakerTheme.motion
  val shown = remember { Animatable(0f) }
  LaunchedEffect(Unit) { shown.animateTo(1f, motion.pageFade()) }
  Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
    Box(Modifier.fillMaxSize().graphicsLayer { alpha = shown.value }) {
      ParticleNetwork(moving = visible && !motion.reduced)
      LandingContent(onDemo, onLaunch)
      LanguageSwitch(onLanguage, Modifier.align(Alignment.BottomEnd).padding(Spacing.x2))
    }
  }
}

@Composable
private fun LandingContent(onDemo: () -> Unit, onLaunch: () -> Unit) {
  BoxWithConstraints(Modifier.fillMaxSize()) {
    val logoSize = if (maxWidth < roomForFullLogo) 60.sp else 96.sp
    val gap = if (maxHeight < roomForFullGaps) Spacing.x1 else Spacing.x3
    Column(
      Modifier.scrollsVertically().heightIn(min = maxHeight).widthIn(min = maxWidth).padding(gap),
      Arrangement.SpaceBetween,
      Alignment.CenterHorizontally,
    ) {
      Spacer(Modifier.height(gap))
      Column(Modifier.calmBackdrop(), horizontalAlignment = Alignment.CenterHorizontally) {
        val colors = BreakerTheme.colors
        BasicText(
          "LLMBreaker",
          Modifier.semantics { heading() },
          BreakerTheme.type.display.copy(
            brush = colors.mainGradient(),
            fontSize = logoSize,
            lineHeight = logoSize * 1.25f,
            letterSpacing = (-2).sp,
          ),
          maxLines = 1,
        )
        Spacer(Modifier.height(gap / 2))
        Text(
          texts["slogan"],
          style = BreakerTheme.type.tagline,
          color = colors.textSecondary,
          align = TextAlign.Center,
        )
        Spacer(Modifier.height(gap * 2))
        LaunchButton(onLaunch)
        Spacer(Modifier.height(gap / 2))
        Button(
          texts["demo"],
          onDemo,
          texts["demo.hint"],
          kind = ButtonKind.QUIET,
          shortcut = "F5",
        )
      }
      Text(
        texts["foot"],
        style = BreakerTheme.type.caption,
        color = BreakerTheme.colors.textSecondary,
      )
    }
  }
}

@Composable
private fun LanguageSwitch(onLanguage: (Language) -> Unit, modifier: Modifier) {
  Segmented(
    listOf(Language.ENGLISH, Language.GERMAN),
    Language.current(),
    onLanguage,
    texts["language"],
    texts["language.hint"],
    modifier,
    optionLabel = { it.tag().uppercase(Locale.ROOT) },
  )
}

/** Dims the network behind the words, so that no line runs through a letter at full strength. */
@Composable
private fun Modifier.calmBackdrop(): Modifier {
  val color = BreakerTheme.colors.background
  return drawBehind {
    val radius = size.maxDimension * 0.75f
    val brush =
      Brush.radialGradient(
        0f to color.copy(alpha = 0.9f),
        0.55f to color.copy(alpha = 0.75f),
        1f to color.copy(alpha = 0f),
        center = center,
        radius = radius,
      )
    drawCircle(brush, radius, Offset(center.x, center.y))
  }
}
