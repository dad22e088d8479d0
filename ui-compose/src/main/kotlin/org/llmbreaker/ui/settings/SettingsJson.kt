package org.llmbreaker.ui.settings

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ObjectNode
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.theme.ThemeChoice

/** Version of the file's layout; raised when a key changes its meaning. */
internal const val SETTINGS_VERSION = 1

private const val LARGEST_SIDE = 32_000

/** Reads what is understood; a key that is missing or makes no sense keeps its default. */
internal fun readSettings(json: ObjectNode): AppSettings {
  val defaults = AppSettings()
  return AppSettings(
    theme = ThemeChoice.entries.find { it.key == json["theme"]?.asText() } ?: defaults.theme,
    zoomPercent = json.int("zoomPercent", AppSettings.zoomSteps) ?: defaults.zoomPercent,
    reducedMotion = json["reducedMotion"]?.asBoolean(defaults.reducedMotion) ?: false,
    projector = json["projector"]?.asBoolean(false) ?: false,
    onScreenKeyboard = json["onScreenKeyboard"]?.asBoolean(false) ?: false,
    window = (json["window"] as? ObjectNode)?.let(::readWindow) ?: defaults.window,
    language = Language.entries.find { it.tag() == json["language"]?.asText() },
    kioskPin = json["kioskPin"]?.asText()?.let(PinHash::parse),
  )
}

private fun readWindow(json: ObjectNode): WindowPlace {
  val defaults = WindowPlace()
  return WindowPlace(
    x = json.int("x", -LARGEST_SIDE..LARGEST_SIDE),
    y = json.int("y", -LARGEST_SIDE..LARGEST_SIDE),
    width = json.int("width", WindowPlace.MIN_WIDTH..LARGEST_SIDE) ?: defaults.width,
    height = json.int("height", WindowPlace.MIN_HEIGHT..LARGEST_SIDE) ?: defaults.height,
    maximized = json["maximized"]?.asBoolean(false) ?: false,
  )
}

/** Puts [settings] into [json]; keys of other versions of the app stay as they are. */
internal fun writeSettings(settings: AppSettings, json: ObjectNode) {
  json.put("version", maxOf(SETTINGS_VERSION, json["version"]?.takeIf { it.isInt }?.asInt() ?: 0))
  json.put("theme", settings.theme.key)
  json.put("language", settings.language?.tag())
  json.put("kioskPin", settings.kioskPin?.toString())
  json.put("zoomPercent", settings.zoomPercent)
  json.put("reducedMotion", settings.reducedMotion)
  json.put("projector", settings.projector)
  json.put("onScreenKeyboard", settings.onScreenKeyboard)
  val window = json["window"] as? ObjectNode ?: json.putObject("window")
  window.put("x", settings.window.x)
  window.put("y", settings.window.y)
  window.put("width", settings.window.width)
  window.put("height", settings.window.height)
  window.put("maximized", settings.window.maximized)
}

private val ThemeChoice.key: String
  get() = name.lowercase().replace('_', '-')

private fun JsonNode.int(key: String, allowed: Iterable<Int>): Int? =
  this[key]?.takeIf { it.isInt }?.asInt()?.takeIf { it in allowed }
