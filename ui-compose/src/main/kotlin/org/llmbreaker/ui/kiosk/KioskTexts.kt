package org.llmbreaker.ui.kiosk

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.kiosk")
