package org.llmbreaker.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.EmptyState
import org.llmbreaker.ui.component.Icons

/** Stands in for a screen where only what is around it is tested. */
@Composable
internal fun NotBuiltYet(tab: Tab) {
  val text =
    when (tab) {
      Tab.WATCH -> "Watching a network learn to spell is not built yet."
      Tab.CINEMA -> "Seeing which letters the network looks at is not built yet."
      Tab.STYLE -> "Teaching a network your own way of writing is not built yet."
    }
  Box(Modifier.fillMaxSize(), Alignment.Center) {
    EmptyState(
      if (tab == Tab.CINEMA) Icons.film else Icons.sparkle,
      tab.label,
      text,
      Modifier.widthIn(max = 600.dp),
    )
  }
}
