package org.llmbreaker.ui.recordings

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.recordings")
