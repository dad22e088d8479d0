package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Canvas
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.drawscope.CanvasDrawScope
import androidx.compose.ui.graphics.drawscope.DrawScope
import kotlin.math.ceil

/**
 * Something that stays the same from frame to frame: drawn once into a picture, which then costs
 * next to nothing, while a hundred letters cost more than the map. Not thread-safe.
 */
internal class StillPicture {
  private var picture: ImageBitmap? = null
  private var shown: Any? = null

  /** Puts up what [draw] draws; it is called again only when [key] or the size is another. */
  fun show(scope: DrawScope, key: Any, draw: DrawScope.() -> Unit) {
    val now = listOf(key, scope.size, scope.density, scope.fontScale)
    val ready = picture
    if (now == shown && ready != null) {
      scope.drawImage(ready)
      return
    }
    val size = scope.size
    val fresh = ImageBitmap(pixels(size.width), pixels(size.height))
    CanvasDrawScope()
      .draw(scope, scope.layoutDirection, Canvas(fresh), Size(size.width, size.height), draw)
    picture = fresh
    shown = now
    scope.drawImage(fresh)
  }

  private fun pixels(length: Float) = ceil(length).toInt().coerceAtLeast(1)
}
