package org.llmbreaker.ui.style

import java.util.UUID

private const val MOST_KEPT = 12

/** The results of this run of the app, in memory only. For the UI thread. */
internal class StyleResults {
  private var lastId = 0
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

  /** Keeps [result] at the head of the list; the oldest goes when it is full. */
  fun keep(result: ResultPanel, size: String) {
    if (panel.results.any { it.result.sameTextAs(result) }) return
    val kept = Kept(++lastId, "$size · ${result.title}", figures(result), result)
    panel = panel.copy(results = (listOf(kept) + panel.results).take(MOST_KEPT))
  }

  /** Keeps the result of a finished run unless that was done before. */
  fun keepOnce(session: UUID, size: String, result: () -> ResultPanel) {
    if (keptSessions.add(session)) keep(result(), size)
  }

  fun find(id: Int): Kept? = panel.results.find { it.id == id }

  fun remove(id: Int) {
    panel = panel.copy(results = panel.results.filter { it.id != id })
  }

  fun toggle() {
    panel = panel.copy(open = !panel.open)
  }

  fun forget() {
    panel = KeptPanel()
    keptSessions.clear()
    rendered = null
  }
}

private fun ResultPanel.sameTextAs(other: ResultPanel) =
  generated == other.generated && prompt == other.prompt && original == other.original

private fun figures(result: ResultPanel): String =
  listOfNotNull(
      result.copied?.let { "${it.percent} copied" },
      result.confidence.firstOrNull()?.let { "confidence ${it.value}" },
      result.style.firstOrNull()?.let { "formality ${it.generated}" },
    )
    .joinToString(" · ")
