package org.llmbreaker.ui.landing

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.landing")
