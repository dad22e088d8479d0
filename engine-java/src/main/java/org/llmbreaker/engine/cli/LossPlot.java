package org.llmbreaker.engine.cli;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.dataset.NgramBaselines;

/**
 * A run's training loss drawn with characters: one column for several steps (their mean), from 0 at
 * the bottom, with lines where guessing and letter pairs would stand.
 */
final class LossPlot {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 10;
  private static final int LEVELS = 8;
  private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

  private final double top;
  private final boolean blocks;
  private final NgramBaselines baselines;

  private LossPlot(double top, NgramBaselines baselines, boolean blocks) {
    this.top = top;
    this.baselines = baselines;
    this.blocks = blocks;
  }

  /**
   * The lines of the drawing, top first; none where there are no losses.
   *
   * @param losses nats a character, in the order of the steps
   * @param blocks whether block characters may be used, else number signs
   */
  static List<String> of(double[] losses, NgramBaselines baselines, boolean blocks) {
    if (losses.length == 0) {
      return List.of();
    }
    double[] columns = columns(losses);
    double highest = Math.max(baselines.uniform(), Arrays.stream(columns).max().orElse(0));
    return new LossPlot(highest, baselines, blocks).draw(columns);
  }

  private static double[] columns(double[] losses) {
    double[] columns = new double[Math.min(WIDTH, losses.length)];
    for (int c = 0; c < columns.length; c++) {
      int from = (int) ((long) c * losses.length / columns.length);
      int to = (int) ((c + 1L) * losses.length / columns.length);
      columns[c] = Arrays.stream(losses, from, to).average().orElse(0);
    }
    return columns;
  }

  private List<String> draw(double[] columns) {
    List<String> lines = new ArrayList<>();
    for (int row = HEIGHT - 1; row >= 0; row--) {
      String label = label(row);
      var line = new StringBuilder(format(ROOT, "%5.2f ", top * (row + 1) / HEIGHT));
      for (double loss : columns) {
        line.append(cell(loss, row, !label.isEmpty()));
      }
      lines.add(line.append(label).toString().stripTrailing());
    }
    return lines;
  }

  private char cell(double loss, int row, boolean marked) {
    int filled = (int) Math.round(loss / top * HEIGHT * LEVELS) - row * LEVELS;
    if (filled <= 0 || (!blocks && filled < LEVELS / 2)) {
      return marked ? (blocks ? '┄' : '-') : ' ';
    }
    return blocks ? BLOCKS.charAt(Math.min(filled, LEVELS)) : '#';
  }

  private String label(int row) {
    List<String> here = new ArrayList<>();
    if (rowOf(baselines.uniform()) == row) {
      here.add(format(ROOT, "random guess %.2f", baselines.uniform()));
    }
    if (rowOf(baselines.bigram()) == row) {
      here.add(format(ROOT, "letter pairs %.2f", baselines.bigram()));
    }
    return here.isEmpty() ? "" : " " + String.join(", ", here);
  }

  private int rowOf(double loss) {
    return Math.clamp((int) Math.ceil(loss / top * HEIGHT) - 1, 0, HEIGHT - 1);
  }
}
