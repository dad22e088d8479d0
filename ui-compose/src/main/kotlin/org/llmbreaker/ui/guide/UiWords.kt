package org.llmbreaker.ui.guide

import org.llmbreaker.engine.text.Texts

/**
 * Where the words on the app's controls come from: the bundle of a package and the key there, by
 * the name that pages have for them. So pages name a button as it is named on the screen.
 */
private val sources =
  mapOf(
    "launch" to "landing:launch",
    "demo" to "landing:demo",
    "tab.watch" to "app:tab.watch",
    "tab.cinema" to "app:tab.cinema",
    "play" to "run:play.play",
    "replay" to "run:play.replay",
    "step" to "run:step",
    "speed" to "run:speed",
    "trainAgain" to "watch:again",
    "newSeed" to "watch:new-seed",
    "settings" to "watch:settings",
    "textToLearn" to "watch:dataset",
    "uploadFile" to "watch:upload",
    "nextCharacter" to "watch:next",
    "halfRate" to "run:remedy.half_rate",
    "reduceMotion" to "app:motion",
    "overview" to "cinema:view.overview",
    "detail" to "cinema:view.detail",
    "live" to "cinema:film.live",
    "breakIt" to "cinema:break",
    "switchAllOn" to "cinema:break.restore",
    "example" to "style:example",
    "forget" to "style:forget",
    "train" to "style:train",
    "copied" to "style:copied",
    "styleCard" to "style:style",
    "confidence" to "style:confidence",
  )

/** The words that stand on the app's controls, by the placeholders that pages name them with. */
internal fun uiWords(): Map<String, String> =
  sources.entries.associate { (name, source) ->
    val (home, key) = source.split(':')
    "ui.$name" to Texts.of("org.llmbreaker.ui.$home").get(key)
  }
