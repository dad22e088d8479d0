package org.llmbreaker.ui.run

/** Names of the parts that screens with a run share, for tests that drive the app. */
object RunTags {
  const val STATUS = "run-status"
  const val PLAY = "run-play"
  const val STOP = "run-stop"
  const val STEP = "run-step"
  const val SPEED = "run-speed"
  const val COUNTER = "run-counter"
  const val PROGRESS = "run-progress"

  /** Pace, time left, summary or reason, whichever there is. */
  const val NOTE = "run-note"
  const val CHART = "run-chart"
  const val TROUBLE = "run-trouble"
  const val REMEDY = "run-remedy"
}
