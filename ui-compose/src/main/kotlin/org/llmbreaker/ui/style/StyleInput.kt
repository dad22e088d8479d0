package org.llmbreaker.ui.style

import java.nio.file.Path
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.dataset.PasteCheck
import org.llmbreaker.engine.dataset.PasteCheck.Verdict
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.engine.dataset.Rejection
import org.llmbreaker.ui.bridge.Documents
import org.llmbreaker.ui.run.Trouble
import org.llmbreaker.ui.run.grouped

/**
 * The writer's text and what is wrong with it. Confined to the thread of [scope]; texts are checked
 * on [compute], files are read elsewhere, and the newest text or file wins.
 *
 * @param changed called after each change that came by itself
 */
internal class StyleInput(
  private val documents: Documents,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext,
  private val changed: () -> Unit,
) {
  private var work: Job? = null

  /** A text that is too long, until it is cut or left. */
  private var waiting: PasteCheck? = null

  /** The check of the text in the field; null while it is being checked. */
  var check: PasteCheck? = null
    private set

  /** What to show. */
  var panel = InputPanel()
    private set

  /** The text to learn from, or null if it cannot be used. */
  val usable: String?
    get() = check?.takeIf { it.accepted() && waiting == null && panel.loading == null }?.text

  /** The field now holds this. */
  fun edit(text: String) {
    if (text == panel.text) return
    panel = panel.copy(text = text, loading = null)
    check = null
    inspect(text, ::show)
  }

  /** Puts a text into the field, together with its figures: that is one change to draw, not two. */
  fun put(text: String) {
    panel = panel.copy(loading = null)
    check = null
    inspect(text) { found ->
      panel = panel.copy(text = text, revision = panel.revision + 1)
      show(found)
    }
  }

  /** More than the field holds was given. */
  fun offer(text: String) = inspect(text, ::offered)

  /** Reads a file. */
  fun open(file: Path) {
    restart()
    panel = panel.copy(loading = file.fileName?.toString() ?: file.toString(), note = null)
    work = scope.launch {
      try {
        val read = documents.read(file)
        val found = withContext(compute) { PasteCheck.of(read) }
        panel = panel.copy(loading = null)
        offered(found)
      } catch (e: ReadException) {
        panel = panel.copy(loading = null, note = problem(e.rejection()))
      }
      changed()
    }
  }

  /** Stops reading. */
  fun cancel() {
    work?.cancel()
    panel = panel.copy(loading = null)
    if (check == null) inspect(panel.text, ::show)
  }

  /** Keeps the beginning of the text that is too long. */
  fun truncate() {
    val long = waiting ?: return
    restart()
    work = scope.launch {
      take(withContext(compute) { long.truncated() })
      changed()
    }
  }

  /** Leaves the text that is too long. */
  fun decline() {
    if (waiting == null) return
    waiting = null
    inspect(panel.text, ::show)
  }

  /** Empties the field and forgets everything. */
  fun forget() {
    restart()
    check = null
    panel = InputPanel(revision = panel.revision + 1)
  }

  /** Says what is known of the text anew: the language has changed. */
  fun refresh() {
    if (work?.isActive == true) return
    val long = waiting
    val known = long ?: check ?: return
    work = scope.launch {
      val anew = withContext(compute) { known.again() }
      if (long == null) show(anew) else offered(anew)
      changed()
    }
  }

  private fun restart() {
    work?.cancel()
    waiting = null
    panel = panel.copy(truncatable = false)
  }

  private fun inspect(text: String, use: (PasteCheck) -> Unit) {
    restart()
    work = scope.launch {
      use(withContext(compute) { PasteCheck.of(text) })
      changed()
    }
  }

  /** Into the field, unless it is too long. */
  private fun offered(found: PasteCheck) {
    if (found.verdict is Verdict.TooLong) {
      waiting = found
      panel = figures(found).copy(truncatable = true, note = noteOn(found))
    } else take(found)
  }

  private fun take(found: PasteCheck) {
    panel = panel.copy(text = found.text, revision = panel.revision + 1, truncatable = false)
    show(found)
  }

  private fun show(found: PasteCheck) {
    check = found
    panel = figures(found).copy(note = noteOn(found))
  }

  private fun figures(found: PasteCheck) =
    panel.copy(
      characters = found.characters.grouped(),
      words = found.words.grouped(),
      vocabulary = found.vocabularySize.grouped(),
      removed = found.removedNote(),
    )

  private fun noteOn(found: PasteCheck): InputNote? =
    when (val verdict = found.verdict) {
      is Verdict.Ready -> null
      is Verdict.Advised -> InputNote.Advice(verdict.advice, verdict.reason)
      is Verdict.TooLong -> problem(verdict.reason)
      // An empty field needs no warning: its placeholder says what to do.
      is Verdict.TooShort -> if (found.characters == 0) null else problem(verdict.reason)
    }

  private fun problem(reason: Rejection) =
    InputNote.Problem(Trouble(reason.message, reason.details, reason.advice))
}

/** The same in words of the present language. What was left out is not there any more. */
private fun PasteCheck.again(): PasteCheck {
  val found = PasteCheck.of(text)
  return PasteCheck(text, characters, words, vocabularySize, removed, found.verdict)
}
