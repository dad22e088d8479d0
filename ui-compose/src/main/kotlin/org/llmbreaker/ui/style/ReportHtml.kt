package org.llmbreaker.ui.style

import org.llmbreaker.engine.text.Language

/** A page that stands by itself and prints well: both texts and all figures of [result]. */
internal fun reportHtml(result: ResultPanel): String =
  listOf(
      "<!DOCTYPE html>",
      "<html lang=\"${Language.current().tag()}\">",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<title>${escaped(texts["report.title"])}</title>",
      "<style>",
      STYLE_SHEET,
      "</style>",
      "</head>",
      "<body>",
      "<h1>${escaped(texts["report.heading"])}</h1>",
      "<p>${escaped(result.title)} · ${escaped(result.phrases)}</p>",
      textsPart(result),
      figuresPart(result),
      copiedPart(result.copied),
      "</body>",
      "</html>",
      "",
    )
    .joinToString("\n")

private fun textsPart(result: ResultPanel): String {
  val original = marked(result.original, result.originalMarks)
  val prompt = "<span class=\"prompt\">${escaped(result.prompt)}</span>"
  val generated = prompt + marked(result.generated, result.generatedMarks)
  val legend =
    "<mark class=\"exact\">${escaped(texts["report.exact"])}</mark>: " +
      "${escaped(PhraseKind.EXACT.explanation)} " +
      "<mark class=\"near\">${escaped(texts["report.near"])}</mark>: " +
      "${escaped(PhraseKind.NEAR.explanation)} ${escaped(texts["report.prompt"])}"
  return "<div class=\"texts\">\n" +
    "<section><h2>${escaped(texts["original"])}</h2><p class=\"text\">$original</p></section>\n" +
    "<section><h2>${escaped(texts["generated"])}</h2><p class=\"text\">$generated</p></section>\n" +
    "</div>\n<p class=\"legend\">$legend</p>"
}

private fun figuresPart(result: ResultPanel): String =
  "<h2>${escaped(texts["style"])}</h2>\n" +
    "<table><tr><th></th><th>${escaped(texts["style.original"])}</th>" +
    "<th>${escaped(texts["style.generated"])}</th>" +
    "<th>${escaped(texts["style.change"])}</th></tr>\n" +
    result.style.joinToString("\n", transform = ::styleLine) +
    "\n</table>\n<h2>${escaped(texts["confidence"])}</h2>\n<table>\n" +
    result.confidence.joinToString("\n", transform = ::confidenceLine) +
    "\n</table>"

/** What the model was given and what it wrote, as plain text. */
internal fun reportText(result: ResultPanel): String = result.prompt + result.generated + "\n"

private fun styleLine(row: StyleRow) =
  "<tr><th>${escaped(row.name)}</th><td>${escaped(row.original)}</td>" +
    "<td>${escaped(row.generated)}</td><td>${escaped(row.delta)}</td></tr>"

private fun confidenceLine(row: ConfidenceRow) =
  "<tr><th>${escaped(row.name)}</th><td>${escaped(row.value)}</td>" +
    "<td>${escaped(row.basis)}</td></tr>"

private fun copiedPart(copied: CopiedMeter?): String =
  if (copied == null) ""
  else
    "<h2>${escaped(texts["report.copied", copied.percent])}</h2>" +
      "<p>${escaped(copied.meaning)} ${escaped(texts["copied.rule"])}</p>"

/** [text] with its marks as elements. */
private fun marked(text: String, marks: List<Mark>): String = buildString {
  var at = 0
  for (mark in marks) {
    append(escaped(text.substring(at, mark.start)))
    append("<mark class=\"${mark.kind.name.lowercase()}\">")
    append(escaped(text.substring(mark.start, mark.end)))
    append("</mark>")
    at = mark.end
  }
  append(escaped(text.substring(at)))
}

/** Safe between tags and in attributes. */
internal fun escaped(text: String): String =
  text
    .replace("&", "&amp;")
    .replace("<", "&lt;")
    .replace(">", "&gt;")
    .replace("\"", "&quot;")
    .replace("'", "&#39;")

private val STYLE_SHEET =
  """
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; color: #111; }
  .texts { display: flex; gap: 2em; }
  .texts section { flex: 1; }
  .text { white-space: pre-wrap; border: 1px solid #bbb; padding: 1em; }
  mark { background: #dbeafe; color: inherit; }
  mark.exact { text-decoration: underline; }
  mark.near { background: #f1f5f9; text-decoration: underline dotted; }
  .prompt, .legend { color: #555; }
  table { border-collapse: collapse; }
  th, td { text-align: left; padding: 0.2em 1em 0.2em 0; }
  h1 { font-size: 1.6em; }
  h2 { font-size: 1.2em; break-after: avoid; }
  table, .legend { break-inside: avoid; }
  @media print {
    body { margin: 0; max-width: none; font-size: 10pt; }
    mark { print-color-adjust: exact; }
  }
  """
    .trimIndent()
