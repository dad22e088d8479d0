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
  Panel(texts["break"], modifier.testTag(CinemaTags.BREAK)) {
    Column {
      Text(
        lossText(broken),
        Modifier.testTag(CinemaTags.BROKEN_LOSS),
        BreakerTheme.type.small,
        BreakerTheme.colors.textSecondary,
      )
      PartSwitch(
        broken,
        Ablation.Positions(),
        texts["break.positions"],
        texts["break.positions.hint"],
        onEvent,
      )
      LayerRow(layers, layer) { chosen = it }
      for ((part, label, tooltip) in partsOf(layer, heads)) {
        PartSwitch(broken, part, label, tooltip, onEvent)
      }
      Button(
        texts["break.restore"],
        { onEvent(CinemaUiEvent.AllRestored) },
        texts["break.restore.hint"],
        Modifier.fillMaxWidth(),
        ButtonKind.SECONDARY,
        enabled = !broken.off.isEmpty,
      )
    }
  }
}

@Composable
private fun LayerRow(layers: Int, layer: Int, onChoose: (Int) -> Unit) {
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(texts["layer"], Modifier.weight(1f), BreakerTheme.type.label)
    Segmented(
      List(layers) { it },
      layer,
      onChoose,
      texts["layer"],
      texts["break.layer.hint"],
    )
  }
}

private data class PartLine(val part: Ablation.Part, val label: String, val tooltip: String)

private fun partsOf(layer: Int, heads: Int): List<PartLine> = buildList {
  add(
    PartLine(
      Ablation.Block(layer),
      texts["break.block", layer],
      texts["break.block.hint"],
    )
  )
  for (head in 0 until heads) {
    add(
      PartLine(
        Ablation.Head(layer, head),
        texts["break.head", head],
        texts["break.head.hint"],
      )
    )
  }
  add(
    PartLine(
      Ablation.Branch(layer, BranchKind.ATTENTION),
      texts["break.attention"],
      texts["break.attention.hint"],
    )
  )
  add(
    PartLine(
      Ablation.Branch(layer, BranchKind.FEED_FORWARD),
      texts["break.feed"],
      texts["break.feed.hint"],
    )
  )
  add(
    PartLine(
      Ablation.Residual(layer, BranchKind.ATTENTION),
      texts["break.around-attention"],
      texts["break.around-attention.hint"],
    )
  )
  add(
    PartLine(
      Ablation.Residual(layer, BranchKind.FEED_FORWARD),
      texts["break.around-feed"],
      texts["break.around-feed.hint"],
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
  if (!broken.enabled || now == null) return texts["break.start"]
  val loss = now.loss.asLoss()
  val off = broken.off.off.size
  val whole = broken.whole
  return when {
    broken.off != broken.answered -> texts["break.measuring", loss, now.step]
    broken.off.isEmpty -> texts["break.whole", loss, now.step]
    whole == null -> texts["break.some", loss, now.step, off]
    else -> {
      val before = whole.loss
      texts["break.both", loss, now.step, off, before.asLoss(), whole.step, now.loss - before]
    }
  }
}
