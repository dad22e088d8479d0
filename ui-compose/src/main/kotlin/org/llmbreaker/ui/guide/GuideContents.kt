package org.llmbreaker.ui.guide

/**
 * A part of the list of contents.
 *
 * @param id names its title in the bundle
 * @param pages ids of its pages, in the order of reading
 */
data class Chapter(val id: String, val pages: List<String>)

/** What the guide holds, in the order of reading. Each id is the name of a Markdown file. */
object GuideContents {
  /** The page that lists all others; it has no file. */
  const val HOME = "contents"

  /** The page that all keys stand on. */
  const val KEYBOARD = "keyboard"

  /** Ids of the terms, each explained in two levels. */
  val terms: List<String> =
    listOf(
      "attention",
      "autoregressive",
      "block-size",
      "character-level",
      "cross-entropy",
      "embedding",
      "head",
      "layer-norm",
      "perplexity",
      "residual",
      "softmax",
      "temperature",
      "transformer",
      "weight-tying",
    )

  /** All chapters. */
  val chapters: List<Chapter> =
    listOf(
      Chapter("begin", listOf("start", KEYBOARD, "trouble")),
      Chapter("screens", listOf("landing", "watch", "cinema", "style")),
      Chapter(
        "how",
        listOf(
          "how",
          "characters",
          "vectors",
          "position",
          "looking-back",
          "heads",
          "shortcuts",
          "feed-forward",
          "probabilities",
          "loss",
          "generation",
        ),
      ),
      Chapter("words", terms),
      Chapter("teachers", listOf("teachers", "lesson-15", "lesson-30", "lesson-45")),
    )

  /** Ids of all pages that have a file. */
  val pages: List<String> = chapters.flatMap { it.pages }
}
