package org.llmbreaker.ui.app

import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.CompletableFuture
import kotlin.jvm.optionals.getOrNull
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.checkpoint.RecordingShelf
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.session.RestorePoints
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.bridge.CatalogueDatasets
import org.llmbreaker.ui.bridge.EngineDocuments
import org.llmbreaker.ui.bridge.EngineRecordings
import org.llmbreaker.ui.bridge.EngineSessions
import org.llmbreaker.ui.bridge.SessionRows
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.cinema.CinemaPresenter
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.demo.DemoPace
import org.llmbreaker.ui.demo.DemoPresenter
import org.llmbreaker.ui.fault.CrashReports
import org.llmbreaker.ui.fault.Faults
import org.llmbreaker.ui.guide.GuidePresenter
import org.llmbreaker.ui.instance.FirstInstance
import org.llmbreaker.ui.lesson.LessonPresenter
import org.llmbreaker.ui.recordings.RecordingsPresenter
import org.llmbreaker.ui.sessions.SessionListPresenter
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.settings.SettingsPresenter
import org.llmbreaker.ui.style.StylePresenter
import org.llmbreaker.ui.watch.WatchPresenter

/**
 * Makes the objects of the app and knows who needs whom. Cheap to make: the engine is loaded by
 * [start], in the background.
 *
 * @param userTexts the folder for texts of one's own
 * @param dataFolder where the last runs are kept for recovery; null keeps none
 * @param instance that this app is the first of those that run; null if it is not, or cannot tell
 * @param notice asked once the window is there, for something to be said
 * @param faults told of every exception that a presenter lets through
 * @param kiosk the round of a kiosk that this app is for; null on a desk
 * @param main where presenters live: the thread of the window
 */
class AppGraph(
  settingsFile: SettingsFile = SettingsFile(SettingsFile.defaultPath()),
  userTexts: Path = Path.of(System.getProperty("user.home", "."), "LLMBreaker", "datasets"),
  private val dataFolder: Path? = null,
  private val instance: FirstInstance? = null,
  private val notice: () -> Notice? = { null },
  val faults: Faults = Faults(CrashReports(DataFolder.system().resolve("crashes"))),
  val kiosk: KioskRound? = null,
  main: CoroutineDispatcher = Dispatchers.Main,
) : AutoCloseable {
  /** Lives as long as the app. */
  val scope = CoroutineScope(SupervisorJob() + main + faults.inCoroutines)
  val toasts = Toasts()
  val sessions = SessionManager()
  val trainingSessions: TrainingSessions = EngineSessions(sessions)
  val catalogue: DatasetCatalogue = DatasetCatalogue.withUserFolder(userTexts)

  private val loaded = settingsFile.load()
  val presenters =
    AppPresenters(
      ShellPresenter(),
      SettingsPresenter(loaded.settings, settingsFile) { warn(texts["trouble.settings"], it) },
      SessionListPresenter(SessionRows(sessions), scope),
      toasts,
    )

  /** Made when its screen is first shown: it then reads the chosen text. */
  private val lazyWatch = lazy {
    WatchPresenter(trainingSessions, CatalogueDatasets(catalogue), scope)
  }
  val watch by lazyWatch

  /** Made when its screen is first shown. */
  private val lazyCinema = lazy {
    CinemaPresenter(trainingSessions, CatalogueDatasets(catalogue), scope)
  }
  val cinema by lazyCinema

  /** Made when its screen is first shown. */
  private val lazyStyle = lazy {
    StylePresenter(trainingSessions, EngineDocuments(), scope)
  }
  val style by lazyStyle

  private var restorePoints: CompletableFuture<RestorePoints>? = null
  val recordings =
    RecordingsPresenter(
      EngineRecordings(sessions) { restorePoints?.await() },
      trainingSessions,
      scope,
    )

  /** Its figures speak of the settings on Watch It Learn. */
  val guide = GuidePresenter(scope) { if (lazyWatch.isInitialized()) watch.nextRun else null }

  /** What teachers have prepared. */
  val lessons = LessonPresenter(scope)

  /**
   * What Style Transfer lends to it is taken back at the end. Visitors of a kiosk have their own.
   */
  val clipboard = if (kiosk == null) DesktopClipboard() else DesktopClipboard.ofAVisit()
  private val warmUp =
    EngineWarmUp(
      catalogue,
      inTheWay = { sessions.sessions().any { it.state() is SessionState.Running } },
      onProblem = { warn(texts["trouble.engine"], it) },
      warm = kiosk?.warm == true,
    )

  /** Completes when the engine is warm, or will not be. */
  val warm: Job
    get() = warmUp.ended

  /** The story of a minute that runs by itself; at a kiosk that attracts it goes on for ever. */
  val demo =
    DemoPresenter(
      scope,
      if (kiosk?.attracts == true) attractStory()::tell else demoStory()::tell,
    )

  /** @param pace how fast it is told */
  internal fun demoStory(pace: DemoPace = DemoPace.USUAL) =
    DemoStory(presenters.shell, { watch }, { cinema }, { style }, warm, pace)

  /** @param pace how fast it is told */
  internal fun attractStory(pace: DemoPace = DemoPace.USUAL) =
    AttractStory(demoStory(pace), presenters.shell, { watch }, { cinema }, { style }, pace)

  /** Once the window is there: warms the engine and says what went wrong with the settings. */
  fun start() {
    presenters.settings.keepIn(scope)
    notice()?.let { warn(it.title, it.text) }
    loaded.problem?.let { warn(texts["trouble.settings"], it) }
    warmUp.start()
    dataFolder?.let(::keepRuns)
    scope.launch { tidyUpAfterVisits() }
    scope.launch { speakNewLanguages() }
  }

  /** Presenters keep words in what they show. */
  private suspend fun speakNewLanguages() =
    presenters.settings.state
      .map { Language.current() }
      .distinctUntilChanged()
      .drop(1)
      .collect {
        presenters.sessions.refresh()
        recordings.refresh()
        if (lazyWatch.isInitialized()) watch.refresh()
        if (lazyCinema.isInitialized()) cinema.refresh()
        if (lazyStyle.isInitialized()) style.refresh()
      }

  /**
   * Collects what a visitor leaves behind once the landing page is back. Nothing else makes the JVM
   * do it for hours: dead drawings take little of its heap, but much memory outside it.
   */
  private suspend fun tidyUpAfterVisits() =
    presenters.shell.state
      .map { it.page }
      .distinctUntilChanged()
      .drop(1)
      .filter { it == Page.LANDING }
      .collect { withContext(Dispatchers.IO) { System.gc() } }

  /** Keeps the last runs in [folder], and offers what the last crash has left there. */
  private fun keepRuns(folder: Path) {
    val shelf = RecordingShelf(folder.resolve("restore"))
    val points = CompletableFuture.supplyAsync { RestorePoints(sessions, shelf, Instant.now()) }
    restorePoints = points
    scope.launch {
      points.await().trouble().getOrNull()?.let {
        warn(it.message, "${it.details} ${it.advice}")
      }
      recordings.lookForLostRun()
    }
  }

  /**
   * From now on does what later starts of the app ask for. What is asked for is done on the thread
   * of the window, so that a window which is stuck gives no answer.
   *
   * @param comeToFront shows the window
   */
  fun answerOthers(comeToFront: () -> Unit) {
    val first = instance ?: return
    scope.launch {
      while (true) {
        val request = withContext(Dispatchers.IO) { first.next() }
        if (request == null) {
          delay(BETWEEN_LOOKS)
        } else {
          comeToFront()
          request.file?.let(::openOwnFile)
        }
      }
    }
  }

  /** Shows a warning, from whichever thread. */
  private fun warn(title: String, text: String) {
    scope.launch { toasts.show(Toast(Tone.WARNING, title, text)) }
  }

  /**
   * After a fault: writes what can be written and takes back what was lent. The mark of a running
   * app stays, so that the next start offers to recover what was kept.
   */
  internal fun rescue() {
    clipboard.takeBack()
    presenters.settings.flush()
    restorePoints?.join()?.keepAll()
  }

  /** After [rescue]: the next start is the first again, even before this process has ended. */
  internal fun makeWay() {
    instance?.close()
  }

  /** Writes the settings, forgets the writer's text, ends all training, waits for its threads. */
  override fun close() {
    warmUp.callOff()
    if (lazyStyle.isInitialized()) style.forget()
    clipboard.takeBack()
    scope.cancel()
    presenters.settings.flush()
    restorePoints?.join()?.close()
    sessions.close()
    instance?.close()
  }

  private companion object {
    val BETWEEN_LOOKS = 250.milliseconds
  }
}

/** Something to be told once. */
class Notice(val title: String, val text: String)
