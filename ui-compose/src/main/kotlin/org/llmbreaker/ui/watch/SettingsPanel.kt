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
enum class SettingGroup(val title: String) {
  MODEL("Model size"),
  TRAINING("Training"),
  OPTIMIZER("Optimizer (AdamW)"),
  RUN("Run and samples"),
}

/**
 * The entries of the form.
 *
 * @param hint one plain sentence for the tooltip
 */
enum class SettingId(val label: String, val group: SettingGroup, val hint: String) {
  WIDTH("Width", SettingGroup.MODEL, "Numbers that describe one character inside the model"),
  LAYERS("Layers", SettingGroup.MODEL, "Transformer blocks on top of each other"),
  HEADS("Heads", SettingGroup.MODEL, "Ways of looking back, side by side in each layer"),
  CONTEXT("Context", SettingGroup.MODEL, "How many characters the model looks back"),
  BATCH_SIZE("Batch size", SettingGroup.TRAINING, "Pieces of text the model sees in one step"),
  STEPS("Max iters", SettingGroup.TRAINING, "How many training steps to make"),
  LEARNING_RATE("Learning rate", SettingGroup.TRAINING, "How large the first steps are at most"),
  EVAL_INTERVAL("Eval interval", SettingGroup.TRAINING, "Steps from one checkpoint to the next"),
  WARMUP("Warm-up steps", SettingGroup.OPTIMIZER, "Steps over which the learning rate rises"),
  MIN_LEARNING_RATE("Lowest rate", SettingGroup.OPTIMIZER, "Where the learning rate ends"),
  BETA1("Beta 1", SettingGroup.OPTIMIZER, "How long the optimizer remembers the direction"),
  BETA2("Beta 2", SettingGroup.OPTIMIZER, "How long it remembers how large changes were"),
  EPSILON("Epsilon", SettingGroup.OPTIMIZER, "A tiny number that avoids division by zero"),
  WEIGHT_DECAY("Weight decay", SettingGroup.OPTIMIZER, "How strongly weights are pulled to zero"),
  CLIP("Gradient clip", SettingGroup.OPTIMIZER, "Longer correction steps are cut to this length"),
  SEED("Seed", SettingGroup.RUN, "The same seed gives the same run again"),
  THREADS("Threads", SettingGroup.RUN, "Processor cores to share the work"),
  TEMPERATURE("Temperature", SettingGroup.RUN, "Lower writes carefully, higher writes boldly"),
  SAMPLE_LENGTH("Sample length", SettingGroup.RUN, "Characters to write at each checkpoint"),
  PROBE_TEXT(
    "Probe text",
    SettingGroup.RUN,
    "The text whose attention is filmed; empty takes the beginning of the validation text",
  ),
}
