package org.llmbreaker.ui.demo

/** What the demo says while it shows a part of the app. Two lines beside the header's buttons. */
enum class DemoScene {
  OPENING,
  WATCH,
  CINEMA,
  STYLE,
  INVITATION,
  WATCH_RECORDED,
  CINEMA_RECORDED,
  STYLE_RECORDED,
  CLOSING;

  val title: String
    get() = texts["scene.${name.lowercase()}.title"]

  val caption: String
    get() = texts["scene.${name.lowercase()}.caption"]
}
