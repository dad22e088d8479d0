package org.llmbreaker.ui.cinema

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import org.llmbreaker.engine.text.Language
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
  progress(1f)
  return pageInWords().replace("/*DATA*/", data)
}

/** The page without a film, in the present language. */
private fun pageInWords(): String {
  val page = checkNotNull(FramePainter::class.java.getResource("/cinema/film.html")).readText()
  return pageWords().entries.fold(page) { text, (name, words) -> text.replace("{{$name}}", words) }
}

/** What stands in the page itself. */
private fun pageWords() =
  mapOf(
    "language" to Language.current().tag(),
    "title" to texts["page.title"],
    "meaning" to texts["page.meaning"],
    "play" to texts["page.play"],
    "snapshot" to texts["page.snapshot"],
    "point" to texts["page.point"],
    "words" to scriptWords().joinToString(",") { (name, words) -> "$name:${json(words)}" },
  )

/** What the page's script says; it puts numbers and characters in place of `{0}`, `{1}`, … */
private fun scriptWords() =
  listOf(
    "play" to texts["page.play"],
    "pause" to texts["page.pause"],
    "point" to texts["page.point"],
    "legend" to texts["page.legend"],
    "step" to texts["page.step", "{0}"],
    "looks" to texts["cell.looks", "{0}", "{1}", "{2}"],
    "masked" to texts["cell.masked", "{0}", "{1}"],
    "space" to texts["character.space"],
    "line" to texts["character.line"],
    "tab" to texts["character.tab"],
  )

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
