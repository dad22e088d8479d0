package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.component.LocalHidden
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.lesson.Lesson
import org.llmbreaker.ui.lesson.LessonEffect
import org.llmbreaker.ui.lesson.LessonEvent
import org.llmbreaker.ui.lesson.LessonFile
import org.llmbreaker.ui.lesson.LessonPresenter
import org.llmbreaker.ui.lesson.LessonScreen
import org.llmbreaker.ui.lesson.LessonStrip
import org.llmbreaker.ui.lesson.lessonActions
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.SettingId
import org.llmbreaker.ui.watch.WatchUiEvent

/**
 * [content] without what the lesson hides, and below it the lesson's tasks.
 *
 * @param onPrepare brings the screen into the state that a lesson asks for
 */
@Composable
internal fun LessonHost(
  presenter: LessonPresenter,
  dialogs: FileDialogs,
  toasts: Toasts,
  onPrepare: (Lesson) -> Unit,
  content: @Composable () -> Unit,
) {
  val state by presenter.state.collectAsState()
  OfferActions("lesson", lessonActions(state, presenter::onEvent))
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        LessonEffect.ChooseFile ->
          dialogs.open(LessonFile.openTitle(), listOf(LessonFile.ENDING))?.let {
            presenter.onEvent(LessonEvent.FileGiven(it))
          }
        is LessonEffect.Prepare -> onPrepare(effect.lesson)
        is LessonEffect.ShowToast -> toasts.tell(effect.title, effect.text, warning = true)
      }
    }
  }
  Column(Modifier.fillMaxSize()) {
    CompositionLocalProvider(
      LocalHidden provides LocalHidden.current + state.lesson?.hide.orEmpty()
    ) {
      Box(Modifier.weight(1f).fillMaxWidth()) { content() }
    }
    LessonStrip(state, presenter::onEvent)
  }
}

/** Shows the screen of [lesson] with its text, size, speed and seed. */
internal fun AppGraph.prepare(lesson: Lesson) {
  when (lesson.screen) {
    LessonScreen.WATCH -> prepareWatch(lesson)
    LessonScreen.CINEMA -> prepareCinema(lesson)
    LessonScreen.STYLE -> prepareStyle(lesson)
  }
}

private fun AppGraph.prepareWatch(lesson: Lesson) {
  presenters.shell.onEvent(ShellEvent.Show(Tab.WATCH))
  lesson.dataset?.let { watch.onEvent(WatchUiEvent.DatasetChosen(it)) }
  lesson.preset?.let { watch.onEvent(WatchUiEvent.PresetChosen(it)) }
  lesson.seed?.let { watch.onEvent(WatchUiEvent.SettingTyped(SettingId.SEED, it.toString())) }
  lesson.speed?.let { watch.onEvent(WatchUiEvent.SpeedChosen(it)) }
}

private fun AppGraph.prepareCinema(lesson: Lesson) {
  presenters.shell.onEvent(ShellEvent.Show(Tab.CINEMA))
  cinema.onEvent(CinemaUiEvent.SessionChosen(null))
  lesson.dataset?.let { cinema.onEvent(CinemaUiEvent.TextChosen(it)) }
  lesson.preset?.let { cinema.onEvent(CinemaUiEvent.PresetChosen(it)) }
  lesson.speed?.let { cinema.onEvent(CinemaUiEvent.SpeedChosen(it)) }
}

/** The text comes from the pupils; two of the sizes are offered there. */
private fun AppGraph.prepareStyle(lesson: Lesson) {
  presenters.shell.onEvent(ShellEvent.Show(Tab.STYLE))
  lesson.preset
    ?.takeIf { it == Preset.MICRO || it == Preset.STYLE }
    ?.let { style.onEvent(StyleUiEvent.SizeChosen(it)) }
  lesson.speed?.let { style.onEvent(StyleUiEvent.SpeedChosen(it)) }
}
