package org.llmbreaker.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import kotlin.math.ln
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.ui.action.LocalActions
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.KeyCap
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Where the parameters of the chosen model are. */
@Composable
internal fun BudgetFigure(book: GuideBook) {
  val budget = book.facts.budget
  val largest = budget.rows.maxOf { it.total() }
  FigureFrame(texts["figure.budget", budget.total()]) {
    for (row in budget.rows) {
      val name = row.component() + if (row.copies() == 1) "" else "\u00A0×\u00A0${row.copies()}"
      val share = row.total().toFloat() / largest
      BarLine(name, share, grouped(row.total(), book.locale), labelWidth = 176)
    }
  }
}

/** The sizes to choose from, for the example text. */
@Composable
internal fun PresetsFigure(book: GuideBook) {
  val characters = book.facts.corpus.info.vocabularySize()
  FigureFrame(texts["figure.presets", book.facts.corpus.info.name()]) {
    TableLine("", texts["figure.width"], texts["figure.layers"], texts["figure.heads"], TOTAL)
    for (preset in Preset.entries) {
      val model = preset.model(characters)
      TableLine(
        preset.id(),
        "${model.width()}",
        "${model.layers()}",
        "${model.heads()}",
        grouped(model.parameterCount(), book.locale),
      )
    }
  }
}

private const val TOTAL = "Σ"

@Composable
private fun TableLine(name: String, vararg cells: String) {
  val type = BreakerTheme.type
  Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    Text(name, Modifier.weight(1.2f), type.label, maxLines = 1)
    for (cell in cells) Text(cell, Modifier.weight(1f), type.monoSmall, align = TextAlign.End)
  }
}

/** Five scores, made up so that temperatures can be compared; natural logarithms. */
private val scores = listOf("e" to 2.0f, "a" to 1.4f, "o" to 0.6f, "i" to 0f, "u" to -1f)
private val temperatures = listOf(0.5, 1.0, 2.0)

/** The same scores at three temperatures. */
@Composable
internal fun SoftmaxFigure(book: GuideBook) {
  FigureFrame(texts["figure.softmax"]) {
    for (temperature in temperatures) {
      Heading(texts["figure.softmax.at", temperature], style = BreakerTheme.type.label)
      val shares = sharesAt(scores.map { it.second }, temperature)
      for ((score, share) in scores.zip(shares)) {
        val label = texts["figure.softmax.score", score.first, score.second].replace('-', '−')
        BarLine(label, share.toFloat(), percent(share, book.locale), labelWidth = 72)
      }
    }
  }
}

private val probabilities = listOf(0.99, 0.9, 0.5, 0.1, 0.01)

/** How surprised one is by what one had given a probability: −ln p. */
@Composable
internal fun SurpriseFigure(book: GuideBook) {
  val guess = 1.0 / book.facts.corpus.info.vocabularySize()
  val all = (probabilities + guess).sortedDescending()
  FigureFrame(texts["figure.surprise", book.facts.corpus.info.name()]) {
    for (p in all) {
      val label = percent(p, book.locale) + if (p == guess) " *" else ""
      val loss = -ln(p)
      val share = (loss / -ln(all.last())).toFloat()
      BarLine(label, share, String.format(book.locale, "%.2f", loss), labelWidth = 72)
    }
  }
}

/** What counting achieves on the example text. */
@Composable
internal fun BaselinesFigure(book: GuideBook) {
  val lines = book.facts.baselines
  val all =
    listOf(
      texts["figure.guess"] to lines.uniform(),
      texts["figure.letter"] to lines.unigram(),
      texts["figure.pair"] to lines.bigram(),
    )
  FigureFrame(texts["figure.baselines", book.facts.corpus.info.name()]) {
    for ((label, loss) in all) {
      val share = (loss / lines.uniform()).toFloat()
      BarLine(label, share, String.format(book.locale, "%.2f", loss), labelWidth = 176)
    }
  }
}

/** All keys that mean something now, from the actions that are offered themselves. */
@Composable
internal fun KeysFigure() {
  val groups = LocalActions.current.all.filter { it.shortcut != null }.groupBy { it.group }
  FigureFrame(texts["figure.keys"]) {
    for ((group, actions) in groups) {
      Column(verticalArrangement = Arrangement.spacedBy(Spacing.half)) {
        Heading(group.label, style = BreakerTheme.type.label)
        for (action in actions) KeyLine(action.label, action.shortcut!!.keys)
      }
    }
  }
}

@Composable
private fun KeyLine(label: String, keys: String) {
  Row(
    Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = "$label: $keys" },
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(label, Modifier.weight(1f), BreakerTheme.type.small, BreakerTheme.colors.textSecondary)
    KeyCap(keys)
  }
}
