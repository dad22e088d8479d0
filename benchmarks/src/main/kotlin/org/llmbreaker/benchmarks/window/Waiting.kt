package org.llmbreaker.benchmarks.window

private const val LOOK_MILLIS = 5L
private const val PATIENCE_NANOS = 120_000_000_000

/** Looks again and again until [value] is there; gives up after two minutes with [problem]. */
internal fun <T : Any> awaitValue(problem: String, value: () -> T?): T {
  val giveUp = System.nanoTime() + PATIENCE_NANOS
  while (true) {
    value()?.let {
      return it
    }
    check(System.nanoTime() < giveUp) { "$problem within two minutes" }
    Thread.sleep(LOOK_MILLIS)
  }
}

/** Looks again and again until [condition] holds. */
internal fun awaitTrue(problem: String, condition: () -> Boolean) {
  awaitValue(problem) { if (condition()) true else null }
}
