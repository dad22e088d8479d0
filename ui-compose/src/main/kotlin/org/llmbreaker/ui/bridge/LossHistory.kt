package org.llmbreaker.ui.bridge

/**
 * The curves of a run, readable by range from any thread while training appends to them. Ranges
 * are [from, to) and are copied to the front of the arrays given. Losses are nats a character.
 */
interface LossHistory {
  /** Steps measured so far; only grows. Row 0 is the untrained model. */
  val trainSize: Int

  /** Validation points so far; only grows. */
  val validationSize: Int

  /** Copies steps and training losses of the rows [from, to). */
  fun copyTrain(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray)

  /** Copies steps and validation losses of the points [from, to). */
  fun copyValidation(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray)

  /** What was done to the run, oldest first. */
  fun markers(): List<RunMarker>
}

/** Something that was done to a run after [step] steps. */
data class RunMarker(val step: Int, val kind: Kind) {
  /** What was done. */
  enum class Kind {
    PAUSED,
    DIVERGED,
    RATE_LOWERED,
    FAILED,

    /** Parts of the model were switched off. */
    ABLATED,

    /** All parts are on again. */
    RESTORED,
  }
}
