package org.llmbreaker.ui.guide

import androidx.compose.foundation.background
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Spacing

/** All chapters with their pages. */
@Composable
internal fun Contents(book: GuideBook, onEvent: (GuideEvent) -> Unit) {
  for (chapter in GuideContents.chapters) {
    Column {
      Heading(texts["chapter.${chapter.id}"], Modifier.padding(bottom = Spacing.half))
      for (id in chapter.pages) PageLink(id, book, onEvent)
    }
  }
}

@Composable
private fun PageLink(id: String, book: GuideBook, onEvent: (GuideEvent) -> Unit) {
  val page = book.page(id) ?: return
  LinkRow({ onEvent(GuideEvent.Open(id)) }) { Text(page.title, style = BreakerTheme.type.label) }
}

/** A line that can be pressed, 48 dp high or more. */
@Composable
private fun LinkRow(onClick: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  Row(
    Modifier.pressable(interaction, onClick)
      .background(if (hovered) colors.surfaceRaised else Color.Transparent, Corners.medium)
      .fillMaxWidth()
      .padding(horizontal = Spacing.x1, vertical = Spacing.half),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Column(Modifier.weight(1f), content = content)
    Icon(Icons.chevronRight, tint = colors.textSecondary)
  }
}

/** What was found, or that nothing was. */
@Composable
internal fun Hits(query: String, hits: List<Hit>, onEvent: (GuideEvent) -> Unit) {
  Text(
    if (hits.isEmpty()) texts["hits.none", query.trim()]
    else texts.count("hits", hits.size.toLong()),
    Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    BreakerTheme.type.small,
    BreakerTheme.colors.textSecondary,
  )
  Column(verticalArrangement = Arrangement.spacedBy(Spacing.half)) {
    for (hit in hits) {
      LinkRow({ onEvent(GuideEvent.HitChosen(hit)) }) {
        Text(hit.title, style = BreakerTheme.type.label)
        val colors = BreakerTheme.colors
        BasicText(
          remember(hit, colors) { marked(hit, colors) },
          style = BreakerTheme.type.caption.copy(color = colors.textSecondary),
        )
      }
    }
  }
}

/** Never by colour alone: what was found is bold. */
private fun marked(hit: Hit, colors: Colors) = buildAnnotatedString {
  append(hit.sentence)
  for (mark in hit.marks) {
    addStyle(
      SpanStyle(colors.textPrimary, fontWeight = FontWeight.Bold, background = colors.highlight),
      mark.first,
      mark.last + 1,
    )
  }
}

/** The pages that a page links to once more, as lines that are easy to hit. */
@Composable
internal fun SeeAlso(links: List<String>, book: GuideBook, onEvent: (GuideEvent) -> Unit) {
  if (links.isEmpty()) return
  Column(Modifier.padding(top = Spacing.x1)) {
    Heading(texts["see-also"], style = BreakerTheme.type.label)
    for (id in links) PageLink(id, book, onEvent)
  }
}

/** On to the next page of the chapter, for who reads it all. */
@Composable
internal fun NextPage(id: String, book: GuideBook, onEvent: (GuideEvent) -> Unit) {
  val next = nextPage(id)?.let(book::page) ?: return
  Button(
    texts["next", next.title],
    { onEvent(GuideEvent.Open(next.id)) },
    texts["next.tip"],
    Modifier.fillMaxWidth(),
    ButtonKind.SECONDARY,
    Icons.arrowRight,
  )
}

/** The page after [id] in its chapter. */
internal fun nextPage(id: String): String? {
  val pages = GuideContents.chapters.first { id in it.pages }.pages
  return pages.getOrNull(pages.indexOf(id) + 1)
}

/** Opens a lesson that comes with the app. */
@Composable
internal fun LessonButton(name: String, onLesson: ((String) -> Unit)?) {
  if (onLesson == null) return
  Button(
    texts["lesson"],
    { onLesson(name) },
    texts["lesson.tip"],
    Modifier.fillMaxWidth(),
    ButtonKind.PRIMARY,
    Icons.play,
  )
}
