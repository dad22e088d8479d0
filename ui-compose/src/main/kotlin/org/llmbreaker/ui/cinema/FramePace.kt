package org.llmbreaker.ui.cinema

/**
 * So many frames are timed before bars are judged; one that had to wait for something is allowed.
 */
private const val TIMED_FRAMES = 12

/** Beyond this nothing seems to move any more: ten frames a second. */
private const val SLOWEST_MILLIS = 100L

private const val NANOS_A_MILLI = 1_000_000L

/**
 * Watches the next frames.
 *
 * @param frameTime waits for the next frame and gives its time in nanoseconds
 * @return how many milliseconds the middle one took, or null if that is fast enough
 */
internal suspend fun slowFrameMillis(frameTime: suspend () -> Long): Long? {
  val took = mutableListOf<Long>()
  var before = frameTime()
  repeat(TIMED_FRAMES) {
    val now = frameTime()
    took += (now - before) / NANOS_A_MILLI
    before = now
  }
  return took.sorted()[TIMED_FRAMES / 2].takeIf { it > SLOWEST_MILLIS }
}
