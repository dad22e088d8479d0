package org.llmbreaker.ui.app

import kotlin.concurrent.thread
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Job
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.session.LowPriority
import org.llmbreaker.engine.training.WarmUp
import org.slf4j.LoggerFactory

/**
 * Loads the engine in the background while a person still looks at the landing page. Ends early as
 * soon as [inTheWay] is true, e.g. because real training runs.
 *
 * @param warm this process has warmed it before
 */
internal class EngineWarmUp(
  private val catalogue: DatasetCatalogue,
  private val inTheWay: () -> Boolean,
  private val onProblem: (String) -> Unit,
  warm: Boolean = false,
) {
  @Volatile private var calledOff = false
  private val over = CompletableDeferred<Unit>().also { if (warm) it.complete(Unit) }

  /** Completes when the engine is warm, or will not be. */
  val ended: Job = over

  /** Starts the one thread of the warm-up, which gives way as training does; none if it is warm. */
  fun start() {
    if (!over.isCompleted) thread(isDaemon = true, name = "warm-up", block = ::run)
  }

  /** Ends the warm-up after its present step. */
  fun callOff() {
    calledOff = true
  }

  private fun run() {
    try {
      LowPriority.take()
      val steps =
        WarmUp.run(catalogue.load(DatasetCatalogue.DEFAULT_ID), spareCores()) {
          calledOff || inTheWay()
        }
      log.debug("Warm-up ended after {} steps", steps)
    } catch (e: RuntimeException) {
      report(e)
    } catch (e: LinkageError) {
      report(e)
    } finally {
      over.complete(Unit)
    }
  }

  private fun report(cause: Throwable) {
    log.error("Warm-up failed", cause)
    onProblem(texts["trouble.engine.why", cause.message ?: cause.javaClass.simpleName])
  }

  /** One core stays with the window. */
  private fun spareCores() = (Runtime.getRuntime().availableProcessors() - 1).coerceAtLeast(1)

  private companion object {
    val log = LoggerFactory.getLogger(EngineWarmUp::class.java)
  }
}
