package org.llmbreaker.ui.app

import androidx.compose.foundation.ContextMenuItem
import androidx.compose.foundation.ContextMenuRepresentation
import androidx.compose.foundation.ContextMenuState
import androidx.compose.foundation.LocalContextMenuRepresentation
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.ClipEntry
import androidx.compose.ui.platform.Clipboard
import androidx.compose.ui.platform.LocalClipboard
import java.awt.datatransfer.Transferable
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.LocalHidden

/** Keeps a visitor inside the app: no files, no menus of the system, a clipboard of their own. */
@Composable
internal fun KioskFrame(clipboard: DesktopClipboard, content: @Composable () -> Unit) {
  CompositionLocalProvider(
    LocalHidden provides setOf(HideablePart.FILES, HideablePart.EXPORT),
    LocalContextMenuRepresentation provides NoMenus,
    LocalClipboard provides remember(clipboard) { VisitClipboard(clipboard) },
    content = content,
  )
}

/** Everything but what leads out of the app. */
internal fun fitForKiosk(action: Action) =
  action.id != QUIT_ACTION &&
    LEADING_OUT.none { action.id.endsWith(it) } &&
    !action.id.startsWith(RECORDINGS)

internal fun always(@Suppress("unused") action: Action) = true

/** The endings of actions that read or write files. */
private val LEADING_OUT = setOf(".open", ".report")
private const val RECORDINGS = "recording."

private object NoMenus : ContextMenuRepresentation {
  @Composable
  override fun Representation(state: ContextMenuState, items: () -> List<ContextMenuItem>) = Unit
}

/** What a visitor copies stays in the app and goes with them. */
@OptIn(ExperimentalComposeUiApi::class)
private class VisitClipboard(private val clipboard: DesktopClipboard) : Clipboard {
  override suspend fun getClipEntry(): ClipEntry? = clipboard.content()?.let(::ClipEntry)

  override suspend fun setClipEntry(clipEntry: ClipEntry?) {
    val content = clipEntry?.nativeClipEntry as? Transferable ?: return
    clipboard.put(content)
  }
}
