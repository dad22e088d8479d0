package org.llmbreaker.ui.app

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.drawIntoCanvas
import androidx.compose.ui.graphics.painter.Painter
import androidx.compose.ui.graphics.skiaCanvas
import org.jetbrains.skia.Data
import org.jetbrains.skia.svg.SVGDOM

private const val DRAWING = "/icon/llmbreaker.svg"
private const val USUAL_SIZE = 96f

/** The app's icon, from the same drawing as the icons of the installers. */
internal class IconPainter : Painter() {
  private val drawing = SVGDOM(Data.makeFromBytes(bytes()))

  override val intrinsicSize = Size(USUAL_SIZE, USUAL_SIZE)

  override fun DrawScope.onDraw() {
    drawing.setContainerSize(size.width, size.height)
    drawIntoCanvas { drawing.render(it.skiaCanvas) }
  }

  private fun bytes() =
    checkNotNull(javaClass.getResourceAsStream(DRAWING)) { "$DRAWING is missing" }
      .use { it.readAllBytes() }
}
