package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pinch
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.BreakerTheme

/** Pointer, wheel, fingers and keys on the map, the bars and the timeline. */
@OptIn(ExperimentalTestApi::class)
class CinemaInteractionTest {
  private var state by mutableStateOf(RecordedFilm.state(Look(zoom = Zoom.DETAIL, layer = 1)))
  private val events = mutableListOf<CinemaUiEvent>()

  /** Keys that the screen leaves to the window around it. */
  private val unused = mutableListOf<Key>()

  /** What the presenter does with events about looking and scrubbing. */
  private fun take(event: CinemaUiEvent) {
    events += event
    val playback = state.playback
    state =
      when (event) {
        is CinemaUiEvent.LookEvent -> state.copy(look = state.look.after(event, 2, 2))
        is CinemaUiEvent.Scrubbed -> state.copy(playback = playback.copy(event.position))
        is CinemaUiEvent.FrameMoved ->
          state.copy(playback = playback.copy(playback.position + event.by))
        else -> state
      }
  }

  private fun shown(test: ComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 683) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          Box(Modifier.size(1280.dp, 683.dp).onKeyEvent { unused.add(it.key) }) {
            CinemaScreen(state, ::take)
          }
        }
      }
      test()
    }

  private fun ComposeUiTest.map() = onNodeWithTag(CinemaTags.DETAIL)

  private fun ComposeUiTest.bars() = onNodeWithTag(CinemaTags.BARS)

  private fun ComposeUiTest.track() = onNodeWithTag(CinemaTags.TIMELINE)

  private fun SemanticsNodeInteraction.place(cell: Cell): Offset {
    val size = fetchSemanticsNode().size
    val room = Size(size.width.toFloat(), size.height.toFloat())
    return MapGeometry(64, room, 1f, MapGeometry.ARCS).rectOf(cell).center
  }

  private fun ComposeUiTest.sentence(): String {
    waitForIdle()
    val node = onNodeWithTag(CinemaTags.SENTENCE).fetchSemanticsNode()
    return node.config[SemanticsProperties.Text].joinToString { it.text }
  }

  private fun expected(cell: Cell, pinned: Boolean = false): String {
    val weight = state.film.frames[6].weight(1, 0, cell.query, cell.key)
    val query = quoted(state.tokens[cell.query])
    val key = quoted(state.tokens[cell.key])
    return "%s looks at %s: %.2f · step 60".format(query, key, weight) +
      if (pinned) " · pinned" else ""
  }

  @Test
  fun `keys still arrive when the map that had the keyboard was opened`() {
    state = RecordedFilm.state()
    shown {
      onNodeWithText("Layer 1, Head 0").performClick()
      waitForIdle()
      map().assertIsDisplayed()
      onRoot().performKeyInput { pressKey(Key.RightBracket) }
      assertThat(unused).contains(Key.RightBracket)
    }
  }

  @Test
  fun `a finger reads a cell, a second tap pins it, a third lets go`() = shown {
    val cell = Cell(30, 7)
    fun tap() = map().performTouchInput { down(map().place(cell)).also { up() } }
    tap()
    mainClock.advanceTimeBy(500)
    assertThat(sentence()).isEqualTo(expected(cell))
    tap()
    mainClock.advanceTimeBy(500)
    assertThat(sentence()).isEqualTo(expected(cell, pinned = true))
    tap()
    mainClock.advanceTimeBy(500)
    assertThat(sentence()).contains("Hover or tap")
  }

  @Test
  fun `a mouse reads by moving, and what is pinned stays`() = shown {
    val first = Cell(20, 3)
    map().performMouseInput { moveTo(map().place(first)) }
    assertThat(sentence()).isEqualTo(expected(first))
    map().performMouseInput { press().also { release() } }
    assertThat(sentence()).isEqualTo(expected(first, pinned = true))
    map().performMouseInput { moveTo(map().place(Cell(50, 40))) }
    assertThat(sentence()).isEqualTo(expected(first, pinned = true))
    map().performMouseInput { exit() }
    assertThat(sentence()).isEqualTo(expected(first, pinned = true))
  }

  @Test
  fun `beyond the diagonal it says why there is nothing`() = shown {
    map().performMouseInput { moveTo(map().place(Cell(3, 20))) }
    assertThat(sentence()).contains("cannot look at").contains("comes later")
  }

  @Test
  fun `arrow keys on the map move heads and snapshots, with Shift the cell`() = shown {
    map().requestFocus()
    map().performKeyInput { pressKey(Key.DirectionDown) }
    assertThat(state.look.layer to state.look.head).isEqualTo(1 to 1)
    map().performKeyInput { pressKey(Key.DirectionUp) }
    assertThat(state.look.layer to state.look.head).isEqualTo(1 to 0)
    map().performKeyInput { pressKey(Key.DirectionLeft) }
    assertThat(state.playback.position).isEqualTo(5f)
    map().performKeyInput { pressKey(Key.DirectionRight) }
    map().performKeyInput {
      withKeyDown(Key.ShiftLeft) {
        pressKey(Key.DirectionDown)
        pressKey(Key.DirectionDown)
        pressKey(Key.DirectionRight)
      }
      pressKey(Key.Enter)
    }
    assertThat(sentence()).isEqualTo(expected(Cell(2, 1), pinned = true))
    map().performKeyInput { withKeyDown(Key.ShiftLeft) { pressKey(Key.DirectionLeft) } }
    assertThat(sentence()).isEqualTo(expected(Cell(2, 0)))
  }

  private fun ComposeUiTest.camera(): String {
    waitForIdle()
    return bars().fetchSemanticsNode().config[SemanticsProperties.StateDescription]
  }

  private fun inBars(test: ComposeUiTest.() -> Unit) {
    state = state.copy(look = state.look.copy(shape = Shape.BARS))
    shown(test)
  }

  @Test
  fun `a drag turns the bars by its length`() = inBars {
    assertThat(camera()).isEqualTo("turned 325°, from 40° above, 1.0 times as large")
    bars().performTouchInput {
      down(center)
      moveBy(Offset(viewConfiguration.touchSlop + 1, 0f))
      moveBy(Offset(-100f, 50f))
      up()
    }
    assertThat(camera()).startsWith("turned 357°").contains("from 60° above")
  }

  @Test
  fun `the wheel and two fingers zoom`() = inBars {
    bars().performMouseInput {
      moveTo(center)
      scroll(-1f)
    }
    assertThat(camera()).endsWith("1.1 times as large")
    bars().performMouseInput { repeat(40) { scroll(1f) } }
    assertThat(camera()).endsWith("0.5 times as large")
    bars().performTouchInput {
      pinch(
        center - Offset(20f, 0f),
        center - Offset(120f, 0f),
        center + Offset(20f, 0f),
        center + Offset(120f, 0f),
        durationMillis = 200,
      )
    }
    assertThat(camera().substringAfter("above, ").substringBefore(" times").toFloat())
      .isGreaterThan(1.5f)
  }

  @Test
  fun `keys turn and zoom the bars, and Home takes them back`() = inBars {
    bars().requestFocus()
    bars().performKeyInput {
      pressKey(Key.DirectionRight)
      pressKey(Key.DirectionUp)
      pressKey(Key.Plus)
    }
    assertThat(camera()).isEqualTo("turned 335°, from 50° above, 1.1 times as large")
    bars().performKeyInput { pressKey(Key.MoveHome) }
    assertThat(camera()).isEqualTo("turned 325°, from 40° above, 1.0 times as large")
  }

  @Test
  fun `a press or drag on the timeline scrubs, arrow keys step`() = shown {
    track().performTouchInput { down(center) }
    waitForIdle()
    assertThat(state.playback.position).isBetween(2.95f, 3.05f)
    track().performTouchInput {
      moveBy(Offset(viewConfiguration.touchSlop + 1, 0f))
      moveTo(centerRight)
      up()
    }
    waitForIdle()
    assertThat(state.playback.position).isEqualTo(6f)
    track().requestFocus()
    track().performKeyInput { pressKey(Key.DirectionLeft) }
    assertThat(state.playback.position).isEqualTo(5f)
    assertThat(events).endsWith(CinemaUiEvent.FrameMoved(-1))
  }

  @Test
  fun `a wide window shows the map at more than 600 pixels`() =
    runDesktopComposeUiTest(1920, 963) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          Box(Modifier.size(1920.dp, 963.dp)) { CinemaScreen(state, ::take) }
        }
      }
      val corner = map().place(Cell(63, 63)) - map().place(Cell(0, 0))
      assertThat(corner.x / 63 * 64).isEqualTo(640f)
    }

  @Test
  fun `texts that do not fit are scrolled`() {
    val tokens = List(128) { "a" }
    state = CinemaUiState(SourcePanel(tokens = tokens), look = state.look)
    shown {
      val size = map().fetchSemanticsNode().size
      assertThat(size.height).isGreaterThanOrEqualTo(128 * MapGeometry.SMALLEST_CELL.toInt())
    }
  }
}
