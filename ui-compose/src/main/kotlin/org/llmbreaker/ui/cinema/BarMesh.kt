package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Size
import kotlin.math.cos
import kotlin.math.sin

/**
 * From where the bars are seen, in degrees.
 *
 * @param yaw turn of the map about the upright axis, 0 as the flat map
 * @param pitch 90 from straight above, [LOWEST] from nearly the side
 * @param zoom size, 1 fits
 */
internal data class Camera(val yaw: Float, val pitch: Float, val zoom: Float = 1f) {
  /** Turned by a drag of so many degrees. */
  fun turned(yawBy: Float, pitchBy: Float) =
    copy(yaw = (yaw + yawBy).mod(TURN), pitch = (pitch + pitchBy).coerceIn(LOWEST, ABOVE))

  /** For people who cannot see it. */
  val description: String
    get() = texts["bars.turned", yaw, pitch, zoom]

  /** Nearer by this factor. */
  fun zoomed(by: Float) = copy(zoom = (zoom * by).coerceIn(0.5f, 4f))

  companion object {
    const val LOWEST = 15f
    const val ABOVE = 90f
    private const val TURN = 360f

    /** Where the flat map is seen from. */
    val FLAT = Camera(0f, ABOVE)

    /** Where one arrives: the diagonal runs away from the eye. */
    val START = Camera(325f, 40f)

    /** The way from [from] to [to], the short way round. */
    fun between(from: Camera, to: Camera, share: Float): Camera {
      val turn = (to.yaw - from.yaw + TURN / 2).mod(TURN) - TURN / 2
      return Camera(
        (from.yaw + turn * share).mod(TURN),
        from.pitch + (to.pitch - from.pitch) * share,
        from.zoom + (to.zoom - from.zoom) * share,
      )
    }
  }
}

/**
 * Parallel projection of the map, which lies on the square from -1/2 to 1/2: x to the right along
 * the characters looked at, z towards the eye along those that look, y up.
 *
 * @param size of the picture in pixels
 */
internal class Projection(camera: Camera, size: Size) {
  private val cosYaw = cos(Math.toRadians(camera.yaw.toDouble())).toFloat()
  private val sinYaw = sin(Math.toRadians(camera.yaw.toDouble())).toFloat()
  private val cosPitch = cos(Math.toRadians(camera.pitch.toDouble())).toFloat()
  private val sinPitch = sin(Math.toRadians(camera.pitch.toDouble())).toFloat()

  /** Pixels a unit: the map fits from wherever one begins to look. */
  val unit: Float = minOf(size.width / WIDE, size.height / HIGH) * camera.zoom
  private val centreX = size.width / 2
  private val centreY = size.height / 2 + LOWERED * unit * cosPitch

  /** Pixel column of a point. */
  fun x(x: Float, z: Float): Float = centreX + unit * (x * cosYaw - z * sinYaw)

  /** Pixel row of a point; rows count downwards. */
  fun y(x: Float, y: Float, z: Float): Float =
    centreY + unit * ((x * sinYaw + z * cosYaw) * sinPitch - y * cosPitch)

  /** How near the eye a point of the ground is; larger is nearer. */
  fun nearness(x: Float, z: Float): Float = x * sinYaw + z * cosYaw

  /** Whether the side of a bar that faces x is seen from the positive end. */
  val seesPositiveX: Boolean = sinYaw > 0

  /** As [seesPositiveX] for z. */
  val seesPositiveZ: Boolean = cosYaw > 0

  private companion object {
    /** Units that fit side by side: the diagonal of the map, sqrt 2, and a margin. */
    const val WIDE = 1.45f

    /** Units that fit above each other: the map seen slantwise, and the highest bar. */
    const val HIGH = 1.3f

    /** The ground moves down to leave room for bars. */
    const val LOWERED = 0.15f
  }
}

/**
 * The triangles of all bars as arrays that are drawn in one call, farther bars first. Made once,
 * filled for each picture. Not thread-safe.
 *
 * @param cells rows and columns of the matrix
 */
internal class BarMesh(private val cells: Int) {
  private val gap = if (cells <= GAPS_UP_TO) GAP else 0f
  private val capacity = cells * (cells + 1) / 2 * FACES * VERTICES

  /** x and y of each vertex, pixels; three vertices a triangle. All 0 from [size] on. */
  val positions = FloatArray(2 * capacity)

  /** The colour of each vertex, packed ARGB. */
  val colors = IntArray(capacity)

  /** Where the visible walls of the present bar begin. */
  private var sideBase = 0f
  private var frontBase = 0f

  /** Vertices in use. */
  var size = 0
    private set

  /**
   * Puts up the bars at and below the diagonal.
   *
   * @param matrix weights from 0 to 1, row by row
   * @param lift 0 for a flat map, 1 for bars at full height
   * @param argb the colour of a weight
   */
  fun fill(matrix: FloatArray, projection: Projection, lift: Float, argb: (Float) -> Int) {
    val filled = size
    size = 0
    val rows = if (projection.seesPositiveZ) 0 until cells else cells - 1 downTo 0
    for (row in rows) {
      val columns = if (projection.seesPositiveX) 0..row else row downTo 0
      for (column in columns) {
        val weight = matrix[row * cells + column]
        val besides = column + if (projection.seesPositiveX) 1 else -1
        val before = row + if (projection.seesPositiveZ) 1 else -1
        sideBase = lift * HEIGHT * covering(matrix, row, besides)
        frontBase = lift * HEIGHT * covering(matrix, before, column)
        bar(row, column, weight * lift * HEIGHT, argb(weight), projection)
      }
    }
    if (size < filled) positions.fill(0f, 2 * size, 2 * filled)
  }

  /** The weight of a bar that stands so close in front that it hides the wall up to its top. */
  private fun covering(matrix: FloatArray, row: Int, column: Int): Float {
    val stands = row in 0 until cells && column in 0..row
    return if (gap == 0f && stands) matrix[row * cells + column] else 0f
  }

  private fun bar(row: Int, column: Int, top: Float, color: Int, p: Projection) {
    val left = (column + gap) / cells - 0.5f
    val right = (column + 1 - gap) / cells - 0.5f
    val back = (row + gap) / cells - 0.5f
    val front = (row + 1 - gap) / cells - 0.5f
    if ((top - sideBase) * p.unit > 1) {
      val x = if (p.seesPositiveX) right else left
      wall(x, back, x, front, sideBase, top, shaded(color, SIDE_LIGHT), p)
    }
    if ((top - frontBase) * p.unit > 1) {
      val z = if (p.seesPositiveZ) front else back
      wall(left, z, right, z, frontBase, top, shaded(color, FRONT_LIGHT), p)
    }
    corner(left, top, back, color, p)
    corner(right, top, back, color, p)
    corner(right, top, front, color, p)
    corner(left, top, back, color, p)
    corner(right, top, front, color, p)
    corner(left, top, front, color, p)
  }

  /** An upright face. */
  private fun wall(
    x0: Float,
    z0: Float,
    x1: Float,
    z1: Float,
    base: Float,
    top: Float,
    color: Int,
    p: Projection,
  ) {
    corner(x0, base, z0, color, p)
    corner(x1, base, z1, color, p)
    corner(x1, top, z1, color, p)
    corner(x0, base, z0, color, p)
    corner(x1, top, z1, color, p)
    corner(x0, top, z0, color, p)
  }

  private fun corner(x: Float, y: Float, z: Float, color: Int, p: Projection) {
    positions[2 * size] = p.x(x, z)
    positions[2 * size + 1] = p.y(x, y, z)
    colors[size++] = color
  }

  companion object {
    /** A weight of 1, in sides of the map. */
    const val HEIGHT = 0.4f

    /** Light on faces towards the eye; tops get all of it, so their colours are the legend's. */
    const val FRONT_LIGHT = 0.82f

    /** Light on faces to the side. */
    const val SIDE_LIGHT = 0.66f

    private const val GAP = 0.06f

    /** With more cells a gap would be thinner than a pixel and flicker. */
    private const val GAPS_UP_TO = 32
    private const val FACES = 3
    private const val VERTICES = 6
  }
}

/** The colour with so much light on it, 0–1; as opaque as before. */
internal fun shaded(argb: Int, light: Float): Int {
  var result = argb and (0xFF shl 24)
  for (shift in intArrayOf(16, 8, 0)) {
    val channel = argb ushr shift and 0xFF
    result = result or ((channel * light + 0.5f).toInt() shl shift)
  }
  return result
}
