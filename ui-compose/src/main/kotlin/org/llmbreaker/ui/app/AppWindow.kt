package org.llmbreaker.ui.app

import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application

/** Opens the LLMBreaker window and returns when it is closed. */
fun runApp() = application { Window(onCloseRequest = ::exitApplication, title = "LLMBreaker") {} }
