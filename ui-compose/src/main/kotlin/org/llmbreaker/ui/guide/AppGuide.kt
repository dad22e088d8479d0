package org.llmbreaker.ui.guide

import org.llmbreaker.ui.component.Guide

/**
 * The way from the screens into the guide.
 *
 * @param open shows the page of this id
 */
class AppGuide(private val open: (String) -> Unit) : Guide {
  override fun question(term: String): String = texts["ask.$term"]

  override fun openTerm(term: String) = open(term)
}
