package org.llmbreaker.ui.watch

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.engine.config.ParameterBudget
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.ui.run.corpus
import org.llmbreaker.ui.run.grouped

class SettingsFormTest {
  private val text = corpus().info
  private val micro = SettingsForm.of(Preset.MICRO.run(text.vocabularySize, 2))

  private fun message(id: SettingId, typed: String): String? =
    micro.typed(id, typed).check(text).messages[id]

  @ParameterizedTest
  @CsvSource(
    "BATCH_SIZE, 0, Batch size must be 1-128",
    "BATCH_SIZE, 129, Batch size must be 1-128",
    "BATCH_SIZE, many, Batch size must be 1-128",
    "STEPS, 9, Max iters must be 10-10000",
    "STEPS, 10001, Max iters must be 10-10000",
    "STEPS, 10.5, Max iters must be 10-10000",
    "LEARNING_RATE, 0, Learning rate must be 0-0.1",
    "LEARNING_RATE, 0.11, Learning rate must be 0-0.1",
    "LEARNING_RATE, NaN, Learning rate must be 0-0.1",
    "LEARNING_RATE, fast, Learning rate must be 0-0.1",
    "EVAL_INTERVAL, 0, Eval interval must be >= 1",
    "EVAL_INTERVAL, '', Eval interval must be >= 1",
    "WIDTH, 2, Width must be 4-1024",
    "HEADS, 3, Heads must divide the width",
    "THREADS, 0, Threads must be 1-64",
    "SEED, abc, Seed must be a whole number",
    "TEMPERATURE, 0, Temperature must be 0.01-5",
  )
  fun `what cannot be used is said at its field`(id: SettingId, typed: String, expected: String) {
    assertThat(message(id, typed)).isEqualTo(expected)
    assertThat(micro.typed(id, typed).check(text).config).isNull()
  }

  @ParameterizedTest
  @CsvSource(
    "BATCH_SIZE, 1",
    "BATCH_SIZE, 128",
    "STEPS, 10",
    "STEPS, '10,000'",
    "LEARNING_RATE, 0.1",
    "LEARNING_RATE, '0,01'",
    "LEARNING_RATE, 1e-4",
    "EVAL_INTERVAL, ' 1 '",
    "SEED, -5",
  )
  fun `what can be used has no message`(id: SettingId, typed: String) {
    val check = micro.typed(id, typed).check(text)
    assertThat(check.messages).isEmpty()
    assertThat(check.config).isNotNull()
  }

  @Test
  fun `all that is wrong is said at once`() {
    val form = micro.typed(SettingId.WIDTH, "x").typed(SettingId.BATCH_SIZE, "0")
    val both = form.typed(SettingId.LAYERS, "99").check(text)
    assertThat(both.messages.keys)
      .containsExactlyInAnyOrder(SettingId.WIDTH, SettingId.BATCH_SIZE, SettingId.LAYERS)
    assertThat(both.model).isNull()
  }

  @Test
  fun `width and heads are checked together, not against their old values`() {
    val form = micro.typed(SettingId.WIDTH, "9").typed(SettingId.HEADS, "3")
    assertThat(form.check(text).messages).isEmpty()
  }

  @Test
  fun `a context too long for the text is refused`() {
    assertThat(message(SettingId.CONTEXT, "512"))
      .startsWith("Text too short. Min 5,130 characters required. This text has 4,008.")
  }

  @Test
  fun `the parameter count and its table follow what is typed`() {
    val panel = micro.typed(SettingId.WIDTH, "32").panel(open = true, text, note = "")
    val model = Preset.MICRO.model(text.vocabularySize)
    val wide = micro.typed(SettingId.WIDTH, "32").check(text).model!!
    assertThat(wide.width).isEqualTo(32)
    assertThat(panel.parameters).isEqualTo(wide.parameterCount().grouped())
    assertThat(panel.parameters).isNotEqualTo(model.parameterCount().grouped())
    assertThat(panel.budget.map { it.component })
      .isEqualTo(ParameterBudget.of(wide).rows.map { it.component })
    assertThat(micro.typed(SettingId.WIDTH, "x").panel(true, text, "").parameters).isNull()
  }

  @Test
  fun `a preset fills the form and is recognised until a field differs`() {
    val seeded = micro.typed(SettingId.SEED, "7")
    for (preset in Preset.entries) {
      val form = seeded.with(preset)
      assertThat(form.preset()).isEqualTo(preset)
      assertThat(form.check(text).config!!.seed).isEqualTo(7)
      assertThat(form.typed(SettingId.STEPS, "123").preset()).isNull()
    }
  }

  @Test
  fun `a form made of a run gives that run`() {
    val config = Preset.NANO.run(text.vocabularySize, 3).withSeed(99).withProbeText("the cat")
    assertThat(SettingsForm.of(config).check(text).config).isEqualTo(config)
  }
}
