package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import kotlin.math.abs
import kotlin.math.roundToInt
import org.llmbreaker.engine.event.Role
import org.llmbreaker.engine.probe.RoleSentences
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val curveHeight = Sizes.touchTarget
private val jumpReach = 24.dp

/** The name of a role for people. */
internal val Role.label: String
  get() =
    when (this) {
      Role.PREVIOUS_TOKEN -> texts["role.previous"]
      Role.INDUCTION -> texts["role.induction"]
      Role.SAME_TOKEN -> texts["role.same"]
      Role.ENTROPY -> texts["role.spread"]
    }

/** What one head does, as four curves over the film; [frame] is the snapshot they speak of. */
@Composable
internal fun RolesPanel(
  film: Film,
  frame: Int,
  layer: Int,
  head: Int,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  val curves = remember(film, layer, head) { film.roleCurves(layer, head) }
  Column(
    modifier.fillMaxWidth().testTag(CinemaTags.ROLES).scrollsVertically(),
    Arrangement.spacedBy(Spacing.x1),
  ) {
    Heading(texts["role.heading"])
    for (curve in curves) RoleRow(curve, frame, onEvent)
    Text(
      RoleSentences.induction(film.frames[frame].roles),
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textPrimary,
    )
  }
}

@Composable
private fun RoleRow(curve: RoleCurve, frame: Int, onEvent: (CinemaUiEvent) -> Unit) {
  val score = curve.values[frame]
  Column {
    Row(Modifier.fillMaxWidth()) {
      Text(curve.role.label, Modifier.weight(1f), BreakerTheme.type.caption)
      Text(if (score.isNaN()) "–" else score.asWeight(), style = BreakerTheme.type.monoSmall)
    }
    Tooltip(RoleSentences.meaning(curve.role)) { CurveCanvas(curve, frame, onEvent) }
    Text(
      RoleSentences.describe(curve.role, score.toDouble()),
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

/** A tap near a jump opens the frame after it, elsewhere the nearest frame. */
@Composable
private fun CurveCanvas(curve: RoleCurve, frame: Int, onEvent: (CinemaUiEvent) -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  Canvas(
    Modifier.fillMaxWidth()
      .height(curveHeight)
      .focusRing(interaction)
      .movesFilm(onEvent)
      .focusable(interactionSource = interaction)
      .semantics {
        contentDescription = texts["role.curve", curve.role.label, curve.jumps.size]
      }
      .pointerInput(curve, onEvent) {
        detectTapGestures { at ->
          val reach = jumpReach.toPx()
          val chosen = frameAt(curve, at.x, size.width.toFloat(), reach)
          onEvent(CinemaUiEvent.Scrubbed(chosen.toFloat()))
        }
      }
  ) {
    drawCurve(curve, frame, colors)
  }
}

/** The frame that a tap at [x] opens: the nearest jump within [reach], else the nearest frame. */
internal fun frameAt(curve: RoleCurve, x: Float, width: Float, reach: Float): Int {
  val last = (curve.values.size - 1).coerceAtLeast(1)
  val jump = curve.jumps.minByOrNull { abs(it.frame * width / last - x) }
  if (jump != null && abs(jump.frame * width / last - x) <= reach) return jump.frame
  return (x / width * last).roundToInt().coerceIn(0, curve.values.size - 1)
}

private fun DrawScope.drawCurve(curve: RoleCurve, frame: Int, colors: Colors) {
  drawRect(colors.background)
  drawRect(colors.divider, style = Stroke(density))
  val last = (curve.values.size - 1).coerceAtLeast(1)
  val margin = 4 * density
  fun point(i: Int) =
    Offset(i * size.width / last, margin + (size.height - 2 * margin) * (1 - curve.values[i]))
  val path = Path()
  var drawing = false
  for (i in curve.values.indices) {
    if (curve.values[i].isNaN()) {
      drawing = false
      continue
    }
    val at = point(i)
    if (drawing) path.lineTo(at.x, at.y) else path.moveTo(at.x, at.y)
    drawing = true
  }
  drawPath(path, colors.textAccent, style = Stroke(1.5f * density))
  for (jump in curve.jumps) {
    drawCircle(colors.warning, 5 * density, point(jump.frame), style = Stroke(2 * density))
  }
  val x = frame * size.width / last
  drawRect(colors.crosshair, Offset(x - density / 2, 0f), Size(density, size.height))
  if (!curve.values[frame].isNaN()) drawCircle(colors.textAccent, 3 * density, point(frame))
}
