package org.llmbreaker.ui.watch

import java.nio.file.Path
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetEntry
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.engine.dataset.Rejection
import org.llmbreaker.ui.bridge.Datasets
import org.llmbreaker.ui.run.Trouble
import org.llmbreaker.ui.run.trouble

/**
 * Reads the list of texts and the texts themselves. Confined to the thread of [scope]; reading is
 * not. While a text is read, and where it cannot be, the one before stays.
 *
 * @param listener told about changes
 */
internal class DatasetPicker(
  private val datasets: Datasets,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext,
  private val listener: Listener,
) {
  /** Who uses the texts. */
  interface Listener {
    /** The panel changed. */
    fun panelChanged()

    /** A text was read and may be used: [use] makes it the chosen one. */
    fun loaded(text: LearnedText)

    /** A text could not be used. */
    fun rejected(rejection: Rejection)
  }

  private var reading: Job? = null

  /** Texts that the catalogue may not know, by id: files from anywhere, texts of other sessions. */
  private val opened = linkedMapOf<String, LearnedText>()

  /** What to show. */
  var panel = DatasetPanel()
    private set

  /** The chosen text, or null before the first. */
  var text: LearnedText? = null
    private set

  /** Reads the list; at first also the text [firstId]. */
  fun list(firstId: String?) {
    show(panel.copy(listing = true))
    scope.launch {
      val entries = datasets.entries()
      show(panel.copy(listing = false, choices = withOpened(entries.map(::choice))))
    }
    if (firstId != null) load(firstId) { datasets.load(firstId) }
  }

  /** Reads a text of the list. The chosen text once more would only throw away what is shown. */
  fun choose(id: String) {
    val known = opened[id]
    when {
      id == panel.chosenId -> cancel()
      known != null -> {
        cancel()
        listener.loaded(known)
      }
      else -> load(panel.choices.find { it.id == id }?.name ?: id) { datasets.load(id) }
    }
  }

  /** Reads a file. */
  fun open(file: Path) {
    val name = file.fileName?.toString() ?: file.toString()
    load(name, upload = true) { datasets.open(file) }
  }

  /** Gives up reading. */
  fun cancel() {
    reading?.cancel()
    show(panel.copy(loading = null, uploading = false))
  }

  /** Reads the list and tells about the chosen text anew, in another language. */
  fun refresh() {
    panel = panel.copy(chosen = text?.corpus?.facts())
    list(null)
  }

  fun toggleCard() = show(panel.copy(cardOpen = !panel.cardOpen))

  /** Makes this text the chosen one. */
  fun use(chosen: LearnedText) {
    text = chosen
    val info = chosen.corpus.info
    if (panel.choices.none { it.id == info.id }) opened[info.id] = chosen
    val choices = withOpened(panel.choices)
    show(panel.copy(choices, info.id, chosen.corpus.facts(), rejection = null))
  }

  /** A list of texts with the files that the user opened after it. */
  private fun withOpened(list: List<DatasetChoice>): List<DatasetChoice> {
    val added =
      opened.values.map { it.corpus.info }.filter { info -> list.none { it.id == info.id } }
    return list + added.map { DatasetChoice(it.id, it.name()) }
  }

  /** The chosen text if it is this one, else a new one of it. */
  fun textOf(corpus: Corpus): LearnedText =
    text?.takeIf { it.corpus === corpus } ?: LearnedText(corpus, scope, compute)

  private fun load(name: String, upload: Boolean = false, read: suspend () -> Corpus) {
    reading?.cancel()
    show(panel.copy(loading = name, uploading = upload, rejection = null))
    reading = scope.launch {
      try {
        val loaded = LearnedText(read(), scope, compute)
        show(panel.copy(loading = null, uploading = false))
        listener.loaded(loaded)
      } catch (e: ReadException) {
        val reason = e.rejection()
        show(panel.copy(loading = null, uploading = false, rejection = trouble(reason)))
        listener.rejected(reason)
      }
    }
  }

  private fun show(next: DatasetPanel) {
    panel = next
    listener.panelChanged()
  }
}

private fun choice(entry: DatasetEntry): DatasetChoice =
  when (entry) {
    is DatasetEntry.Available -> DatasetChoice(entry.id(), entry.displayName())
    is DatasetEntry.Unavailable ->
      DatasetChoice(entry.id(), entry.displayName(), entry.reason.sentence())
  }

private fun trouble(rejection: Rejection) =
  Trouble(rejection.message, rejection.details, rejection.advice)
