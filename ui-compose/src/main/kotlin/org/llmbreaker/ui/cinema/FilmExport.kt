package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.DropDown
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Spacing

private val menuWidth = 280.dp

/** What the film can be saved as. */
internal enum class FilmFormat(val ending: String) {
  PNG("png"),
  CSV("csv"),
  GIF("gif"),
  HTML("html");

  val label: String
    get() = texts["export.$ending"]

  val tooltip: String
    get() = texts["export.$ending.hint"]
}

/**
 * The file's content; call it off the UI thread.
 *
 * @param progress told the share that is done, 0–1; what it throws ends the work
 */
internal fun filmFile(
  format: FilmFormat,
  state: CinemaUiState,
  colors: Colors,
  progress: (Float) -> Unit,
): ByteArray {
  val film = state.film
  val look = state.look
  val frame = film.nearest(state.playback.position)
  val rate = state.playback.rate
  return when (format) {
    FilmFormat.PNG -> FramePainter(film, look, colors).png(frame)
    FilmFormat.CSV -> weightsCsv(film, frame, look.layer, look.head).encodeToByteArray()
    FilmFormat.GIF -> filmGif(FramePainter(film, look, colors), film, look, colors, rate, progress)
    FilmFormat.HTML -> filmHtml(film, look, colors, rate, progress).encodeToByteArray()
  }
}

/**
 * Saves the film. Leaving the screen calls the work off.
 *
 * @param onExported called with what became of it, to tell the user
 */
@Composable
fun FilmExport(
  state: CinemaUiState,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
) {
  val scope = rememberCoroutineScope()
  val colors = BreakerTheme.colors
  var open by remember { mutableStateOf(false) }
  var work by remember { mutableStateOf<Job?>(null) }
  var share by remember { mutableFloatStateOf(0f) }
  fun save(format: FilmFormat) {
    open = false
    share = 0f
    work = scope.launch {
      try {
        val content =
          withContext(Dispatchers.Default) {
            filmFile(format, state, colors) {
              ensureActive()
              share = it
            }
          }
        onExported(export.save("attention.${format.ending}", content))
      } finally {
        work = null
      }
    }
  }
  val running = work
  if (running == null) ExportMenu(open, state.film.size > 0, { open = it }, ::save)
  else ExportProgress(share) { running.cancel() }
}

@Composable
private fun ExportMenu(
  open: Boolean,
  enabled: Boolean,
  onOpen: (Boolean) -> Unit,
  onSave: (FilmFormat) -> Unit,
) {
  Column {
    IconButton(
      Icons.download,
      texts["export"],
      { onOpen(true) },
      tooltip = texts["export.hint"],
      enabled = enabled,
    )
    if (open) {
      DropDown(texts["export"], { onOpen(false) }, Modifier.width(menuWidth)) {
        Column(Modifier.padding(Spacing.x1)) {
          for (format in FilmFormat.entries) {
            Button(
              format.label,
              { onSave(format) },
              format.tooltip,
              Modifier.fillMaxWidth(),
              ButtonKind.QUIET,
            )
          }
        }
      }
    }
  }
}

@Composable
private fun ExportProgress(share: Float, onCancel: () -> Unit) {
  Row(
    horizontalArrangement = Arrangement.spacedBy(Spacing.x1),
    verticalAlignment = Alignment.CenterVertically,
  ) {
    Column(Modifier.width(Spacing.x12)) {
      Text(texts["export.saving"], style = BreakerTheme.type.caption)
      ProgressBar(share, texts["export.progress"], Modifier.fillMaxWidth())
    }
    IconButton(Icons.close, texts["export.cancel"], onCancel)
  }
}
