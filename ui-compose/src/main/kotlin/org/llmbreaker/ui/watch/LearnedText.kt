package org.llmbreaker.ui.watch

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.async
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.WordList
import org.llmbreaker.ui.run.Baselines
import org.llmbreaker.ui.run.baselinesOf
import org.llmbreaker.ui.run.grouped

/** A text with what the screen computes from it, off the UI thread and once. */
internal class LearnedText(val corpus: Corpus, scope: CoroutineScope, compute: CoroutineContext) {
  /** Its words, for the colours of samples. */
  val words: Deferred<WordList> = scope.async(compute) { WordList.of(corpus.text) }

  /** The chart's lines, or null for a text too short to have any. */
  val baselines: Deferred<Baselines?> = scope.async(compute) { baselinesOf(corpus) }
}

/** What the dataset panel shows of a text. */
internal fun Corpus.facts(): DatasetFacts =
  DatasetFacts(
    name = info.name(),
    characters = info.characters.grouped(),
    words = info.words.grouped(),
    vocabulary = info.vocabularySize.grouped(),
    card =
      info.about().let {
        DatasetCardText(it.author, it.source, it.licence, it.description, it.expectedResult)
      },
  )
