package org.llmbreaker.ui.run

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class LossCurveTest {
  private val source = FakeHistory()

  @Test
  fun `a view does not change when its curve grows beyond its arrays`() {
    val curve = GrowingCurve()
    source.trainTo(9)
    val early = curve.extend(source.trainSize, source::copyTrain)
    source.trainTo(5_000)
    val late = curve.extend(source.trainSize, source::copyTrain)
    assertThat(early.size).isEqualTo(10)
    assertThat(late.size).isEqualTo(5_001)
    assertThat(late.loss(5_000)).isEqualTo(lossAt(5_000))
    assertThat(late.upTo(9.5)).isEqualTo(early)
    assertThatThrownBy { early.loss(10) }.isInstanceOf(IndexOutOfBoundsException::class.java)
  }

  @Test
  fun `the point at or before a place is found`() {
    val curve = LossCurve.of(doubleArrayOf(0.0, 50.0, 100.0), doubleArrayOf(3.0, 2.0, 1.0))
    assertThat(curve.indexAtOrBefore(-1.0)).isEqualTo(-1)
    assertThat(curve.indexAtOrBefore(0.0)).isZero()
    assertThat(curve.indexAtOrBefore(99.9)).isEqualTo(1)
    assertThat(curve.indexAtOrBefore(1e9)).isEqualTo(2)
  }

  @Test
  fun `curves with equal points are equal`() {
    val one = LossCurve.of(doubleArrayOf(0.0, 1.0), doubleArrayOf(3.0, 2.0))
    val same = LossCurve.of(doubleArrayOf(0.0, 1.0), doubleArrayOf(3.0, 2.0))
    val other = LossCurve.of(doubleArrayOf(0.0, 1.0), doubleArrayOf(3.0, 2.5))
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other)
  }
}
