package org.llmbreaker.ui.sessions

import org.llmbreaker.engine.text.Texts

internal val texts: Texts = Texts.of("org.llmbreaker.ui.sessions")
