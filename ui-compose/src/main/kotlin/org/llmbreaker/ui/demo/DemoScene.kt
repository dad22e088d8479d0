package org.llmbreaker.ui.demo

/** What the demo says while it shows a part of the app. Two lines beside the header's buttons. */
enum class DemoScene(val title: String, val caption: String) {
  OPENING(
    "Demo: one minute",
    "A small network is about to learn to spell, on this computer, while you watch.",
  ),
  WATCH(
    "1 of 3: Watch It Learn",
    "It guesses the next letter again and again. The line shows its mistakes shrink; noise turns " +
      "into words.",
  ),
  CINEMA(
    "2 of 3: Attention Cinema",
    "The same learning, filmed from inside: each map shows which earlier letters a part of the " +
      "network looks at.",
  ),
  STYLE(
    "3 of 3: Style Transfer",
    "Now it learns how one person writes, from one e-mail. The meters tell imitation from copying.",
  ),
  CLOSING(
    "Your turn",
    "Everything you saw was computed here, just now. Press Play, or paste a text of your own.",
  ),
}
