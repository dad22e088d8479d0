package org.llmbreaker.ui.lesson

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.lesson")
