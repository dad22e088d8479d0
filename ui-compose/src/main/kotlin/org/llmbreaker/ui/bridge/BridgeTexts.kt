package org.llmbreaker.ui.bridge

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.bridge")
