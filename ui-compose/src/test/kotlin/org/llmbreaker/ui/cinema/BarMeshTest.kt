package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset as Point
import androidx.compose.ui.geometry.Size
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.data.Offset.offset
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.event.Role
import org.llmbreaker.engine.probe.Jumps

class BarMeshTest {
  private val above = Projection(Camera.FLAT, Size(200f, 100f))
  private val near = offset(0.01f)

  /** The height of 100 pixels holds 1.3 units. */
  private val unit = 100 / 1.3f

  @Test
  fun `from above the bars lie as in the flat map`() {
    assertThat(above.x(-0.5f, -0.5f)).isCloseTo(100 - unit / 2, near)
    assertThat(above.y(-0.5f, 0f, -0.5f)).isCloseTo(50 - unit / 2, near)
    assertThat(above.x(0.5f, 0.5f)).isCloseTo(100 + unit / 2, near)
    assertThat(above.y(0.5f, 0.4f, 0.5f))
      .describedAs("height is not seen")
      .isCloseTo(50 + unit / 2, near)
  }

  @Test
  fun `from the side height goes up and turning moves corners round`() {
    val low = Projection(Camera(0f, 30f), Size(200f, 100f))
    val ground = low.y(0f, 0f, 0f)
    assertThat(low.y(0f, 1f, 0f)).isCloseTo(ground - unit * 0.8660254f, near)
    val turned = Projection(Camera(90f, 30f), Size(200f, 100f))
    assertThat(turned.x(0f, 0.5f)).isCloseTo(100 - unit / 2, near)
    assertThat(turned.nearness(0.5f, 0f)).isGreaterThan(turned.nearness(-0.5f, 0f))
  }

  @Test
  fun `each bar at or below the diagonal has its colour on top and darker sides`() {
    val mesh = BarMesh(2)
    val matrix = floatArrayOf(1f, 9f, 0.5f, 0.5f)
    mesh.fill(matrix, Projection(Camera(30f, 40f), Size(400f, 400f)), 1f) { w ->
      if (w == 1f) 0xFF646464.toInt() else 0xFF0000C8.toInt()
    }
    assertThat(mesh.size).isEqualTo(3 * 18)
    val colors = mesh.colors.take(mesh.size)
    assertThat(colors.count { it == 0xFF646464.toInt() }).isEqualTo(6)
    assertThat(colors.count { it == 0xFF0000C8.toInt() }).isEqualTo(12)
    assertThat(shaded(0xFF646464.toInt(), 0.5f)).isEqualTo(0xFF323232.toInt())
  }

  @Test
  fun `a higher weight is a higher bar, in proportion`() {
    val projection = Projection(Camera(30f, 40f), Size(400f, 400f))
    fun top(weight: Float): Float {
      val mesh = BarMesh(1)
      mesh.fill(floatArrayOf(weight), projection, 1f) { 0 }
      val rows = mesh.positions.filterIndexed { i, _ -> i % 2 == 1 }.take(mesh.size)
      return rows.min()
    }
    assertThat(top(0.2f) - top(0.4f)).isCloseTo(top(0.6f) - top(0.8f), near)
    assertThat(top(0.2f)).isGreaterThan(top(0.4f))
  }

  @Test
  fun `farther bars come first from every side`() {
    val cells = 4
    for (yaw in listOf(20f, 110f, 200f, 290f)) {
      val projection = Projection(Camera(yaw, 40f), Size(400f, 400f))
      val mesh = BarMesh(cells)
      val order = mutableListOf<Int>()
      val matrix = FloatArray(cells * cells) { it / 100f }
      mesh.fill(matrix, projection, 0f) { w -> ((w * 100 + 0.5f).toInt()).also { order += it } }
      val place = order.withIndex().associate { (i, cell) -> cell to i }
      for (row in 0 until cells) for (column in 1..row) {
        val left = row * cells + column - 1
        val near = projection.nearness(1f, 0f) > 0
        assertThat(place.getValue(left) < place.getValue(left + 1)).isEqualTo(near)
      }
    }
  }

  @Test
  fun `of bars that touch, walls are drawn only where one stands above the next`() {
    val cells = 40
    val mesh = BarMesh(cells)
    val projection = Projection(Camera(30f, 40f), Size(400f, 400f))
    val tops = cells * (cells + 1) / 2 * 6
    val outer = 2 * cells * 6 // the front row, and the stairs of the diagonal
    mesh.fill(FloatArray(cells * cells) { 0.5f }, projection, 1f) { 0 }
    assertThat(mesh.size).isEqualTo(tops + outer)
    val one = FloatArray(cells * cells)
    one[20 * cells + 10] = 0.5f
    mesh.fill(one, projection, 1f) { 0 }
    assertThat(mesh.size).isEqualTo(tops + 2 * 6)
  }

  @Test
  fun `the camera goes the short way and stays in its bounds`() {
    val half = Camera.between(Camera.FLAT, Camera.START, 0.5f)
    assertThat(half.yaw).isCloseTo(342.5f, near)
    assertThat(half.pitch).isCloseTo(65f, near)
    assertThat(Camera.START.turned(0f, 500f).pitch).isEqualTo(Camera.ABOVE)
    assertThat(Camera.START.turned(0f, -500f).pitch).isEqualTo(Camera.LOWEST)
    assertThat(Camera.START.zoomed(100f).zoom).isEqualTo(4f)
  }

  @Test
  fun `a point of the map belongs to the cell drawn there`() {
    val geometry = MapGeometry(64, Size(600f, 420f), 1f)
    assertThat(geometry.side).isEqualTo(384)
    for (cell in listOf(Cell(0, 0), Cell(63, 63), Cell(40, 3))) {
      assertThat(geometry.cellAt(geometry.rectOf(cell).center)).isEqualTo(cell)
    }
    assertThat(geometry.cellAt(Point(2f, 2f))).isNull()
    assertThat(snappedSide(200, 64)).isEqualTo(192)
    assertThat(snappedSide(100, 64)).isEqualTo(100)
  }

  @Test
  fun `a tap near a jump opens the frame after it, elsewhere the nearest`() {
    val values = floatArrayOf(0f, 0f, 0f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f)
    val jumps = Jumps.find(values)
    val curve = RoleCurve(Role.INDUCTION, values, jumps)
    assertThat(jumps.map { it.frame }).containsExactly(3)
    assertThat(frameAt(curve, 38f, 100f, 10f)).isEqualTo(3)
    assertThat(frameAt(curve, 82f, 100f, 10f)).isEqualTo(8)
  }
}
