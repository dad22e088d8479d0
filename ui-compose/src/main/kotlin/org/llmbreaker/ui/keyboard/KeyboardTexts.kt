package org.llmbreaker.ui.keyboard

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.keyboard")
