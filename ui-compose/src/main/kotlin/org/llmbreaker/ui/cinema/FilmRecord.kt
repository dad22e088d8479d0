package org.llmbreaker.ui.cinema

import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.run.LossCurve
import org.llmbreaker.ui.run.MarkKind
import org.llmbreaker.ui.run.RunRecord

/** What the cinema keeps of a run's events. */
internal sealed interface FilmNote {
  /** The film has a new snapshot; the session keeps the film itself. */
  data object Snapshot : FilmNote

  /** Parts were switched, and this is the loss without them. */
  data class Switched(val step: Int, val off: Ablation, val loss: Double) : FilmNote
}

/** What to keep of [event], or null. */
internal fun filmNote(event: RunEvent): FilmNote? =
  when (val happened = (event as? RunEvent.Happened)?.event) {
    is TrainingEvent.AttentionSnapshot -> FilmNote.Snapshot
    is TrainingEvent.AblationChanged ->
      FilmNote.Switched(happened.step, happened.ablation, happened.valLoss)
    else -> null
  }

/** All that the cinema knows of a run at one moment. Immutable. */
internal class FilmRecord(private val run: RunRecord<FilmNote>, val film: Film) {
  private val switches = run.rows.filterIsInstance<FilmNote.Switched>()

  val state: RunState
    get() = run.state

  val progress: Progress
    get() = run.progress

  /** Training losses. */
  val loss: LossCurve
    get() = run.train

  /** The steps at which parts were switched off or on. */
  val marks: List<Int> = run.marks.filter { it.kind in SWITCHED }.map { it.step }

  /** What [now] was measured without. */
  val ablation: Ablation = switches.lastOrNull()?.off ?: Ablation.NONE

  /** The newest validation loss. */
  val now: MeasuredLoss? = lastLoss { true }

  /** The last loss that was measured with everything on. */
  val whole: MeasuredLoss? = if (ablation.isEmpty) now else lossBeforeSwitch()

  /** The loss measured before the first part of those that are off now went off. */
  private fun lossBeforeSwitch(): MeasuredLoss? {
    val on = switches.indexOfLast { it.off.isEmpty }
    val first = switches[on + 1]
    return lastLoss { it.step <= first.step && it.loss != first.loss }
  }

  private fun lastLoss(fits: (MeasuredLoss) -> Boolean): MeasuredLoss? {
    val curve = run.validation
    for (i in curve.size - 1 downTo 0) {
      val point = MeasuredLoss(curve.step(i).toInt(), curve.loss(i))
      if (fits(point)) return point
    }
    return null
  }

  private companion object {
    val SWITCHED = setOf(MarkKind.ABLATED, MarkKind.RESTORED)
  }
}
