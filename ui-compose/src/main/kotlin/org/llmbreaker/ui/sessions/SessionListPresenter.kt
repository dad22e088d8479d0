package org.llmbreaker.ui.sessions

import androidx.compose.runtime.Immutable
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Where the rows come from and where the actions go. */
interface SessionSource {
  /** All sessions, oldest first, anew whenever something changes. */
  val rows: Flow<List<SessionRow>>

  /**
   * Does [action] to the session named [id].
   *
   * @return null if it was done, else why not, fit to show
   */
  fun act(id: String, action: SessionAction): String?
}

/**
 * @param deleting the session that is about to be deleted, if the person only says yes
 * @param refusal why the last action was not done; null if it was
 */
@Immutable
data class SessionListUiState(
  val rows: List<SessionRow> = emptyList(),
  val deleting: SessionRow? = null,
  val refusal: String? = null,
) {
  /** Sessions that run, wait or pause. */
  val activeCount: Int
    get() = rows.count { it.active }

  /** What the badge in the header says. */
  val badge: String
    get() =
      if (activeCount == 0) texts["badge.none"] else texts.count("badge", activeCount.toLong())
}

/** What a person does in the list of sessions. */
sealed interface SessionListEvent {
  /** Asks for [action]; deleting asks back first. */
  data class Act(val id: String, val action: SessionAction) : SessionListEvent

  data object ConfirmDelete : SessionListEvent

  data object CancelDelete : SessionListEvent

  /** The refusal has been shown. */
  data object RefusalSeen : SessionListEvent
}

/** The list of sessions behind the badge in the header. */
class SessionListPresenter(private val source: SessionSource, scope: CoroutineScope) {
  private val mutable = MutableStateFlow(SessionListUiState())
  val state: StateFlow<SessionListUiState> = mutable.asStateFlow()

  /** Counts the times that all rows were asked for anew. */
  private val asked = MutableStateFlow(0)

  init {
    scope.launch {
      asked.collectLatest { source.rows.collect { rows -> mutable.update { it.showing(rows) } } }
    }
  }

  /** Says in the current language what is shown. */
  fun refresh() = asked.update { it + 1 }

  fun onEvent(event: SessionListEvent) =
    when (event) {
      is SessionListEvent.Act -> act(event.id, event.action)
      SessionListEvent.ConfirmDelete -> delete()
      SessionListEvent.CancelDelete -> mutable.update { it.copy(deleting = null) }
      SessionListEvent.RefusalSeen -> mutable.update { it.copy(refusal = null) }
    }

  private fun act(id: String, action: SessionAction) {
    if (action == SessionAction.DELETE) {
      mutable.update { state -> state.copy(deleting = state.rows.find { it.id == id }) }
    } else {
      carryOut(id, action)
    }
  }

  private fun delete() {
    val row = mutable.value.deleting ?: return
    mutable.update { it.copy(deleting = null) }
    carryOut(row.id, SessionAction.DELETE)
  }

  private fun carryOut(id: String, action: SessionAction) {
    val refusal = source.act(id, action) ?: return
    mutable.update { it.copy(refusal = refusal) }
  }
}

/** A session that has gone meanwhile needs no answer any more. */
private fun SessionListUiState.showing(rows: List<SessionRow>) =
  copy(rows = rows, deleting = deleting?.let { old -> rows.find { it.id == old.id } })
