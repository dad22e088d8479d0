package org.llmbreaker.ui.demo

import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@OptIn(ExperimentalCoroutinesApi::class)
class DemoPresenterTest {
  @Test
  fun `scenes follow each other and the demo ends by itself`() = runTest {
    val demo =
      DemoPresenter(this) { show ->
        delay(1.seconds)
        show(DemoScene.WATCH)
        delay(1.seconds)
      }
    assertThat(demo.scene.value).isNull()
    demo.start()
    assertThat(demo.scene.value).isEqualTo(DemoScene.OPENING)
    advanceTimeBy(1.5.seconds)
    assertThat(demo.scene.value).isEqualTo(DemoScene.WATCH)
    advanceUntilIdle()
    assertThat(demo.scene.value).isNull()
  }

  @Test
  fun `whoever takes over stops the story where it is`() = runTest {
    var ended = false
    val demo =
      DemoPresenter(this) {
        try {
          awaitCancellation()
        } finally {
          ended = true
        }
      }
    demo.start()
    runCurrent()
    demo.takeOver()
    assertThat(demo.scene.value).isNull()
    runCurrent()
    assertThat(ended).isTrue()
  }

  @Test
  fun `starting twice tells one story`() = runTest {
    var told = 0
    val demo =
      DemoPresenter(this) {
        told++
        delay(1.seconds)
      }
    demo.start()
    demo.start()
    advanceUntilIdle()
    assertThat(told).isEqualTo(1)
  }

  @Test
  fun `after taking over it can be started again`() = runTest {
    var told = 0
    val demo =
      DemoPresenter(this) {
        told++
        delay(1.seconds)
      }
    demo.start()
    runCurrent()
    demo.takeOver()
    demo.start()
    advanceUntilIdle()
    assertThat(told).isEqualTo(2)
  }
}
