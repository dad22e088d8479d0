package org.llmbreaker.ui.guide

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.event.AttentionMaps
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** Characters in the figures that show single ones. */
private const val SHOWN = 8

/** The beginning of the example text. */
private fun GuideBook.example(): String = facts.corpus.text.take(SHOWN)

/** The first characters of the example text, and their numbers. */
@Composable
internal fun CharactersFigure(book: GuideBook) {
  val text = book.example()
  val info = book.facts.corpus.info
  FigureFrame(texts["figure.characters", info.name(), info.vocabularySize()]) {
    Tokens(text, book.facts.numbersOf(text))
  }
}

/** The same, and their places. */
@Composable
internal fun PlacesFigure(book: GuideBook) {
  val text = book.example()
  FigureFrame(texts["figure.places"]) { Tokens(text, text.indices.toList()) }
}

@Composable
private fun Tokens(text: String, numbers: List<Int>) {
  val type = BreakerTheme.type
  FlowRow(horizontalArrangement = Arrangement.spacedBy(Spacing.half)) {
    for ((letter, number) in text.map(::seen).zip(numbers)) {
      Column(
        Modifier.clearAndSetSemantics { contentDescription = "$letter: $number" },
        horizontalAlignment = Alignment.CenterHorizontally,
      ) {
        Box(
          Modifier.defaultMinSize(36.dp, 36.dp)
            .background(BreakerTheme.colors.surfaceRaised, Corners.small),
          Alignment.Center,
        ) {
          Text(letter, style = type.mono)
        }
        Text("$number", style = type.monoSmall, color = BreakerTheme.colors.textAccent)
      }
    }
  }
}

/** A blank as a sign that can be seen. */
private fun seen(letter: Char): String =
  when (letter) {
    ' ' -> "·"
    '\n' -> "⏎"
    else -> "$letter"
  }

private val cell = 32.dp

/** What each of eight characters may look at, with the weights of a model that knows nothing. */
@Composable
internal fun MaskFigure(book: GuideBook) {
  val maps by
    produceState<AttentionMaps?>(null, book) {
      value = withContext(Dispatchers.Default) { untrainedAttention(book.facts, SHOWN) }
    }
  val letters = book.example().map(::seen)
  FigureFrame(texts["figure.mask"]) {
    Row(horizontalArrangement = Arrangement.spacedBy(2.dp)) {
      Box(Modifier.size(cell))
      for (letter in letters) Label(letter)
    }
    Column(verticalArrangement = Arrangement.spacedBy(2.dp)) {
      for (query in letters.indices) {
        Row(
          Modifier.clearAndSetSemantics {
            contentDescription = texts["figure.mask.row", letters[query], query + 1]
          },
          Arrangement.spacedBy(2.dp),
        ) {
          Label(letters[query])
          for (key in letters.indices) Cell(
            if (key > query) null else maps?.weight(0, 0, query, key)
          )
        }
      }
    }
  }
}

@Composable
private fun Label(letter: String) {
  Box(Modifier.size(cell), Alignment.Center) { Text(letter, style = BreakerTheme.type.mono) }
}

/** [weight] null: hidden, or not yet computed. */
@Composable
private fun Cell(weight: Float?) {
  val colors = BreakerTheme.colors
  val frame = Modifier.size(cell).border(Sizes.line, colors.divider, Corners.small)
  if (weight == null) Box(frame)
  else
    Box(
      frame.background(colors.accent.copy(alpha = (weight + FAINT).coerceAtMost(1f)), Corners.small)
    )
}

/** So that the smallest weight is seen to be more than nothing. */
private const val FAINT = 0.15f

private val curveHeight = 120.dp

/** The learning rate over the run. */
@Composable
internal fun ScheduleFigure(book: GuideBook) {
  val rates = book.facts.rates
  val peak = rates.max()
  val colors = BreakerTheme.colors
  val spoken = texts["figure.schedule.spoken", peak, rates.indexOf(peak) + 1, rates.last()]
  FigureFrame(texts["figure.schedule", rates.size, peak, rates.last()]) {
    Canvas(
      Modifier.fillMaxWidth()
        .height(curveHeight)
        .padding(vertical = Spacing.half)
        .clearAndSetSemantics { contentDescription = spoken }
    ) {
      val path = Path()
      rates.forEachIndexed { step, rate ->
        val x = size.width * step / (rates.size - 1).coerceAtLeast(1)
        val y = size.height * (1 - rate / peak).toFloat()
        if (step == 0) path.moveTo(x, y) else path.lineTo(x, y)
      }
      val floor = Offset(size.width, size.height)
      drawLine(colors.divider, Offset(0f, size.height), floor, Sizes.line.toPx())
      drawPath(path, colors.trainLine, style = Stroke(2.dp.toPx()))
    }
  }
}
