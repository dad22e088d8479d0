package org.llmbreaker.ui.watch

/** Names of the parts of Watch It Learn, for tests that drive the app. */
object WatchTags {
  const val SCREEN = "watch"

  const val DATASET = "watch-dataset"
  const val UPLOAD = "watch-upload"
  const val UPLOAD_CANCEL = "watch-upload-cancel"
  const val FACTS = "watch-facts"
  const val CARD = "watch-card"
  const val REJECTION = "watch-rejection"

  const val SAVE = "watch-save"
  const val REPLAY = "watch-replay"
  const val TRAIN_AGAIN = "watch-train-again"
  const val NEW_SEED = "watch-new-seed"

  const val SETTINGS = "watch-settings"
  const val PRESET = "watch-preset"
  const val PARAMETERS = "watch-parameters"
  const val BUDGET = "watch-budget"

  const val SAMPLES = "watch-samples"
  const val NEXT_TOKEN = "watch-next-token"
  const val NEXT_TOKEN_TOGGLE = "watch-next-token-toggle"

  /** The row of a checkpoint; its semantics text is what the model wrote. */
  fun sample(step: Int): String = "watch-sample-$step"

  /** An entry of the settings. */
  fun setting(id: SettingId): String = "watch-setting-${id.name.lowercase()}"
}
