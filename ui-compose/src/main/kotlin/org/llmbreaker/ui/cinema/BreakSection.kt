package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import java.util.Locale
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Ablation.BranchKind
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Switch
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Parts of the model as switches; the validation loss answers. */
@Composable
internal fun BreakSection(
  broken: BrokenPanel,
  layers: Int,
  heads: Int,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  var chosen by remember { mutableIntStateOf(0) }
  val layer = chosen.coerceAtMost(layers - 1)
  Panel("Break it", modifier.testTag(CinemaTags.BREAK)) {
    Column {
      Text(
        lossText(broken),
        Modifier.testTag(CinemaTags.BROKEN_LOSS),
        BreakerTheme.type.small,
        BreakerTheme.colors.textSecondary,
      )
      PartSwitch(broken, Ablation.Positions(), "Positions", POSITIONS, onEvent)
      LayerRow(layers, layer) { chosen = it }
      for ((part, label, tooltip) in partsOf(layer, heads)) {
        PartSwitch(broken, part, label, tooltip, onEvent)
      }
      Button(
        "Switch all on",
        { onEvent(CinemaUiEvent.AllRestored) },
        "The weights are still there: the model is as before at once",
        Modifier.fillMaxWidth(),
        ButtonKind.SECONDARY,
        enabled = !broken.off.isEmpty,
      )
    }
  }
}

private const val POSITIONS = "Off: the model no longer knows where a character stands"

@Composable
private fun LayerRow(layers: Int, layer: Int, onChoose: (Int) -> Unit) {
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text("Layer", Modifier.weight(1f), BreakerTheme.type.label)
    Segmented(
      List(layers) { it },
      layer,
      onChoose,
      "Layer",
      "Which layer's parts are listed below",
    )
  }
}

private data class PartLine(val part: Ablation.Part, val label: String, val tooltip: String)

private fun partsOf(layer: Int, heads: Int): List<PartLine> = buildList {
  add(
    PartLine(
      Ablation.Block(layer),
      "Block $layer",
      "Off: what comes in passes through the whole layer unchanged",
    )
  )
  for (head in 0 until heads) {
    add(
      PartLine(
        Ablation.Head(layer, head),
        "Head $head",
        "Off: this head still looks, but what it found is dropped",
      )
    )
  }
  add(
    PartLine(
      Ablation.Branch(layer, BranchKind.ATTENTION),
      "Attention (all heads)",
      "Off: attention adds nothing; what comes in goes on by the shortcut alone",
    )
  )
  add(
    PartLine(
      Ablation.Branch(layer, BranchKind.FEED_FORWARD),
      "Feed-forward",
      "Off: the feed-forward part adds nothing; what comes in goes on by the shortcut alone",
    )
  )
  add(
    PartLine(
      Ablation.Residual(layer, BranchKind.ATTENTION),
      "Shortcut around attention",
      "Off: attention's output replaces its input instead of being added to it",
    )
  )
  add(
    PartLine(
      Ablation.Residual(layer, BranchKind.FEED_FORWARD),
      "Shortcut around feed-forward",
      "Off: the feed-forward output replaces its input instead of being added to it",
    )
  )
}

@Composable
private fun PartSwitch(
  broken: BrokenPanel,
  part: Ablation.Part,
  label: String,
  tooltip: String,
  onEvent: (CinemaUiEvent) -> Unit,
) {
  Switch(
    !broken.off.isOff(part),
    { onEvent(CinemaUiEvent.PartToggled(part)) },
    label,
    tooltip,
    enabled = broken.enabled,
    wide = true,
  )
}

/** The measured loss, and how much of it is due to what is off. */
internal fun lossText(broken: BrokenPanel): String {
  val now = broken.now
  if (!broken.enabled || now == null) return "Start a run, then switch parts of it off."
  val measured = "Validation loss ${now.loss.asLoss()} at step ${now.step}"
  val whole = broken.whole
  return when {
    broken.off != broken.answered -> "$measured. Measuring …"
    broken.off.isEmpty -> "$measured, everything on."
    whole == null -> "$measured, ${broken.off.off.size} off."
    else ->
      "%s, %d off. With everything on it was %s at step %d (%+.3f)."
        .format(
          Locale.ROOT,
          measured,
          broken.off.off.size,
          whole.loss.asLoss(),
          whole.step,
          now.loss - whole.loss,
        )
  }
}
