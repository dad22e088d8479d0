package org.llmbreaker.ui.watch

import kotlin.math.floor
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.Replay
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunView
import org.llmbreaker.ui.run.counter
import org.llmbreaker.ui.run.livePanel
import org.llmbreaker.ui.run.shareOf

/** The controls and what stands beside them, while [replay] plays the recording or does not. */
internal fun runPanel(view: RunView, replay: ReplayPlayer): RunPanel {
  val live = livePanel(view)
  val position = replay.position ?: return live
  val steps = view.record?.progress?.steps ?: view.steps
  return live.copy(
    play = if (replay.paused) PlayKind.RESUME else PlayKind.PAUSE,
    playEnabled = true,
    stopEnabled = true,
    stepEnabled = replay.paused,
    replayEnabled = false,
    trainAgainEnabled = false,
    newSeedEnabled = false,
    counter = counter(floor(position).toInt(), steps),
    progress = shareOf(position, steps),
    pace = "",
    eta = "",
    replay = Replay(replay.paused),
  )
}

/** The question before a run is given up for another text. */
internal fun stopTraining() =
  Confirmation(
    title = texts["stop"],
    text = texts["stop.text"],
    confirm = texts["stop.confirm"],
    dismiss = texts["stop.dismiss"],
  )

/** The rows of [record] and which of them is looked at. */
internal fun samplesPanel(record: SampleRecord?, selection: Selection): SamplesPanel {
  val rows = record?.rows.orEmpty()
  val selected = selection.row(rows)
  return SamplesPanel(
    rows = rows,
    selectedStep = selected?.step,
    pinned = selection.pinned && selected != null,
    chosen = selection.chosen?.takeIf { chosen -> rows.any { it.step == chosen.step } },
  )
}
