package org.llmbreaker.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** A Markdown table in the making; the first column is text, the others are figures. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(String... head) {
    row(List.of(head));
    text.append("|---").append("|---:".repeat(head.length - 1)).append("|\n");
  }

  /** Adds a row; a bar in a cell is escaped. */
  Table row(List<String> cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
    return this;
  }

  /** A figure with two to three digits that count: 0.123, 1.23, 12.3, 123, 1,234. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
