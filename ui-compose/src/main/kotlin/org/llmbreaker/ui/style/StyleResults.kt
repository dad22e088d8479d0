package org.llmbreaker.ui.style

import java.util.UUID
import org.llmbreaker.engine.config.Preset

private const val MOST_KEPT = 12

/** The results of this run of the app, in memory only. For the UI thread. */
internal class StyleResults {
  private var lastId = 0
  private var kept = emptyList<KeptText>()
  private val keptSessions = mutableSetOf<UUID>()
  private var rendered: Pair<Written.Reading, ResultPanel>? = null

  /** What to show. */
  var panel = KeptPanel()
    private set

  /** What is shown of [reading]; computed once. */
  fun panelOf(reading: Written.Reading, source: String, temperature: Double): ResultPanel {
    rendered?.let { (of, panel) -> if (of === reading) return panel }
    return resultPanel(reading, source, temperature).also { rendered = reading to it }
  }

  /** Keeps [answer] at the head of the list; the oldest goes when it is full. */
  fun keep(answer: Answer) {
    if (kept.any { it.answer.sameTextAs(answer) }) return
    list((listOf(KeptText(++lastId, answer)) + kept).take(MOST_KEPT))
  }

  /** Keeps the result of a finished run unless that was done before. */
  fun keepOnce(session: UUID, answer: Answer) {
    if (keptSessions.add(session)) keep(answer)
  }

  /** Says everything anew: the language has changed. */
  fun refresh() {
    rendered = null
    list(kept.map { KeptText(it.id, it.answer) })
  }

  private fun list(results: List<KeptText>) {
    kept = results
    panel = panel.copy(results = results.map(KeptText::shown))
  }

  fun find(id: Int): Kept? = panel.results.find { it.id == id }

  fun remove(id: Int) = list(kept.filter { it.id != id })

  fun toggle() {
    panel = panel.copy(open = !panel.open)
  }

  fun forget() {
    kept = emptyList()
    panel = KeptPanel()
    keptSessions.clear()
    rendered = null
  }
}

/** A text that a model wrote, and all that is needed to say what it amounts to. */
internal class Answer(
  val reading: Written.Reading,
  val source: String,
  val temperature: Double,
  val size: Preset?,
) {
  fun sameTextAs(other: Answer) =
    reading.text == other.reading.text &&
      reading.prompt == other.reading.prompt &&
      source == other.source
}

private class KeptText(val id: Int, val answer: Answer) {
  val shown =
    resultPanel(answer.reading, answer.source, answer.temperature).let {
      Kept(id, "${sizeName(answer.size)} · ${it.title}", figures(it), it)
    }
}

private fun figures(result: ResultPanel): String =
  listOfNotNull(
      result.copied?.let { texts["kept.copied", it.percent] },
      result.confidence.firstOrNull()?.let { texts["kept.confidence", it.value] },
      result.style.firstOrNull()?.let { texts["kept.formality", it.generated] },
    )
    .joinToString(" · ")
