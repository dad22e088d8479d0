package org.llmbreaker.ui.action

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.action")
