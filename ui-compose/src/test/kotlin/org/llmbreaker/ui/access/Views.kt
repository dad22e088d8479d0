package org.llmbreaker.ui.access

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.platform.LocalFocusManager
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.llmbreaker.ui.app.AppRoot
import org.llmbreaker.ui.app.FakeSessions
import org.llmbreaker.ui.app.GuideHost
import org.llmbreaker.ui.app.LessonHost
import org.llmbreaker.ui.app.NoDialogs
import org.llmbreaker.ui.app.Overlay
import org.llmbreaker.ui.app.Page
import org.llmbreaker.ui.app.ShellEvent
import org.llmbreaker.ui.app.ShellUiState
import org.llmbreaker.ui.app.Tab
import org.llmbreaker.ui.app.completedRow
import org.llmbreaker.ui.app.pausedRow
import org.llmbreaker.ui.app.presenters
import org.llmbreaker.ui.app.runningRow
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.cinema.Cell
import org.llmbreaker.ui.cinema.CinemaScreen
import org.llmbreaker.ui.cinema.CinemaUiState
import org.llmbreaker.ui.cinema.Look
import org.llmbreaker.ui.cinema.RecordedFilm
import org.llmbreaker.ui.cinema.Shape
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.component.LocalTextEntry
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.fault.Fault
import org.llmbreaker.ui.fault.FaultScreen
import org.llmbreaker.ui.guide.GuideEvent
import org.llmbreaker.ui.guide.GuidePresenter
import org.llmbreaker.ui.lesson.LessonEvent
import org.llmbreaker.ui.lesson.LessonPresenter
import org.llmbreaker.ui.recordings.Consent
import org.llmbreaker.ui.recordings.Offer
import org.llmbreaker.ui.recordings.Progress
import org.llmbreaker.ui.recordings.RecordingsDialogs
import org.llmbreaker.ui.recordings.RecordingsUiState
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.style.StyleScreen
import org.llmbreaker.ui.style.StyleStates
import org.llmbreaker.ui.style.StyleUiState
import org.llmbreaker.ui.watch.Confirmation
import org.llmbreaker.ui.watch.NoExport
import org.llmbreaker.ui.watch.RecordedStates
import org.llmbreaker.ui.watch.WatchScreen
import org.llmbreaker.ui.watch.WatchUiState

/** Something a person can come to see: a whole window with real states in it. */
internal class View(val name: String, val window: @Composable (AppSettings) -> Unit) {
  override fun toString() = name
}

/** Every screen, dialog and menu, each at least once. */
internal object Views {
  private val styles = StyleStates()
  private val detail = Look(zoom = Zoom.DETAIL, layer = 1, head = 0)

  val screens: List<View> =
    listOf(
      View("landing") { Window(it, ShellUiState(Page.LANDING)) {} },
      watch("watch idle", RecordedStates.idle),
      watch("watch running", RecordedStates.running(220)),
      watch("watch completed", RecordedStates.completed),
      watch("watch completed, explained", RecordedStates.explained(500, 12)),
      View("watch, curves as a table") {
        Window(it, ShellUiState(Page.DASHBOARD, Tab.WATCH)) {
          val table = remember { LossChartViewState().apply { tableShown = true } }
          WatchScreen(RecordedStates.completed, {}, NoExport, {}, chartView = table)
        }
      },
      watch("watch failed", RecordedStates.failed(120)),
      watch(
        "watch settings",
        RecordedStates.idle.copy(settings = RecordedStates.settings.copy(open = true)),
      ),
      cinema("cinema overview", RecordedFilm.state()),
      cinema("cinema map", RecordedFilm.state(detail.copy(pointed = Cell(40, 12)))),
      cinema("cinema bars", RecordedFilm.state(detail.copy(shape = Shape.BARS))),
      style("style empty", styles.empty),
      style("style completed", styles.completed),
      style("style too long", styles.tooLong),
      View("keyboard") { settings ->
        Window(settings.copy(onScreenKeyboard = true), ShellUiState(Page.DASHBOARD, Tab.STYLE)) {
          StyleScreen(styles.advised, {}, NoExport, {})
          FocusOnField()
        }
      },
      style("style long text", styles.long),
      guide("guide, contents", GuideEvent.Toggle),
      guide("guide, a page", GuideEvent.Open("loss")),
      guide("guide, a map", GuideEvent.Open("looking-back")),
      guide("guide, a term", GuideEvent.Open("transformer"), GuideEvent.LevelChosen(true)),
      guide("guide, keys", GuideEvent.Open("keyboard")),
      guide("guide, hits", GuideEvent.Toggle, GuideEvent.QueryChanged("softmax")),
      guide("guide, a lesson", GuideEvent.Open("lesson-15")),
      View("lesson") { settings ->
        val lessons = remember { LessonPresenter(here, Dispatchers.Unconfined) }
        remember { lessons.onEvent(LessonEvent.Bundled("noise-to-words")) }
        Window(
          settings,
          ShellUiState(Page.DASHBOARD, Tab.WATCH),
          around = { _, pages -> LessonHost(lessons, NoDialogs, Toasts(), {}, content = pages) },
        ) {
          Watch(RecordedStates.running(220))
        }
      },
    )

  val overlays: List<View> =
    (Overlay.entries - Overlay.NONE).map { overlay ->
      View("overlay ${overlay.name.lowercase()}") {
        Window(it, ShellUiState(Page.DASHBOARD, Tab.WATCH), overlay) { Watch(RecordedStates.idle) }
      }
    } +
      listOf(
        watch(
          "dialog of a text's card",
          RecordedStates.idle.copy(dataset = RecordedStates.dataset.copy(cardOpen = true)),
        ),
        watch(
          "dialog before stopping",
          RecordedStates.running(50)
            .copy(confirmation = Confirmation("Stop?", "Something ends.", "Stop", "Keep training")),
        ),
        style("dialog of kept samples", styles.named.getValue("kept")),
        recordings("dialog of recovery", RecordingsUiState(offer = Offer("A run was kept."))),
        recordings(
          "dialog of opening",
          RecordingsUiState(opening = Progress("first-words-run.llmb", 0.7f)),
        ),
        recordings("dialog of consent", RecordingsUiState(consent = Consent("Your text"))),
        View("fault") { FaultWindow(it) },
      )

  val all = screens + overlays

  private fun watch(name: String, state: WatchUiState) =
    View(name) { Window(it, ShellUiState(Page.DASHBOARD, Tab.WATCH)) { Watch(state) } }

  private fun cinema(name: String, state: CinemaUiState) =
    View(name) {
      Window(it, ShellUiState(Page.DASHBOARD, Tab.CINEMA)) { CinemaScreen(state, {}) }
    }

  private fun style(name: String, state: StyleUiState) =
    View(name) {
      Window(it, ShellUiState(Page.DASHBOARD, Tab.STYLE)) { StyleScreen(state, {}, NoExport, {}) }
    }

  private val here = CoroutineScope(Dispatchers.Unconfined)

  /** The guide after [events], which open it. */
  private fun guide(name: String, vararg events: GuideEvent) =
    View(name) { settings ->
      val guide = remember {
        GuidePresenter(here, Dispatchers.Unconfined).also { events.forEach(it::onEvent) }
      }
      Window(
        settings,
        ShellUiState(Page.DASHBOARD, Tab.WATCH),
        around = { takeKeyboard, pages -> GuideHost(guide, takeKeyboard, {}, content = pages) },
      ) {
        Watch(RecordedStates.running(220))
      }
    }

  private fun recordings(name: String, state: RecordingsUiState) =
    View(name) {
      Window(it, ShellUiState(Page.DASHBOARD, Tab.WATCH)) {
        Watch(RecordedStates.idle)
        RecordingsDialogs(state) {}
      }
    }
}

@Composable private fun Watch(state: WatchUiState) = WatchScreen(state, {}, NoExport, {})

@Composable
private fun FaultWindow(settings: AppSettings) {
  org.llmbreaker.ui.theme.BreakerTheme(settings.theme, settings.reducedMotion) {
    FaultScreen(Fault("", Path.of("/home/ada/crash.txt")), true) {}
  }
}

/** Goes on with Tab until one can type. */
@Composable
private fun FocusOnField() {
  val focus = LocalFocusManager.current
  val entry = LocalTextEntry.current
  LaunchedEffect(Unit) {
    withFrameNanos {}
    var left = 50
    while (!entry.active && left-- > 0) {
      focus.moveFocus(FocusDirection.Next)
      withFrameNanos {}
    }
  }
}

/** The whole window; [overlay] is opened once it is there, as a person would. */
@Composable
private fun Window(
  settings: AppSettings,
  shell: ShellUiState,
  overlay: Overlay = Overlay.NONE,
  around: @Composable (() -> Unit, @Composable () -> Unit) -> Unit = { _, pages -> pages() },
  content: @Composable () -> Unit,
) {
  val app = remember {
    presenters(FakeSessions(listOf(runningRow, pausedRow, completedRow)), settings, shell)
  }
  AppRoot(app, visible = true, onQuit = {}, onOpenSession = {}, around = around) { content() }
  LaunchedEffect(overlay) {
    if (overlay != Overlay.NONE) app.shell.onEvent(ShellEvent.Open(overlay))
  }
}
