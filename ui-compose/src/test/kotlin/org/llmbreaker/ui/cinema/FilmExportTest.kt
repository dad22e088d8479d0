package org.llmbreaker.ui.cinema

import java.io.ByteArrayInputStream
import java.nio.file.Path
import java.util.Base64
import java.util.concurrent.CancellationException
import javax.imageio.ImageIO
import kotlin.io.path.createDirectories
import kotlin.io.path.writeBytes
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.LightColors

class FilmExportTest {
  private val state =
    RecordedFilm.state(Look(zoom = Zoom.DETAIL, layer = 1), Playback(position = 4f))
  private val film = state.film

  private fun file(
    format: FilmFormat,
    from: CinemaUiState = state,
    progress: (Float) -> Unit = {},
  ): ByteArray {
    val content = filmFile(format, from, LightColors, progress)
    val folder = Path.of("target/exports").createDirectories() // to be looked at
    folder.resolve("${from.look.zoom.name.lowercase()}.${format.ending}").writeBytes(content)
    return content
  }

  @Test
  fun `the table has the engine's weights and nothing above the diagonal`() {
    val lines = file(FilmFormat.CSV).decodeToString().trim().lines()
    assertThat(lines).hasSize(1 + film.tokens.size)
    val row = lines[11].substringAfterLast('"').removePrefix(",").split(',')
    assertThat(row).hasSize(film.tokens.size)
    for (key in film.tokens.indices) {
      if (key > 10) assertThat(row[key]).isEmpty()
      else assertThat(row[key].toFloat()).isEqualTo(film.frames[4].weight(1, 0, 10, key))
    }
  }

  @Test
  fun `the GIF has a picture for each snapshot, at the film's speed`() {
    val shares = mutableListOf<Float>()
    val bytes = file(FilmFormat.GIF) { shares += it }
    val reader = ImageIO.getImageReadersByFormatName("gif").next()
    reader.input = ImageIO.createImageInputStream(ByteArrayInputStream(bytes))
    assertThat(reader.getNumImages(true)).isEqualTo(film.size)
    val metadata = reader.getImageMetadata(1)
    val tree = metadata.getAsTree(metadata.nativeMetadataFormatName)
    val control =
      generateSequence(tree.firstChild) { it.nextSibling }
        .first { it.nodeName == "GraphicControlExtension" }
    assertThat(control.attributes.getNamedItem("delayTime").nodeValue).isEqualTo("25")
    val size = FramePainter(film, state.look, LightColors).size
    assertThat(reader.getWidth(0) to reader.getHeight(0)).isEqualTo(size.width to size.height)
    assertThat(bytes.decodeToString()).contains("NETSCAPE2.0")
    assertThat(shares).isSorted().startsWith(0f).endsWith(1f)
  }

  @Test
  fun `saving can be called off`() {
    assertThatThrownBy {
        file(FilmFormat.GIF) { if (it > 0.3f) throw CancellationException("enough") }
      }
      .isInstanceOf(CancellationException::class.java)
  }

  @Test
  fun `pictures show one head in Detail and all in the overview`() {
    val detail = ImageIO.read(ByteArrayInputStream(file(FilmFormat.PNG)))
    assertThat(detail.width to detail.height).isEqualTo(782 to 730)
    val all = state.copy(look = Look())
    val overview = ImageIO.read(ByteArrayInputStream(file(FilmFormat.PNG, all)))
    assertThat(overview.width to overview.height).isEqualTo(584 to 656)
  }

  @Test
  fun `the page asks nobody for anything and holds every weight`() {
    val page = file(FilmFormat.HTML, state.copy(look = Look())).decodeToString()
    assertThat(page).contains("default-src 'none'").doesNotContain("http://", "https://", "src=")
    assertThat(page).doesNotContain("/*DATA*/", "{{").contains("<html lang=\"en\">")
    assertThat(page).contains("const STEPS=[0, 10, 20, 30, 40, 50, 60]")
    assertThat(page).contains("\"Layer 1, Head 1\"")
    val coded = Regex("^\\[(.*)],$", RegexOption.MULTILINE).findAll(page).toList()
    assertThat(coded).hasSize(film.size)
    val maps = coded[5].groupValues[1].split(',').map { it.trim('"').replace("\\u003d", "=") }
    val bytes = Base64.getDecoder().decode(maps[2])
    for ((query, key) in listOf(0 to 0, 9 to 4, 63 to 63)) {
      val at = 2 * (query * (query + 1) / 2 + key)
      val level = (bytes[at].toInt() and 0xFF) or (bytes[at + 1].toInt() and 0xFF shl 8)
      assertThat(level / 65_535f).isEqualTo(film.frames[5].weight(1, 0, query, key))
    }
  }

  @Test
  fun `the page of Detail holds that head only`() {
    val page = file(FilmFormat.HTML).decodeToString()
    assertThat(page).contains("const TITLES=[\"Layer 1, Head 0\"]")
    val coded = Regex("^\\[(.*)],$", RegexOption.MULTILINE).findAll(page).toList()
    assertThat(coded.map { it.groupValues[1].split(',').size }).hasSize(film.size).containsOnly(1)
  }

  @Test
  fun `no text can end the page's script`() {
    assertThat(json("a</script>\"\n")).isEqualTo("\"a\\u003c/script>\\u0022\\u000a\"")
  }
}
