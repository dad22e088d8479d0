package org.llmbreaker.ui.app

import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application

/** Opens the LLMBreaker window. */
fun main() = application { Window(onCloseRequest = ::exitApplication, title = "LLMBreaker") {} }
