package org.llmbreaker.ui.cinema

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import org.llmbreaker.ui.theme.Colors

/**
 * The whole film as one page that needs no network: it plays, can be scrubbed, and tells weights
 * under the pointer. The numbers are the engine's, 16 bits each.
 *
 * @param progress told the share that is done, 0–1; what it throws ends the work
 */
internal fun filmHtml(
  film: Film,
  look: Look,
  colors: Colors,
  rate: Int,
  progress: (Float) -> Unit,
): String {
  val first = film.frames.first()
  val heads =
    if (look.zoom == Zoom.DETAIL) listOf(look.layer to look.head)
    else (0 until first.layers()).flatMap { l -> (0 until first.heads()).map { l to it } }
  val data = buildString {
    append("const TOKENS=").append(film.tokens.joinToString(",", "[", "]", transform = ::json))
    append(";\nconst STEPS=").append(film.frames.map { it.step })
    append(";\nconst TITLES=")
    append(heads.joinToString(",", "[", "]") { (l, h) -> json(headTitle(l, h)) })
    append(";\nconst RATE=").append(rate)
    append(";\nconst COLOURS=").append(rgbTable(colors, look.scale))
    append(";\nconst FRAMES=[\n")
    for (frame in 0 until film.size) {
      progress(frame / film.size.toFloat())
      append(heads.joinToString(",", "[", "],\n") { (l, h) -> json(levels(film, frame, l, h)) })
    }
    append("];\n")
  }
  val page = checkNotNull(FramePainter::class.java.getResource("/cinema/film.html")).readText()
  progress(1f)
  return page.replace("/*DATA*/", data)
}

/** The cells at and below the diagonal, 16 bits each, low byte first, in Base64. */
private fun levels(film: Film, frame: Int, layer: Int, head: Int): String {
  val maps = film.frames[frame].maps
  val cells = maps.size * (maps.size + 1) / 2
  val start = (layer * maps.heads + head) * cells
  val bytes = ByteBuffer.allocate(cells * Short.SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
  bytes.asShortBuffer().put(maps.levels, start, cells)
  return Base64.getEncoder().encodeToString(bytes.array())
}

/** 256 colours from 0 to 1 as numbers 0xRRGGBB. */
private fun rgbTable(colors: Colors, choice: Scale): List<Int> {
  val scale = colors.scale(choice)
  return List(SHADES) { scale.argb(it / (SHADES - 1f)) and 0xFFFFFF }
}

private const val SHADES = 256

/** A string of JavaScript; `<` is escaped so that no text can end the script. */
internal fun json(text: String): String = buildString {
  append('"')
  for (c in text) {
    if (c == '"' || c == '\\' || c == '<' || c.code < ' '.code || c.code > LAST_ASCII) {
      append("\\u%04x".format(c.code))
    } else append(c)
  }
  append('"')
}

private const val LAST_ASCII = 126
