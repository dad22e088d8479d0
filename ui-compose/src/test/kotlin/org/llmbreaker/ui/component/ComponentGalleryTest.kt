package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.ThemeChoice

class ComponentGalleryTest {
  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `every component in every theme`(theme: ThemeChoice) {
    GoldenPictures.assertMatches("components-${theme.name.lowercase()}", 900, 860) {
      BreakerTheme(theme) { Gallery() }
    }
  }
}

@Composable
private fun Gallery() {
  Column(
    Modifier.fillMaxSize().background(BreakerTheme.colors.background).padding(Spacing.x3),
    Arrangement.spacedBy(Spacing.x2),
  ) {
    Panel("Buttons", trailing = { Badge("2 active sessions") }) { ButtonRow() }
    Panel("Choices") { ChoiceRow() }
    Panel("Messages") {
      for (tone in Tone.entries) StatusLine(tone, "${tone.word}: what happened and what to do.")
      ProgressBar(0.4f, "Progress", Modifier.width(320.dp))
      Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
        KeyCap("Ctrl+K")
        for (tone in Tone.entries) Badge(tone.word, tone = tone)
      }
    }
    IconRow()
  }
}

@Composable
private fun ButtonRow() {
  Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    Button("Play", {}, "Start", kind = ButtonKind.PRIMARY, icon = Icons.play)
    Button("Play", {}, "Start", kind = ButtonKind.PRIMARY, icon = Icons.play, enabled = false)
    Button("Stop", {}, "Stop", icon = Icons.stop)
    Button("Stop", {}, "Stop", icon = Icons.stop, enabled = false)
    Button("More", {}, "More", kind = ButtonKind.QUIET)
    IconButton(Icons.settings, "Settings", {})
    IconButton(Icons.pin, "Pin", {}, selected = true)
  }
}

@Composable
private fun ChoiceRow() {
  Row(
    horizontalArrangement = Arrangement.spacedBy(Spacing.x2),
    verticalAlignment = Alignment.Bottom,
  ) {
    Select(listOf("first-words"), "first-words", {}, "Text", "Choose", Modifier.width(180.dp))
    TextField("64", {}, "Block size", "Characters", Modifier.width(120.dp), mono = true)
    TextField("", {}, "Search", "Search", Modifier.width(120.dp), hint = "Type here")
    Segmented(listOf("1x", "2x", "5x"), "2x", {}, "Speed", "Speed")
  }
  Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x3)) {
    Switch(true, {}, "Motion", "Motion")
    Switch(false, {}, "Sound", "Sound")
    Switch(false, {}, "Not now", "Not now", enabled = false)
  }
  TextField(
    "9000",
    {},
    "Layers",
    "Layers",
    Modifier.width(360.dp),
    error = "Layers must be from 1 to 12; 9000 is too many.",
  )
}

@Composable
private fun IconRow() {
  val icons =
    with(Icons) {
      listOf(play, pause, stop, step, replay, upload, download, chevronDown, chevronUp) +
        listOf(arrowRight, close, check, info, warning, fatal, search, menu) +
        listOf(sun, contrast, settings, keyboard, eye, film, sparkle, trash) +
        listOf(copy, pin, table, chart, help, folder, resetZoom, activity)
    }
  FlowRow(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    for (icon in icons) Icon(icon, size = Spacing.x3)
  }
}
