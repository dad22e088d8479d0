package org.llmbreaker.ui.cinema

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.RunFollower

/**
 * The run that is watched, with its film and what is switched off. Confined to the thread of
 * [scope][CoroutineScope].
 */
internal class FilmRun(
  sessions: TrainingSessions,
  scope: CoroutineScope,
  compute: CoroutineContext,
  private val listener: Listener,
) {
  /** Who shows the run. */
  interface Listener {
    fun recorded(record: FilmRecord)

    /** The session was deleted or expired. */
    fun gone()

    /** Something did not work; both are fit to show. */
    fun refused(title: String, reason: String)
  }

  private val follower = RunFollower<FilmNote>(sessions, scope, compute, Following())
  private var film = Film.EMPTY
  private var snapshots = 0
  private var heard = false

  /** The session that is watched, or null. */
  val session: LiveSession?
    get() = follower.session

  /** What it has recorded so far. */
  var record: FilmRecord? = null
    private set

  /** The parts that were asked to be off. */
  var off: Ablation = Ablation.NONE
    private set

  /** The cap of this run and of the next. */
  var speed: Speed = Speed.X1
    private set

  /** Whether the run may still make steps. */
  val active: Boolean
    get() = follower.active

  /** Starts a new run and watches it. */
  fun train(text: Corpus, config: RunConfig) {
    leave()
    val request = RunRequest(SessionKind.ATTENTION_CINEMA, config, text, speed)
    follower.train(request) { event, _ -> filmNote(event) }
    record = follower.record?.let { FilmRecord(it, film) }
  }

  /** Watches a session that exists already. */
  fun show(found: LiveSession) {
    leave()
    speed = found.speed
    follower.show(found) { event, _ -> filmNote(event) }
  }

  /** Looks away; the run goes on. */
  fun leave() {
    follower.leave()
    film = Film.EMPTY
    snapshots = 0
    heard = false
    record = null
    off = Ablation.NONE
  }

  fun changeSpeed(chosen: Speed) {
    speed = chosen
    if (active) send(RunCommand.SetSpeed(chosen))
  }

  /** Switches these parts off and all others on. */
  fun breakParts(parts: Ablation) {
    if (send(RunCommand.SetAblation(parts))) off = parts
  }

  /** Whether the session accepted. */
  fun send(command: RunCommand): Boolean = follower.command(command)

  private inner class Following : RunFollower.Listener {
    override fun runChanged() {
      val news = follower.record ?: return
      val told = news.rows.count { it is FilmNote.Snapshot }
      if (told != snapshots) film = Film(session?.snapshots().orEmpty())
      snapshots = told
      val next = FilmRecord(news, film)
      if (!heard) off = next.ablation
      heard = true
      record = next
      listener.recorded(next)
    }

    override fun runGone() {
      leave()
      listener.gone()
    }

    override fun refused(title: String, reason: String) = listener.refused(title, reason)
  }
}
