package org.llmbreaker.ui.guide

import androidx.compose.runtime.Immutable

/**
 * The pages that were looked at, as in a browser.
 *
 * @param at the one that is shown
 */
@Immutable
data class Trail(val pages: List<String> = listOf(GuideContents.HOME), val at: Int = 0) {
  val page: String
    get() = pages[at]

  val canGoBack: Boolean
    get() = at > 0

  val canGoForward: Boolean
    get() = at < pages.lastIndex

  /** On to [page]; what lay ahead is forgotten. */
  fun to(page: String): Trail =
    if (page == this.page) this else Trail(pages.take(at + 1) + page, at + 1)

  fun back(): Trail = if (canGoBack) copy(at = at - 1) else this

  fun forward(): Trail = if (canGoForward) copy(at = at + 1) else this
}

/**
 * What the guide shows.
 *
 * @param book null until the pages have been read
 * @param query what is looked for; while it is not blank, [hits] are shown
 * @param exact whether terms are explained exactly rather than simply
 */
@Immutable
data class GuideUiState(
  val open: Boolean = false,
  val book: GuideBook? = null,
  val trail: Trail = Trail(),
  val query: String = "",
  val hits: List<Hit> = emptyList(),
  val exact: Boolean = false,
) {
  val searching: Boolean
    get() = query.isNotBlank()
}

/** What a reader does. */
sealed interface GuideEvent {
  /** Opens the guide where it was left, or closes it. */
  data object Toggle : GuideEvent

  data object Close : GuideEvent

  /** Shows a page, and the guide if it is closed. */
  data class Open(val page: String) : GuideEvent

  /** Shows the page of a hit at the level that it was found in. */
  data class HitChosen(val hit: Hit) : GuideEvent

  data object Back : GuideEvent

  data object Forward : GuideEvent

  data class QueryChanged(val query: String) : GuideEvent

  data class LevelChosen(val exact: Boolean) : GuideEvent

  /** The language, or the run that the figures speak of, may be another one now. */
  data object Refresh : GuideEvent
}
