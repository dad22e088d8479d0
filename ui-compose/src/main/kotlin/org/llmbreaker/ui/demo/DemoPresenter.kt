package org.llmbreaker.ui.demo

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/**
 * Runs the demo and hands over as soon as a person does something. Lives on the UI thread.
 *
 * @param tell the story: shows its scenes one after the other and returns at the end
 */
class DemoPresenter(
  private val scope: CoroutineScope,
  private val tell: suspend (show: (DemoScene) -> Unit) -> Unit,
) {
  private val mutable = MutableStateFlow<DemoScene?>(null)
  private var running: Job? = null

  /** The scene that is shown; null while no demo runs. */
  val scene: StateFlow<DemoScene?> = mutable.asStateFlow()

  /** Starts from the first scene unless a demo runs already. */
  fun start() {
    if (mutable.value != null) return
    mutable.value = DemoScene.OPENING
    running = scope.launch {
      tell { mutable.value = it }
      mutable.value = null
    }
  }

  /** Ends the demo where it is; what it has started goes on. */
  fun takeOver() {
    running?.cancel()
    mutable.value = null
  }
}
