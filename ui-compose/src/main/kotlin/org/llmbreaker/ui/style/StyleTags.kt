package org.llmbreaker.ui.style

/** Names of the parts of Style Transfer, for tests that drive the app. */
object StyleTags {
  const val SCREEN = "style"
  const val TEXT = "style-text"
  const val TEXT_BLOCKS = "style-text-blocks"
  const val CLEAR = "style-clear"
  const val EXAMPLE = "style-example"
  const val UPLOAD = "style-upload"
  const val FACTS = "style-facts"
  const val NOTE = "style-note"
  const val TRUNCATE = "style-truncate"
  const val SIZE = "style-size"
  const val SAVE_RUN = "style-save-run"
  const val FORGET = "style-forget"
  const val ORIGINAL = "style-original"
  const val GENERATED = "style-generated"
  const val COPIED = "style-copied"
  const val TEMPERATURE = "style-temperature"
  const val KEEP = "style-keep"
  const val KEPT = "style-kept"
  const val KEPT_TEXT = "style-kept-text"
  const val COPY = "style-copy"
  const val SAVE = "style-save"
  const val SAVE_TEXT = "style-save-text"
  const val SAVE_REPORT = "style-save-report"
}
