package org.llmbreaker.ui.guide

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.text.Language

/**
 * The guide: which page is shown, and what was looked for. Confined to the thread of [scope]; pages
 * are read on [compute].
 *
 * @param config the run that the figures speak of; null for the usual one
 */
class GuidePresenter(
  private val scope: CoroutineScope,
  private val compute: CoroutineContext = Dispatchers.Default,
  private val config: () -> RunConfig? = { null },
) {
  private val mutable = MutableStateFlow(GuideUiState())
  val state: StateFlow<GuideUiState> = mutable.asStateFlow()

  private data class Edition(val language: Language, val config: RunConfig?)

  private var edition: Edition? = null
  private var reading: Job? = null

  fun onEvent(event: GuideEvent) {
    mutable.update { it.after(event) }
    if (state.value.open) refresh()
  }

  /** Reads the pages again if their language or their figures have changed. */
  private fun refresh() {
    val wanted = Edition(Language.current(), config())
    if (wanted == edition) return
    edition = wanted
    reading?.cancel()
    reading = scope.launch {
      val book =
        withContext(compute) { GuideBook.read(wanted.language, GuideFacts.of(wanted.config)) }
      mutable.update { it.copy(book = book, hits = book.find(it.query)) }
    }
  }
}

private fun GuideUiState.after(event: GuideEvent): GuideUiState =
  when (event) {
    GuideEvent.Toggle -> copy(open = !open)
    GuideEvent.Close -> copy(open = false)
    is GuideEvent.Open -> at(trail.to(event.page))
    is GuideEvent.HitChosen -> at(trail.to(event.hit.page)).copy(exact = levelOf(event.hit))
    GuideEvent.Back -> at(trail.back())
    GuideEvent.Forward -> at(trail.forward())
    is GuideEvent.QueryChanged ->
      copy(query = event.query, hits = book?.find(event.query).orEmpty())
    is GuideEvent.LevelChosen -> copy(exact = event.exact)
    GuideEvent.Refresh -> this
  }

/** At another place, and no longer looking for something. */
private fun GuideUiState.at(trail: Trail) =
  copy(open = true, trail = trail, query = "", hits = emptyList())

/** A hit in a page without levels leaves the chosen one. */
private fun GuideUiState.levelOf(hit: Hit) =
  if (book?.page(hit.page)?.exact == null) exact else hit.exact
