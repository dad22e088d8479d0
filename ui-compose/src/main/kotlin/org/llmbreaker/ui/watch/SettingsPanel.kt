package org.llmbreaker.ui.watch

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.config.Preset

/**
 * The fold-out with settings. They hold for the next run; a run that has begun keeps its own.
 *
 * @param preset the preset that all fields agree with, or null if they were changed
 * @param fields in the order of [SettingId]
 * @param parameters all parameters with thousands separators, e.g. `7,760`; null while a field of
 *   the model is wrong
 * @param budget parameters by component, in the order of the forward pass; empty while [parameters]
 *   is null
 * @param note e.g. that changes hold for the next run; empty if there is nothing to say
 */
@Immutable
data class SettingsPanel(
  val open: Boolean = false,
  val presets: List<Preset> = Preset.entries,
  val preset: Preset? = Preset.MICRO,
  val fields: List<SettingField> = emptyList(),
  val parameters: String? = null,
  val budget: List<BudgetLine> = emptyList(),
  val note: String = "",
) {
  /** Whether a run can start with these settings. */
  val valid: Boolean
    get() = fields.all { it.message == null }
}

/** One line of the budget: `each` parameters, [copies] times, [total] in all. */
@Immutable
data class BudgetLine(
  val component: String,
  val shape: String,
  val each: String,
  val copies: Int,
  val total: String,
)

/**
 * One entry of the form.
 *
 * @param text as typed
 * @param message why it cannot be used, or null
 */
@Immutable data class SettingField(val id: SettingId, val text: String, val message: String? = null)

/** Parts of the form. */
enum class SettingGroup {
  MODEL,
  TRAINING,
  OPTIMIZER,
  RUN;

  val title: String
    get() = texts["group.${name.lowercase()}"]
}

/** The entries of the form. */
enum class SettingId(val group: SettingGroup) {
  WIDTH(SettingGroup.MODEL),
  LAYERS(SettingGroup.MODEL),
  HEADS(SettingGroup.MODEL),
  CONTEXT(SettingGroup.MODEL),
  BATCH_SIZE(SettingGroup.TRAINING),
  STEPS(SettingGroup.TRAINING),
  LEARNING_RATE(SettingGroup.TRAINING),
  EVAL_INTERVAL(SettingGroup.TRAINING),
  WARMUP(SettingGroup.OPTIMIZER),
  MIN_LEARNING_RATE(SettingGroup.OPTIMIZER),
  BETA1(SettingGroup.OPTIMIZER),
  BETA2(SettingGroup.OPTIMIZER),
  EPSILON(SettingGroup.OPTIMIZER),
  WEIGHT_DECAY(SettingGroup.OPTIMIZER),
  CLIP(SettingGroup.OPTIMIZER),
  SEED(SettingGroup.RUN),
  THREADS(SettingGroup.RUN),
  TEMPERATURE(SettingGroup.RUN),
  SAMPLE_LENGTH(SettingGroup.RUN),
  PROBE_TEXT(SettingGroup.RUN);

  val label: String
    get() = texts["setting.${name.lowercase()}"]

  /** One plain sentence for the tooltip. */
  val hint: String
    get() = texts["setting.${name.lowercase()}.hint"]
}
