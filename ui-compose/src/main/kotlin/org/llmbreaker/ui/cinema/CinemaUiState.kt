package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Immutable
import java.util.UUID
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.run.LossCurve

/**
 * Everything that Attention Cinema shows.
 *
 * @param loss training losses, nats a character
 * @param marks steps at which parts were switched off or on
 */
@Immutable
data class CinemaUiState(
  val source: SourcePanel = SourcePanel(),
  val run: CinemaRun = CinemaRun(),
  val look: Look = Look(),
  val film: Film = Film.EMPTY,
  val playback: Playback = Playback(),
  val loss: LossCurve = LossCurve.EMPTY,
  val marks: List<Int> = emptyList(),
  val broken: BrokenPanel = BrokenPanel(),
) {
  /** The character pair that is explained: the pinned one, else the one under the pointer. */
  val cell: Cell?
    get() = (look.pinned ?: look.pointed)?.takeIf { it.query < tokens.size }

  /** The probe text: of the film, or before it of the next run. */
  val tokens: List<String>
    get() = film.tokens.ifEmpty { source.tokens }
}

/**
 * What is watched.
 *
 * @param sessions all sessions; the first entry stands for a new run
 * @param tokens the next run's probe text, one character each
 * @param probeNote what will be different from what was typed; empty if nothing
 * @param memory what the film of the next run takes, one line
 * @param editable whether the next run can be set up: not while one goes on here
 */
@Immutable
data class SourcePanel(
  val sessions: List<SessionChoice> = listOf(SessionChoice.NEW),
  val session: SessionChoice = SessionChoice.NEW,
  val texts: List<TextChoice> = emptyList(),
  val text: TextChoice? = null,
  val loading: Boolean = true,
  val problem: String = "",
  val preset: Preset = Preset.MICRO,
  val probe: String = "",
  val probeNote: String = "",
  val tokens: List<String> = emptyList(),
  val interval: Int = DEFAULT_INTERVAL,
  val memory: String = "",
  val editable: Boolean = true,
) {
  internal companion object {
    const val DEFAULT_INTERVAL = 10
  }
}

/** A session to watch; [id] null stands for a new run. */
@Immutable
data class SessionChoice(val id: UUID?, val label: String) {
  companion object {
    val NEW: SessionChoice
      get() = SessionChoice(null, texts["source.new"])
  }
}

/** A text to learn from; [unusable] says why it cannot be. */
@Immutable data class TextChoice(val id: String, val name: String, val unusable: String? = null)

/** What the large button does. */
enum class PlayAction {
  START,
  PAUSE,
  RESUME,
  HALVE;

  val label: String
    get() = texts["play.${name.lowercase()}"]

  val tooltip: String
    get() = texts["play.${name.lowercase()}.hint"]
}

/**
 * Where training stands.
 *
 * @param layers of the run, or of the next one
 * @param heads a layer
 * @param saveEnabled whether there is a run that stands still and can be kept
 * @param note one or two sentences
 * @param waiting training goes on but there is no snapshot yet
 */
@Immutable
data class CinemaRun(
  val status: String = texts["state.ready"],
  val tone: Tone = Tone.INFO,
  val action: PlayAction = PlayAction.START,
  val actionEnabled: Boolean = false,
  val stopEnabled: Boolean = false,
  val saveEnabled: Boolean = false,
  val speed: Speed = Speed.X1,
  val step: Int = 0,
  val steps: Int = Preset.MICRO.training().steps,
  val note: String = "",
  val waiting: Boolean = false,
  val layers: Int = 2,
  val heads: Int = 2,
) {
  val progress: Float
    get() = step / steps.toFloat()
}

/**
 * The playhead.
 *
 * @param position see [Film]
 * @param rate snapshots a second
 * @param follow whether the playhead stays at the newest snapshot
 */
@Immutable
data class Playback(
  val position: Float = 0f,
  val playing: Boolean = false,
  val rate: Int = 4,
  val loop: Boolean = false,
  val follow: Boolean = true,
) {
  companion object {
    /** What can be chosen, snapshots a second. */
    val RATES = listOf(1, 2, 4, 8)
  }
}

/** A validation loss after so many steps, nats a character. */
@Immutable data class MeasuredLoss(val step: Int, val loss: Double)

/**
 * What is switched off.
 *
 * @param off as asked for
 * @param answered what the shown [now] was measured without
 * @param whole the last loss that was measured with everything on
 */
@Immutable
data class BrokenPanel(
  val enabled: Boolean = false,
  val off: Ablation = Ablation.NONE,
  val answered: Ablation = Ablation.NONE,
  val now: MeasuredLoss? = null,
  val whole: MeasuredLoss? = null,
)
