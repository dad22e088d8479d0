package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.dp
import java.util.Locale
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.event.Role
import org.llmbreaker.engine.probe.RoleSentences
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.LightColors

/**
 * Every figure on the screen has a source in the engine. The tables name it; a text with a digit
 * that is in no table fails the test, and so does a label that is not there.
 */
@OptIn(ExperimentalTestApi::class)
class CinemaLabelsTest {
  private val film = RecordedFilm.record.film

  /** A text on the screen, and where its figures come from. */
  private class Label(val text: String, val source: String)

  private fun label(source: String, format: String, vararg figures: Any?) =
    Label(String.format(Locale.ROOT, format, *figures), source)

  /** Digits that are names of controls. */
  private val controls =
    listOf("1x", "2x", "5x", "10x", "1/s", "2/s", "4/s", "8/s", "2D", "3D", "0", "1").map {
      Label(it, "name of a control")
    } +
      listOf("Block 0", "Head 0", "Head 1").map { Label(it, "part of layer 0, ModelConfig") } +
      Label("Exact values: 2D.", "name of a control")

  private val run =
    listOf(
      label("Progress.step / Progress.steps", "%d/%d", 60, 60),
      label("Progress.steps", "All %d steps are done. The film stays.", 60),
      label("SessionSummary.progress", "First words · Completed · %d steps", 60),
    )

  private fun position(step: Int) = label("AttentionSnapshot.step", "%d / %d", step, 60)

  private fun roles(frame: Int, layer: Int, head: Int): List<Label> {
    val roles = film.frames[frame].roles
    return Role.entries.flatMap { role ->
      val score = roles.score(role, layer, head)
      listOf(
        label("HeadRoles.score($role)", "%.2f", score),
        Label(RoleSentences.describe(role, score.toDouble()), "RoleSentences of that score"),
      )
    } + Label(RoleSentences.induction(roles), "RoleSentences of all heads")
  }

  private fun jumps(layer: Int, head: Int) =
    film.roleCurves(layer, head).map {
      val label = it.role.label
      label("Jumps.find", "%s over the film, %d sudden changes", label, it.jumps.size)
    }

  /** The strongest weight and two averages, added up here once more. */
  private fun spoken(frame: Int, layer: Int, head: Int): String {
    val size = film.tokens.size
    fun weight(row: Int, column: Int) = film.frames[frame].weight(layer, head, row, column)
    var strongest = Cell(1, 0)
    for (row in 1 until size) for (column in 0..row) {
      if (weight(row, column) > weight(strongest.query, strongest.key))
        strongest = Cell(row, column)
    }
    val before = (1 until size).sumOf { weight(it, it - 1).toDouble() } / (size - 1)
    val itself = (1 until size).sumOf { weight(it, it).toDouble() } / (size - 1)
    return "At step %d, %d characters. Strongest: %s, number %d, looks at %s, number %d, with %.2f. "
      .format(
        film.step(frame),
        size,
        quoted(film.tokens[strongest.query]),
        strongest.query + 1,
        quoted(film.tokens[strongest.key]),
        strongest.key + 1,
        weight(strongest.query, strongest.key),
      ) +
      "On average %.2f goes to the character before and %.2f to the character itself."
        .format(before, itself)
  }

  private fun assertLabels(state: CinemaUiState, table: List<Label>) =
    runDesktopComposeUiTest(1280, 1400) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          Box(Modifier.size(1280.dp, 1400.dp)) { CinemaScreen(state, {}) }
        }
      }
      waitForIdle()
      val shown = texts(onRoot(useUnmergedTree = true).fetchSemanticsNode())
      val known = (table + run + controls).map { it.text }
      assertThat(shown.filter { text -> text.any(Char::isDigit) } - known.toSet())
        .describedAs("texts with figures of no known source")
        .isEmpty()
      for (label in table + run) {
        assertThat(shown).describedAs(label.source).contains(label.text)
      }
    }

  private fun texts(node: SemanticsNode): List<String> =
    node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
      node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
      listOfNotNull(node.config.getOrNull(SemanticsProperties.StateDescription)) +
      node.children.flatMap(::texts)

  private fun loss(record: FilmRecord) = checkNotNull(record.now)

  private fun wholeLoss() =
    loss(RecordedFilm.record).let {
      label("LossHistory", "Validation loss %.3f at step %d, everything on.", it.loss, it.step)
    }

  @Test
  fun `figures of the overview are the engine's`() {
    val maps =
      (0..1).flatMap { layer ->
        (0..1).flatMap { head ->
          listOf(
            label("ModelConfig", "Layer %d, Head %d", layer, head),
            label("ModelConfig", "Layer %d, Head %d, open in Detail", layer, head),
          )
        }
      }
    assertLabels(RecordedFilm.state(), maps + position(60) + wholeLoss())
  }

  @Test
  fun `figures of a pinned cell are the engine's, from the nearest real snapshot`() {
    val look = Look(zoom = Zoom.DETAIL, layer = 1, pinned = Cell(40, 12))
    val state = RecordedFilm.state(look, Playback(position = 3.75f, follow = false))
    val weight = film.frames[4].weight(1, 0, 40, 12)
    val who = quoted(film.tokens[40])
    val whom = quoted(film.tokens[12])
    assertLabels(
      state,
      roles(4, 1, 0) +
        jumps(1, 0) +
        listOf(
          label(
            "AttentionSnapshot.weight",
            "%s looks at %s: %.2f · step %d · pinned",
            who,
            whom,
            weight,
            40,
          ),
          position(38),
          Label("interpolated between 30 and 40", "steps of the two snapshots"),
          wholeLoss(),
          Label("Layer 1", "ModelConfig"),
          Label(
            "Attention map of Layer 1, Head 0. Colours go from weight 0.00 to 1.00. " +
              spoken(4, 1, 0),
            "ColorScale, weights are shares; AttentionSnapshot.weight",
          ),
        ),
    )
  }

  @Test
  fun `figures of the bars and of a broken model are the engine's`() {
    val broken = RecordedFilm.broken
    val look = Look(zoom = Zoom.DETAIL, layer = 0, head = 1, shape = Shape.BARS)
    val off = Ablation.NONE.toggled(Ablation.Head(0, 1))
    val state =
      RecordedFilm.state(look)
        .copy(broken = BrokenPanel(true, off, broken.ablation, broken.now, broken.whole))
    val now = loss(broken)
    val whole = loss(RecordedFilm.record)
    assertLabels(
      state,
      roles(6, 0, 1) +
        jumps(0, 1) +
        listOf(
          position(60),
          label(
            "AblationChanged.valLoss, LossHistory",
            "Validation loss %.3f at step %d, %d off. With everything on it was %.3f at step %d (%+.3f).",
            now.loss,
            now.step,
            1,
            whole.loss,
            whole.step,
            now.loss - whole.loss,
          ),
          Label("Layer 0", "ModelConfig"),
          Label(
            "Layer 0, Head 1 as bars, arrow keys turn them. Colours go from weight 0.00 to 1.00. " +
              spoken(6, 0, 1),
            "ColorScale, weights are shares; AttentionSnapshot.weight",
          ),
          Label("turned 325°, from 40° above, 1.0 times as large", "Camera.START"),
          Label("Darker blue = more attention. Exact values: 2D.", "name of a control"),
        ),
    )
  }

  @Test
  fun `the legend's ticks are quarters, and under contrast shares of the row's largest weight`() {
    assertThat(legendLabels(contrast = false))
      .containsExactly("0.00", "0.25", "0.50", "0.75", "1.00")
    assertThat(legendLabels(contrast = true)).containsExactly("0", "25 %", "50 %", "75 %", "max")
    assertThat(legendMeaning(contrast = true)).startsWith("Rescaled")
  }

  @Test
  fun `the colour of each cell and of the legend is that of the engine's weight`() {
    val look = Look(zoom = Zoom.DETAIL, layer = 1)
    for (contrast in listOf(false, true)) {
      val painter = FramePainter(film, look.copy(contrast = contrast), LightColors)
      val pixels = painter.paint(6).toPixelMap()
      val scale = LightColors.scale(Scale.BLUE)
      val geometry = painter.geometry
      for (query in film.tokens.indices) {
        val row = FloatArray(query + 1) { film.frames[6].weight(1, 0, query, it) }
        val most = if (contrast) row.max() else 1f
        for (key in 0..query) {
          val at = geometry.rectOf(Cell(query, key)).center + painter.corner
          assertThat(pixels[at.x.toInt(), at.y.toInt()].toArgb())
            .isEqualTo(scale.argb(row[key] / most))
        }
      }
      for (quarter in 1..3) {
        val bar = geometry.legend.translate(painter.corner)
        val y = bar.bottom - quarter / 4f * bar.height
        val seen = pixels[bar.center.x.toInt(), y.toInt()].toArgb()
        val wanted = scale.argb(quarter / 4f)
        for (shift in listOf(0, 8, 16)) {
          assertThat((seen ushr shift and 0xFF) - (wanted ushr shift and 0xFF)).isBetween(-3, 3)
        }
      }
    }
  }
}
