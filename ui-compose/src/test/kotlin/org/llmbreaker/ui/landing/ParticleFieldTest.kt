package org.llmbreaker.ui.landing

import kotlin.math.hypot
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

class ParticleFieldTest {
  private fun field(seed: Long = 7L) = ParticleField(60, seed)

  @Test
  fun `equal seeds give equal pictures and other seeds other ones`() {
    val first = field().apply { repeat(30) { advance(0.033f, WIDTH, HEIGHT) } }
    val again = field().apply { repeat(30) { advance(0.033f, WIDTH, HEIGHT) } }
    assertThat(again.x).isEqualTo(first.x)
    assertThat(again.y).isEqualTo(first.y)
    assertThat(field(8L).x).isNotEqualTo(field().x)
  }

  @Test
  fun `points drift half a dp in a thirtieth of a second`() {
    val field = field()
    val x = field.x.clone()
    val y = field.y.clone()
    field.advance(1f / 30f, WIDTH, HEIGHT)
    for (i in 0 until field.count) {
      val distance = hypot((field.x[i] - x[i]) * WIDTH, (field.y[i] - y[i]) * HEIGHT)
      assertThat(distance).isEqualTo(0.5f, within(0.01f))
    }
  }

  @Test
  fun `nobody leaves for good, however long it runs`() {
    val field = field()
    repeat(20_000) { field.advance(0.1f, WIDTH, HEIGHT) }
    assertThat((field.x + field.y).asList()).allSatisfy { assertThat(it).isBetween(-0.05f, 1.05f) }
  }

  @Test
  fun `links join near points only and are never stronger than their pulse`() {
    val field = field()
    repeat(100) {
      field.advance(0.1f, WIDTH, HEIGHT)
      field.findLinks(WIDTH, HEIGHT)
      for (k in 0 until field.linkCount) {
        assertThat(field.distanceOfLink(k)).isLessThan(ParticleField.LINK_DISTANCE)
        assertThat(field.linkAlpha[k]).isBetween(0f, ParticleField.MAX_ALPHA)
      }
    }
    assertThat(field.linkCount).isPositive()
  }

  @Test
  fun `a short link pulses between its two opacities`() {
    val field = ParticleField(2, 1L)
    field.x.fill(0.5f)
    field.y.fill(0.5f)
    val seen = mutableListOf<Float>()
    repeat(200) {
      field.advance(0.02f, 1e9f, 1e9f) // a huge window: the points hardly move in it
      field.findLinks(110f, 200f)
      seen += field.linkAlpha[0]
    }
    assertThat(seen.min()).isEqualTo(ParticleField.MIN_ALPHA, within(0.01f))
    assertThat(seen.max()).isEqualTo(ParticleField.MAX_ALPHA, within(0.01f))
  }

  @Test
  fun `links form and dissolve as the points drift`() {
    val field = field()
    val counts =
      (1..200).map {
        field.advance(0.1f, WIDTH, HEIGHT)
        field.findLinks(WIDTH, HEIGHT)
        field.linkCount
      }
    assertThat(counts.distinct()).hasSizeGreaterThan(5)
  }

  @Test
  fun `a larger window holds more points, at most all`() {
    val field = ParticleField(100, 1L)
    field.findLinks(110f, 100f)
    assertThat(field.shown).isEqualTo(1)
    field.findLinks(1100f, 400f)
    assertThat(field.shown).isEqualTo(40)
    field.findLinks(4000f, 4000f)
    assertThat(field.shown).isEqualTo(100)
  }

  private fun ParticleField.distanceOfLink(k: Int) =
    hypot((x[linkFrom[k]] - x[linkTo[k]]) * WIDTH, (y[linkFrom[k]] - y[linkTo[k]]) * HEIGHT)

  private companion object {
    const val WIDTH = 1280f
    const val HEIGHT = 800f
  }
}
