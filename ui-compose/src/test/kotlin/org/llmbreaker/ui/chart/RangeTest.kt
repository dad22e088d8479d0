package org.llmbreaker.ui.chart

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class RangeTest {
  private val full = Range(0.0, 500.0)

  private fun labels(range: Range, wanted: Int, least: Double = 0.0) =
    ticks(range, wanted, least).map { it.label }

  @Test
  fun `500 steps are labelled every 100`() {
    assertThat(labels(full, 5)).containsExactly("0", "100", "200", "300", "400", "500")
  }

  @Test
  fun `ticks are round and lie within the range`() {
    assertThat(labels(Range(0.13, 3.4), 6)).containsExactly("1", "2", "3")
    assertThat(labels(Range(0.0, 3.4), 7))
      .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0")
    assertThat(labels(Range(0.21, 0.27), 3)).containsExactly("0.22", "0.24", "0.26")
    assertThat(labels(Range(0.0, 10_000.0), 4)).containsExactly("0", "5,000", "10,000")
  }

  @Test
  fun `steps have no fractions`() {
    assertThat(labels(Range(100.0, 103.0), 5, 1.0)).containsExactly("100", "101", "102", "103")
  }

  @Test
  fun `zoom keeps what is under the pointer`() {
    val zoomed = full.zoomed(2.0, 100.0, full, 10.0)
    assertThat(zoomed).isEqualTo(Range(50.0, 300.0))
    assertThat(zoomed.share(100.0)).isEqualTo(full.share(100.0))
  }

  @Test
  fun `zoom stops at the whole and at the shortest stretch`() {
    assertThat(full.zoomed(0.1, 100.0, full, 10.0)).isEqualTo(full)
    assertThat(full.zoomed(1e9, 500.0, full, 10.0)).isEqualTo(Range(490.0, 500.0))
    val few = Range(0.0, 5.0)
    assertThat(few.zoomed(3.0, 2.0, few, 10.0)).isEqualTo(few)
  }

  @Test
  fun `pan stops at both ends`() {
    val part = Range(100.0, 200.0)
    assertThat(part.moved(-1000.0, full)).isEqualTo(Range(0.0, 100.0))
    assertThat(part.moved(1000.0, full)).isEqualTo(Range(400.0, 500.0))
    assertThat(part.moved(5.0, full)).isEqualTo(Range(105.0, 205.0))
  }

  @Test
  fun `an empty range is refused`() {
    assertThatThrownBy { Range(1.0, 1.0) }.hasMessageContaining("must not be empty")
  }
}
