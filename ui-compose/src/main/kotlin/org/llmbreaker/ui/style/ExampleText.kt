package org.llmbreaker.ui.style

/** An e-mail written for this app, to try it without a text of one's own. */
internal val EXAMPLE_TEXT: String
  get() = texts["example.text"]
