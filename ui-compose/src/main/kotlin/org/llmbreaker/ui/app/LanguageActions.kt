package org.llmbreaker.ui.app

import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.settings.SettingsPresenter

/** The languages one can choose; null follows the system. */
private val choices = listOf(Language.ENGLISH, Language.GERMAN, null)

/** The id of the action that chooses [language]. */
internal fun languageAction(language: Language?) = "view.language.${key(language)}"

private fun key(language: Language?) = language?.tag() ?: "system"

/** Choosing a language. Found by the word for it in either one, by who cannot read this one. */
internal fun languageActions(settings: AppSettings, change: SettingsPresenter): List<Action> =
  choices.map { language ->
    Action(
      languageAction(language),
      language?.let { texts["language", it.ownName()] } ?: texts["language.system"],
      texts["language.${key(language)}.hint"],
      ActionGroup.VIEW,
      checked = settings.language == language,
      otherNames = listOf(texts["language.elsewhere"]),
    ) {
      change.change { it.copy(language = language) }
    }
  }
