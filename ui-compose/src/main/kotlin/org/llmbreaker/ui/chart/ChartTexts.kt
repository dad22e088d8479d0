package org.llmbreaker.ui.chart

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.chart")
