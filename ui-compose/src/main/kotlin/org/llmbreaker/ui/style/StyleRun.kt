package org.llmbreaker.ui.style

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.SamplingConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.style.OpeningWords
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.RunFollower
import org.llmbreaker.ui.run.RunRecord

/** Some 50 words: enough for the style figures, and written in a fraction of a second. */
internal const val SAMPLE_CHARACTERS = 300

/** The settings of a run on [corpus]: primed with the writer's own first words. */
internal fun styleConfig(size: Preset, corpus: Corpus, temperature: Double, threads: Int) =
  size
    .run(corpus.info.vocabularySize, threads)
    .withSampling(SamplingConfig(SAMPLE_CHARACTERS, temperature, 0, 1.0))
    .withPrompt(OpeningWords.of(corpus.text))

/**
 * The run that is shown, and the texts that its model writes on request. Confined to the thread of
 * [scope]; texts are measured on [compute].
 */
internal class StyleRun(
  private val sessions: TrainingSessions,
  scope: CoroutineScope,
  compute: CoroutineContext,
  private val listener: RunFollower.Listener,
) {
  private val follower = RunFollower<Written>(sessions, scope, compute, Listener())
  private var lastRequest = 0L

  /** The request that the model works on, and the temperature to try after it. */
  private var pending: Long? = null
  private var next: Double? = null
  private val temperatures = mutableMapOf<Long, Double>()

  /** The session that is shown, or null. */
  val session: LiveSession?
    get() = follower.session

  /** What it has recorded so far, or null before the first news. */
  val record: RunRecord<Written>?
    get() = follower.record

  /** The cap of the run and of the next run. */
  var speed: Speed = Speed.X2
    private set

  val active: Boolean
    get() = follower.active

  /** Whether the model stands still and can write on request. */
  val resting: Boolean
    get() =
      record?.state.let {
        it is RunState.Paused || it is RunState.Stopped || it == RunState.Completed
      }

  /** Whether a text that was asked for has not come yet. */
  val writing: Boolean
    get() = pending != null

  /** The newest text: a sample of training, or the answer to the newest request. */
  val latest: Written.Reading?
    get() = record?.rows?.lastOrNull { it is Written.Reading } as Written.Reading?

  /** The same with all that can be said of it. */
  val answer: Answer?
    get() {
      val shown = session ?: return null
      val reading = latest ?: return null
      val temperature = temperatureOf(reading)
      return Answer(reading, shown.corpus.text, temperature, sizeOf(shown.config))
    }

  /** The temperature at which [reading] was written. */
  fun temperatureOf(reading: Written.Reading): Double =
    reading.requestId?.let(temperatures::get) ?: session?.config?.sampling?.temperature ?: 0.0

  /** Starts a new run and shows it. */
  fun train(corpus: Corpus, config: RunConfig) {
    reset()
    val request = RunRequest(SessionKind.STYLE_TRANSFER, config, corpus, speed)
    follower.train(request) { event, session -> written(event, session) }
  }

  /** Shows a session that exists already. */
  fun show(found: LiveSession) {
    reset()
    speed = found.speed
    follower.show(found) { event, session -> written(event, session) }
  }

  fun command(command: RunCommand) = follower.command(command)

  fun changeSpeed(chosen: Speed) {
    speed = chosen
    if (session != null && !follower.ended) follower.command(RunCommand.SetSpeed(chosen))
  }

  /**
   * Writes again at [temperature]. One request at a time is with the model; of those that come
   * meanwhile only the newest is asked for afterwards.
   */
  fun write(temperature: Double) {
    if (!resting) return
    if (writing) next = temperature else ask(temperature)
  }

  /** Deletes every session that learned from a text of the writer's, wherever it was started. */
  fun forget() {
    follower.leave()
    sessions.forgetOwnTexts()
    temperatures.clear()
    reset()
  }

  private fun ask(temperature: Double) {
    val shown = session ?: return
    val id = ++lastRequest
    pending = id
    temperatures[id] = temperature
    val old = shown.config.sampling
    val sampling = SamplingConfig(old.length, temperature, old.topK, old.topP)
    follower.command(RunCommand.Generate(id, sampling, shown.config.prompt))
  }

  private fun answered() {
    val answer = record?.rows?.lastOrNull { it.requestId == pending } ?: return
    pending = null
    if (answer is Written.Failure) listener.refused(texts["generated.failed"], answer.message)
    next?.let { temperature ->
      next = null
      write(temperature)
    }
  }

  private fun reset() {
    pending = null
    next = null
  }

  private inner class Listener : RunFollower.Listener {
    override fun runChanged() {
      if (pending != null) answered()
      listener.runChanged()
    }

    override fun runGone() {
      reset()
      listener.runGone()
    }

    override fun refused(title: String, reason: String) {
      pending = null
      listener.refused(title, reason)
    }
  }
}
