package org.llmbreaker.ui.spoken

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.spoken")
