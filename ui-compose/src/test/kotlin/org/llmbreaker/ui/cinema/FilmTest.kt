package org.llmbreaker.ui.cinema

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.event.Role
import org.llmbreaker.engine.probe.RoleSentences

/** What is shown of a film equals what the engine recorded. */
class FilmTest {
  private val film = RecordedFilm.record.film
  private val matrix = BlendedMatrix()

  private fun moment(position: Float, layer: Int, head: Int) =
    Moment(film, position, layer, head, contrast = false, film.tokens.size)

  @Test
  fun `real snapshots are shown as recorded`() {
    assertThat(film.frames.map { it.step }).isEqualTo((0..60 step 10).toList())
    for (frame in film.frames.indices) for (layer in 0..1) for (head in 0..1) {
      assertThat(matrix.at(moment(frame.toFloat(), layer, head)))
        .isEqualTo(film.frames[frame].matrix(layer, head))
    }
  }

  @Test
  fun `between two snapshots each weight is mixed and rows still sum to 1`() {
    val mixed = matrix.at(moment(3.25f, 1, 0))
    val size = film.tokens.size
    for (row in 0 until size) for (column in 0 until size) {
      val from = film.frames[3].weight(1, 0, row, column)
      val to = film.frames[4].weight(1, 0, row, column)
      assertThat(mixed[row * size + column].toDouble())
        .isCloseTo(0.75 * from + 0.25 * to, org.assertj.core.data.Offset.offset(1e-6))
    }
    for (row in 0 until size) {
      val sum = (0 until size).sumOf { mixed[row * size + it].toDouble() }
      assertThat(sum).isBetween(1 - 1e-5, 1 + 1e-5)
    }
  }

  @Test
  fun `positions and steps belong together`() {
    assertThat(film.stepAt(2.5f)).isEqualTo(25)
    assertThat(film.positionOf(25.0)).isEqualTo(2.5f)
    assertThat(film.positionOf(-3.0)).isEqualTo(0f)
    assertThat(film.positionOf(99.0)).isEqualTo(6f)
    assertThat(film.nearest(2.4f)).isEqualTo(2)
    assertThat(film.nearest(2.6f)).isEqualTo(3)
    assertThat(positionText(film, 2.5f, 60)).isEqualTo("25 / 60")
    assertThat(interpolationText(film, 2.5f)).isEqualTo("interpolated between 20 and 30")
    assertThat(interpolationText(film, 2f)).isEmpty()
  }

  @Test
  fun `the sentence about a cell names who looks first and the engine's weight`() {
    val size = film.tokens.size
    for (query in 0 until size step 7) for (key in 0..query step 5) {
      val weight = film.frames[6].weight(1, 1, query, key)
      val sentence = cellSentence(film, 6, Look(layer = 1, head = 1), Cell(query, key))
      assertThat(sentence)
        .isEqualTo(
          "%s looks at %s: %.2f"
            .format(quoted(film.tokens[query]), quoted(film.tokens[key]), weight)
        )
    }
    assertThat(cellSentence(film, 6, Look(), Cell(0, 5))).contains("cannot look at")
  }

  @Test
  fun `blanks are visible`() {
    assertThat(listOf("a", " ", "\n", "\t").map(::visible)).containsExactly("a", "·", "⏎", "⇥")
  }

  @Test
  fun `role curves are the engine's scores`() {
    for (curve in film.roleCurves(1, 0)) {
      for (frame in film.frames.indices) {
        assertThat(curve.values[frame]).isEqualTo(film.frames[frame].roles.score(curve.role, 1, 0))
      }
    }
    assertThat(film.roleCurves(0, 0).map { it.role }).isEqualTo(Role.entries)
    assertThat(RoleSentences.induction(film.frames[6].roles)).contains("induction head")
  }

  @Test
  fun `rescaled rows reach 1 and keep their proportions`() {
    val rows = floatArrayOf(1f, 0f, 0.2f, 0.1f)
    rescaleRows(rows, 2)
    assertThat(rows).containsExactly(1f, 0f, 1f, 0.5f)
    val nothing = floatArrayOf(0f)
    rescaleRows(nothing, 1)
    assertThat(nothing).containsExactly(0f)
  }

  @Test
  fun `a head that is off changes the shown loss, which is the engine's`() {
    val record = RecordedFilm.record
    val broken = RecordedFilm.broken
    assertThat(broken.whole).isEqualTo(record.now)
    assertThat(broken.now!!.step).isEqualTo(60)
    assertThat(broken.now.loss).isNotEqualTo(record.now?.loss)
    assertThat(broken.marks).containsExactly(60)
  }
}
