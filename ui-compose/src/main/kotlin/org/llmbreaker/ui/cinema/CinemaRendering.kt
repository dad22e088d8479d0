package org.llmbreaker.ui.cinema

import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.run.LossCurve

/** The screen of what is known. */
internal fun cinemaState(
  run: FilmRun,
  picker: SourcePicker,
  playback: Playback,
  look: Look,
  listed: List<SessionSummary>,
): CinemaUiState {
  val record = run.record
  return CinemaUiState(
    source = sourcePanel(run, picker, listed),
    run = cinemaRun(run, picker.form),
    look = look,
    film = record?.film ?: Film.EMPTY,
    playback = playback,
    loss = record?.loss ?: LossCurve.EMPTY,
    marks = record?.marks.orEmpty(),
    broken =
      BrokenPanel(
        enabled = record != null && record.film.size > 0,
        off = run.off,
        answered = record?.ablation ?: Ablation.NONE,
        now = record?.now,
        whole = record?.whole,
      ),
  )
}

private fun sourcePanel(
  run: FilmRun,
  picker: SourcePicker,
  listed: List<SessionSummary>,
): SourcePanel {
  val choices = listOf(SessionChoice.NEW) + listed.map { SessionChoice(it.id, sessionLabel(it)) }
  val watched = run.session?.id
  return picker
    .panel(editable = !run.active)
    .copy(
      sessions = choices,
      session = choices.find { it.id == watched } ?: SessionChoice.NEW,
    )
}

private fun cinemaRun(run: FilmRun, form: FilmForm): CinemaRun {
  val record = run.record
  val config = run.session?.config ?: form.config
  val progress = record?.progress ?: Progress(0, config?.training?.steps ?: CinemaRun().steps)
  val state = record?.state ?: RunState.Idle
  return CinemaRun(
    status = stateText(state),
    tone = stateTone(state),
    action = actionIn(state),
    actionEnabled = state !is RunState.Queued && (run.session != null || form.text != null),
    stopEnabled = run.active,
    saveEnabled =
      state is RunState.Paused || state is RunState.Stopped || state == RunState.Completed,
    speed = run.speed,
    step = progress.step,
    steps = progress.steps,
    note = noteText(state, progress),
    waiting = run.active && record?.film === Film.EMPTY,
    layers = config?.model?.layers ?: CinemaRun().layers,
    heads = config?.model?.heads ?: CinemaRun().heads,
  )
}

private fun actionIn(state: RunState): PlayAction =
  when (state) {
    RunState.Running,
    is RunState.Queued -> PlayAction.PAUSE
    is RunState.Paused -> if (state.divergence == null) PlayAction.RESUME else PlayAction.HALVE
    RunState.Idle,
    is RunState.Ended -> PlayAction.START
  }
