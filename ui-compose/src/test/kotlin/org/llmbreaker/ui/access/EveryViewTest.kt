package org.llmbreaker.ui.access

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import org.llmbreaker.ui.component.TooltipText
import org.llmbreaker.ui.settings.AppSettings

private const val TARGET_DP = 48f

/** Rounding to pixels may take so much from a size. */
private const val ROUNDING_DP = 0.51f

/** What holds for everything a person can come to see. */
@OptIn(ExperimentalTestApi::class)
internal class EveryViewTest {
  private val everything = SemanticsMatcher("any node") { true }

  private fun inView(view: View, steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent { view.window(AppSettings(reducedMotion = true)) }
      waitForIdle()
      steps()
    }

  private fun DesktopComposeUiTest.nodes(merged: Boolean = true): List<SemanticsNode> =
    onAllNodes(everything, useUnmergedTree = !merged).fetchSemanticsNodes()

  @ParameterizedTest
  @MethodSource("views")
  fun `everything to press is at least 48 dp each way`(view: View) =
    inView(view) {
      val pressed = nodes().filter { it.config.contains(SemanticsActions.OnClick) }
      assertThat(pressed).isNotEmpty()
      assertThat(pressed.filter { smallerThan(it, TARGET_DP - ROUNDING_DP) }.map(::described))
        .isEmpty()
    }

  private fun smallerThan(node: SemanticsNode, dp: Float): Boolean {
    val density = node.layoutInfo.density.density
    return node.size.width / density < dp || node.size.height / density < dp
  }

  @ParameterizedTest
  @MethodSource("views")
  fun `everything to press or to write in has a name and a role`(view: View) =
    inView(view) {
      val controls = nodes().filter { node -> CONTROLS.any { it in node.config } }
      assertThat(controls.filter { name(it).isBlank() }.map(::described)).isEmpty()
      val pressed = controls.filter {
        SemanticsActions.OnClick in it.config && SemanticsActions.SetText !in it.config
      }
      assertThat(pressed.filter { SemanticsProperties.Role !in it.config }.map(::described))
        .isEmpty()
    }

  @ParameterizedTest
  @MethodSource("views")
  fun `there are headings to jump to`(view: View) =
    inView(view) {
      assertThat(nodes(merged = false).count { SemanticsProperties.Heading in it.config })
        .isGreaterThanOrEqualTo(1)
    }

  @ParameterizedTest
  @MethodSource("views")
  fun `every explanation comes with the keyboard too, not only with a pointer`(view: View) =
    inView(view) {
      val explained = nodes(merged = false).filter { TooltipText in it.config }
      val unreachable = explained.filterNot { node -> canHaveFocus(node) || spokenByRow(node) }
      assertThat(unreachable.map { it.config[TooltipText] }).isEmpty()
    }

  private fun canHaveFocus(node: SemanticsNode): Boolean =
    SemanticsProperties.Focused in node.config ||
      SemanticsProperties.Disabled in node.config ||
      node.children.any(::canHaveFocus)

  /** A row of a list says it itself: the list has the keyboard as a whole. */
  private fun spokenByRow(node: SemanticsNode): Boolean =
    generateSequence(node.parent) { it.parent }
      .any { it.config.getOrNull(SemanticsActions.OnClick)?.label in node.config[TooltipText] }

  private operator fun String.contains(part: String?) = part != null && contains(part, false)

  private fun name(node: SemanticsNode): String {
    val texts = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
    val descriptions = node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
    return (texts + descriptions).joinToString(" ")
  }

  private fun described(node: SemanticsNode): String {
    val density = node.layoutInfo.density.density
    val size = "${node.size.width / density} x ${node.size.height / density} dp"
    return "${name(node).ifBlank { "nameless ${node.config}" }}: $size"
  }

  private companion object {
    val CONTROLS =
      listOf(
        SemanticsActions.OnClick,
        SemanticsActions.SetText,
        SemanticsActions.SetProgress,
        SemanticsProperties.ToggleableState,
        SemanticsProperties.Focused,
      )

    @JvmStatic fun views() = Views.all
  }
}
