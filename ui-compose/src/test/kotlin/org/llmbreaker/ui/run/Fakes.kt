package org.llmbreaker.ui.run

import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.flow
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetCard
import org.llmbreaker.engine.dataset.DatasetEntry
import org.llmbreaker.engine.dataset.DatasetSource
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.Datasets
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.LossHistory
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunMarker
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.SessionNews
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.bridge.TrainingSessions

/** A text of 1,000 words: "the cat sat on the mat" and so on. */
internal fun corpus(id: String = "first-words", name: String = "First words"): Corpus =
  Corpus.of(
    id,
    name,
    DatasetSource.BUNDLED,
    DatasetCard("Ann Author", "Her desk", "CC0", "Short words.", "Words after 200 steps."),
    "the cat sat on the mat. ".repeat(167),
  )

/** Texts in memory; a read waits while its id is in [held]. */
internal class FakeDatasets(vararg texts: Corpus) : Datasets {
  val byId = texts.associateBy { it.info.id }.toMutableMap()
  val held = mutableMapOf<String, Channel<Unit>>()
  val unavailable = mutableListOf<DatasetEntry>()
  var open: suspend (Path) -> Corpus = { error("no file was expected") }

  override suspend fun entries(): List<DatasetEntry> =
    byId.values.map { DatasetEntry.Available(it.info) } + unavailable

  override suspend fun load(id: String): Corpus {
    held[id]?.receive()
    return byId.getValue(id)
  }

  override suspend fun open(file: Path): Corpus = open.invoke(file)
}

/** Sessions that do nothing by themselves. */
internal class FakeSessions : TrainingSessions {
  val made = mutableListOf<FakeSession>()
  var answer: Answer = Answer.Accepted

  /** What the list tells; not what was [made]. */
  val listed = MutableStateFlow(emptyList<SessionSummary>())

  override fun list(): Flow<List<SessionSummary>> = listed

  override fun create(request: RunRequest): LiveSession =
    FakeSession(request).also {
      it.answer = answer
      made += it
    }

  override fun find(id: UUID): LiveSession? = made.find { it.id == id }

  override fun delete(id: UUID): Boolean = made.removeIf { it.id == id }

  override fun forgetOwnTexts() {
    made.removeIf { it.corpus.info.source == DatasetSource.PASTED }
  }
}

/** A session whose news the test tells. As in the engine, a new collector hears the whole past. */
internal class FakeSession(private val request: RunRequest) : LiveSession {
  override val id: UUID = UUID.randomUUID()
  override val kind: SessionKind = request.kind
  override val corpus: Corpus = request.corpus
  override val config: RunConfig = request.config
  override var speed: Speed = request.speed
  override val history = FakeHistory()
  val commands = mutableListOf<RunCommand>()
  var answer: Answer = Answer.Accepted
  var collectors = 0
  private val past = mutableListOf<RunEvent>()
  private val told = Channel<SessionNews>(Channel.UNLIMITED)
  private var last: SessionNews? = null

  var film = emptyList<TrainingEvent.AttentionSnapshot>()

  override fun snapshots(): List<TrainingEvent.AttentionSnapshot> = film

  override fun news(): Flow<SessionNews> = flow {
    collectors++
    try {
      last?.let { emit(it.copy(events = past.toList())) }
      for (news in told) emit(news)
    } finally {
      collectors--
    }
  }

  override fun send(command: RunCommand): Answer {
    commands += command
    return answer
  }

  fun tell(
    state: RunState,
    step: Int = history.lastStep(),
    vararg events: TrainingEvent,
    rate: Double = 0.0,
    remaining: java.time.Duration? = null,
    deleted: Boolean = false,
  ) {
    val progress = Progress(step, config.training.steps, rate, remaining)
    tell(SessionNews(state, progress, events.map { RunEvent.Happened(it) }, deleted))
  }

  /** Tells [event], everything else being as before. */
  fun answer(event: RunEvent) = tell(checkNotNull(last).copy(events = listOf(event)))

  private fun tell(news: SessionNews) {
    if (collectors > 0) told.trySend(news)
    past += news.events
    last = news
  }
}

/** Curves that the test appends to. */
internal class FakeHistory : LossHistory {
  val train = mutableListOf<Pair<Double, Double>>()
  val validation = mutableListOf<Pair<Double, Double>>()
  val marks = mutableListOf<RunMarker>()

  override val trainSize: Int
    get() = train.size

  override val validationSize: Int
    get() = validation.size

  fun lastStep(): Int = train.lastOrNull()?.first?.toInt() ?: 0

  /** Steps up to and including [last]: losses fall from 3 by 0.001 a step. */
  fun trainTo(last: Int, evalInterval: Int = 50) {
    for (step in train.size..last) {
      train += step.toDouble() to lossAt(step)
      if (step % evalInterval == 0) validation += step.toDouble() to lossAt(step) + 0.1
    }
  }

  override fun copyTrain(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray) =
    copy(train.subList(from, to), steps, losses)

  override fun copyValidation(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray) =
    copy(validation.subList(from, to), steps, losses)

  private fun copy(points: List<Pair<Double, Double>>, steps: DoubleArray, losses: DoubleArray) =
    points.forEachIndexed { i, (step, loss) ->
      steps[i] = step
      losses[i] = loss
    }

  override fun markers(): List<RunMarker> = marks.toList()
}

internal fun lossAt(step: Int): Double = 3 - 0.001 * step
