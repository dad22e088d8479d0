package org.llmbreaker.ui.settings

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.settings")
