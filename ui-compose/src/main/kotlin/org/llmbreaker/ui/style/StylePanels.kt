package org.llmbreaker.ui.style

import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.ui.component.Confirmation
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunView
import org.llmbreaker.ui.run.livePanel

/** Where the slider ends. */
internal const val LEAST_TEMPERATURE = 0.1f
internal const val MOST_TEMPERATURE = 1.5f

/** The question before everything is forgotten. */
internal val FORGET: Confirmation
  get() =
    Confirmation(
      texts["forget.title"],
      texts["forget.question"],
      texts["forget.yes"],
      texts["forget.no"],
    )

/**
 * Where [run] stands.
 *
 * @param typed words in the field, for the time before a run
 * @param size of the next run
 * @param ready whether a run can start now
 */
internal fun styleRunPanel(run: StyleRun, typed: Int, size: Preset, ready: Boolean): RunPanel {
  val live =
    livePanel(
      RunView(
        record = run.record,
        words = run.session?.corpus?.info?.words ?: typed,
        ready = ready,
        speed = run.speed,
        steps = size.training().steps,
        seed = (run.session?.config?.seed ?: RunConfig.DEFAULT_SEED).toString(),
      )
    )
  // There is no replay here: a finished run can only be followed by a new one.
  return if (live.play == PlayKind.REPLAY) live.copy(play = PlayKind.PLAY, playEnabled = ready)
  else live
}

/** What the newest text of [run] amounts to, with the slider at [temperature]. */
internal fun styleResultPanel(
  run: StyleRun,
  results: StyleResults,
  temperature: Double,
): ResultPanel {
  val source = run.session?.corpus?.text
  val reading = run.latest
  val panel =
    if (source == null || reading == null) ResultPanel()
    else results.panelOf(reading, source, run.temperatureOf(reading))
  return panel.copy(
    temperature = temperature.toFloat(),
    temperatureEnabled = run.resting || !run.active,
    temperatureNote = temperatureNote(run),
  )
}

private fun temperatureNote(run: StyleRun): String =
  when {
    run.writing -> texts["temperature.writing"]
    run.resting -> texts["temperature.again"]
    run.active -> texts["temperature.pause"]
    else -> texts["temperature.next"]
  }
