package org.llmbreaker.ui.app

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import org.llmbreaker.ui.kiosk.KioskPresenter
import org.llmbreaker.ui.kiosk.KioskTimes
import org.llmbreaker.ui.kiosk.PinGate
import org.llmbreaker.ui.kiosk.PinHash

/**
 * A round of a kiosk.
 *
 * @param attracts shows itself to nobody in particular; false for a visit
 * @param warm the engine has been warmed in a round before
 */
class KioskRound(val attracts: Boolean, val warm: Boolean)

/**
 * The app for one visitor after the other: each round has an [AppGraph] of its own, so that
 * everything of the visitor before goes with theirs.
 *
 * @param scope on the UI thread
 * @param make makes the app of a round; it must write no settings and no recordings
 * @param leave ends the kiosk
 */
internal class Kiosk(
  private val scope: CoroutineScope,
  pin: PinHash?,
  times: KioskTimes = KioskTimes(),
  leave: () -> Unit,
  private val make: (KioskRound) -> AppGraph,
) : AutoCloseable {
  private val mutable = MutableStateFlow<AppGraph?>(null)

  /** The app of the present round; null before the first. */
  val graph: StateFlow<AppGraph?> = mutable.asStateFlow()

  val presenter =
    KioskPresenter(scope, PinGate(pin), times, renew = ::renew, leave = leave).also { it.start() }

  private fun renew(attract: Boolean) {
    val warm = mutable.value?.warm?.isCompleted == true
    val fresh = make(KioskRound(attract, warm))
    mutable.value = fresh
    fresh.start()
    if (attract) fresh.demo.start()
  }

  /** Ends the app of a round that has left the screen, and all that it holds. */
  fun discard(old: AppGraph) {
    scope.launch(Dispatchers.IO) {
      old.close()
      System.gc() // what a visitor typed is not to wait in memory until room is needed
    }
  }

  override fun close() {
    mutable.value?.close()
  }
}
