package org.llmbreaker.ui.guide

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.text.Language

class GuidePresenterTest {
  private var config: RunConfig? = null
  private val guide =
    GuidePresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined) { config }
  private val state
    get() = guide.state.value

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  @Test
  fun `it opens at the contents and closes again`() {
    assertThat(state.book).isNull()
    guide.onEvent(GuideEvent.Toggle)
    assertThat(state.open).isTrue()
    assertThat(state.trail.page).isEqualTo(GuideContents.HOME)
    assertThat(state.book!!.pages).hasSameSizeAs(GuideContents.pages)
    guide.onEvent(GuideEvent.Toggle)
    assertThat(state.open).isFalse()
  }

  @Test
  fun `a word on a screen opens it at its page`() {
    guide.onEvent(GuideEvent.Open("head"))
    assertThat(state.open).isTrue()
    assertThat(state.trail.page).isEqualTo("head")
  }

  @Test
  fun `back and forward go along the pages that were seen`() {
    for (page in listOf("loss", "softmax", "softmax")) guide.onEvent(GuideEvent.Open(page))
    guide.onEvent(GuideEvent.Back)
    assertThat(state.trail.page).isEqualTo("loss")
    guide.onEvent(GuideEvent.Forward)
    assertThat(state.trail.page).isEqualTo("softmax")
    assertThat(state.trail.canGoForward).isFalse()
    guide.onEvent(GuideEvent.Back)
    guide.onEvent(GuideEvent.Open("head"))
    assertThat(state.trail.canGoForward).isFalse()
    repeat(5) { guide.onEvent(GuideEvent.Back) }
    assertThat(state.trail.page).isEqualTo(GuideContents.HOME)
  }

  @Test
  fun `a hit opens its page at its level, and the search is over`() {
    guide.onEvent(GuideEvent.Toggle)
    guide.onEvent(GuideEvent.QueryChanged("one-hot"))
    val hit = state.hits.single()
    guide.onEvent(GuideEvent.HitChosen(hit))
    assertThat(state.trail.page).isEqualTo("embedding")
    assertThat(state.exact).isTrue()
    assertThat(state.searching).isFalse()
  }

  @Test
  fun `another language shows at once, on the same page and with new hits`() {
    guide.onEvent(GuideEvent.Open("teachers"))
    guide.onEvent(GuideEvent.QueryChanged("projector"))
    assertThat(state.hits).isNotEmpty()
    Language.use(Language.GERMAN)
    guide.onEvent(GuideEvent.Refresh)
    assertThat(state.book!!.page("teachers")!!.title).isEqualTo("Für Lehrkräfte")
    assertThat(state.hits).isEmpty()
  }

  @Test
  fun `the figures follow the settings of the run`() {
    guide.onEvent(GuideEvent.Toggle)
    val usual = state.book!!.facts.budget.total()
    config = Preset.SMALL.run(65, 1)
    guide.onEvent(GuideEvent.Open("how"))
    assertThat(state.book!!.facts.budget.total()).isGreaterThan(usual)
    assertThat(wordsOf(state.book!!.page("how")!!.blocks).paragraphs.joinToString())
      .contains(String.format("%,d", config!!.model.parameterCount()))
  }

  @Test
  fun `pages are not read while the guide is closed`() {
    guide.onEvent(GuideEvent.Refresh)
    assertThat(state.book).isNull()
  }
}
