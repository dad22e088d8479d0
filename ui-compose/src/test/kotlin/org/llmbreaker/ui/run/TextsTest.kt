package org.llmbreaker.ui.run

import java.time.Duration
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource

class TextsTest {
  @ParameterizedTest
  @CsvSource(
    "400, less than 1 s left",
    "12400, about 12 s left",
    "89000, about 89 s left",
    "150000, about 3 min left",
    "7200000, about 2 h left",
  )
  fun `the time left is rounded as people say it`(millis: Long, expected: String) {
    assertThat(etaText(Duration.ofMillis(millis))).isEqualTo(expected)
  }

  @Test
  fun `what is not known is not shown`() {
    assertThat(etaText(null)).isEmpty()
    assertThat(paceText(0.0)).isEmpty()
  }

  @Test
  fun `a large pace needs no decimals`() {
    assertThat(paceText(412.6)).isEqualTo("413 steps/s")
  }

  @Test
  fun `figures have thousands separators whatever the computer's language`() {
    assertThat(1_115_394.grouped()).isEqualTo("1,115,394")
  }
}
