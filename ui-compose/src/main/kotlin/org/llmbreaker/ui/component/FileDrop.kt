package org.llmbreaker.ui.component

import androidx.compose.foundation.draganddrop.dragAndDropTarget
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.draganddrop.DragAndDropEvent
import androidx.compose.ui.draganddrop.DragAndDropTarget
import androidx.compose.ui.draganddrop.DragData
import androidx.compose.ui.draganddrop.dragData
import java.net.URI
import java.nio.file.Path

/**
 * Takes a file dropped anywhere on this part of the window.
 *
 * @param onOver whether a file is held over it now
 * @param onFile the file dropped; the first of several
 */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
internal fun Modifier.fileDrop(onOver: (Boolean) -> Unit, onFile: (Path) -> Unit): Modifier {
  val over by rememberUpdatedState(onOver)
  val take by rememberUpdatedState(onFile)
  val target = remember { FileTarget({ over(it) }, { take(it) }) }
  return dragAndDropTarget({ it.dragData() is DragData.FilesList }, target)
}

@OptIn(ExperimentalComposeUiApi::class)
private class FileTarget(
  private val onOver: (Boolean) -> Unit,
  private val onFile: (Path) -> Unit,
) : DragAndDropTarget {
  override fun onEntered(event: DragAndDropEvent) = onOver(true)

  override fun onExited(event: DragAndDropEvent) = onOver(false)

  override fun onEnded(event: DragAndDropEvent) = onOver(false)

  override fun onDrop(event: DragAndDropEvent): Boolean {
    onOver(false)
    val file = droppedFile(event.dragData()) ?: return false
    onFile(file)
    return true
  }
}

/** The first of the files that are dragged, or null if something else is. */
@OptIn(ExperimentalComposeUiApi::class)
internal fun droppedFile(data: DragData): Path? =
  (data as? DragData.FilesList)?.readFiles()?.firstOrNull()?.let { Path.of(URI(it)) }
