package org.llmbreaker.ui.cinema

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetEntry
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.ui.bridge.Datasets

/**
 * The list of texts, and the one for the next run. Confined to the thread of [scope]; reading is
 * not. While a text is read, and where it cannot be, the one before stays.
 *
 * @param changed called when something was read
 */
internal class SourcePicker(
  private val datasets: Datasets,
  private val scope: CoroutineScope,
  threads: Int,
  private val changed: () -> Unit,
) {
  private var reading: Job? = null
  private var texts = emptyList<TextChoice>()
  private var loading = true
  private var problem = ""

  /** The next run as far as it is chosen. */
  var form = FilmForm(threads = threads)

  /** Reads the list and this text. */
  fun open(firstId: String) {
    list()
    choose(firstId)
  }

  /** Says everything anew: the language has changed. */
  fun refresh() {
    form = form.copy()
    list()
  }

  private fun list() {
    scope.launch {
      texts = datasets.entries().map(::textChoice)
      changed()
    }
  }

  /** Reads a text of the list. */
  fun choose(id: String) {
    reading?.cancel()
    loading = true
    problem = ""
    reading = scope.launch {
      try {
        use(datasets.load(id))
      } catch (e: ReadException) {
        problem = e.rejection().sentence()
      }
      loading = false
      changed()
    }
  }

  /** Makes this text the chosen one. What was typed for another text hardly fits this one. */
  fun use(text: Corpus) {
    if (form.text?.info?.id != text.info.id) form = form.copy(text = text, probe = null)
  }

  /** A text that is there already is chosen: nothing needs to be read any more. */
  fun take(text: Corpus) {
    reading?.cancel()
    loading = false
    problem = ""
    use(text)
  }

  /** Forgets the chosen text and what was typed for it, and reads another one. */
  fun replaceBy(id: String) {
    form = form.copy(text = null, probe = null)
    choose(id)
  }

  /** What to show; [editable] is false while a run goes on. */
  fun panel(editable: Boolean): SourcePanel {
    val info = form.text?.info
    val known = texts.find { it.id == info?.id } // its name is in the language of the moment
    val chosen = known ?: info?.let { TextChoice(it.id, it.name()) }
    val listed = chosen == null || texts.any { it.id == chosen.id }
    return SourcePanel(
      texts = if (listed) texts else texts + listOfNotNull(chosen),
      text = chosen,
      loading = loading,
      problem = problem,
      preset = form.preset,
      probe = form.probeText,
      probeNote = form.probeNote,
      tokens = form.tokens,
      interval = form.interval,
      memory = form.memory,
      editable = editable,
    )
  }
}

private fun textChoice(entry: DatasetEntry): TextChoice =
  when (entry) {
    is DatasetEntry.Available -> TextChoice(entry.id(), entry.displayName())
    is DatasetEntry.Unavailable ->
      TextChoice(entry.id(), entry.displayName(), entry.reason.sentence())
  }
