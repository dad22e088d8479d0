package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.TEXTS;

import java.util.ArrayList;
import java.util.List;

/**
 * How many parameters each component of a model has.
 *
 * @param rows components in the order of the forward pass
 */
public record ParameterBudget(List<Row> rows) {

  /**
   * One line of the budget.
   *
   * @param component plain name in the language of the moment, e.g. {@code Token embedding}
   * @param shape dimensions as text, e.g. {@code 65 x 16}; for a block part, of one block
   * @param each parameters of one such component
   * @param copies how often the model has it (the number of layers for block parts)
   */
  public record Row(String component, String shape, long each, int copies) {
    /** Parameters of all copies. */
    public long total() {
      return each * copies;
    }
  }

  public ParameterBudget {
    rows = List.copyOf(rows);
  }

  /** The budget of a model of this shape. */
  public static ParameterBudget of(ModelConfig m) {
    long width = m.width();
    long hidden = m.hiddenWidth();
    long bias = m.bias() ? 1 : 0;
    var rows = new ArrayList<Row>();
    rows.add(row(TEXTS.get("budget.tokens"), m.vocabularySize(), width, 1));
    rows.add(row(TEXTS.get("budget.positions"), m.context(), width, 1));
    rows.add(
        new Row(TEXTS.get("budget.norm-before-attention"), "2 x " + width, 2 * width, m.layers()));
    rows.add(row(TEXTS.get("budget.attention-in"), width, 3 * width, m.layers()));
    rows.add(
        new Row(
            TEXTS.get("budget.attention-out"),
            width + " x " + width,
            width * width + bias * width,
            m.layers()));
    rows.add(
        new Row(
            TEXTS.get("budget.norm-before-feed-forward"), "2 x " + width, 2 * width, m.layers()));
    rows.add(
        new Row(
            TEXTS.get("budget.feed-forward-in"),
            width + " x " + hidden,
            width * hidden + bias * hidden,
            m.layers()));
    rows.add(
        new Row(
            TEXTS.get("budget.feed-forward-out"),
            hidden + " x " + width,
            hidden * width + bias * width,
            m.layers()));
    rows.add(new Row(TEXTS.get("budget.final-norm"), "2 x " + width, 2 * width, 1));
    rows.add(
        m.tiedHead()
            ? new Row(TEXTS.get("budget.tied-output"), TEXTS.get("budget.tied"), 0, 1)
            : row(TEXTS.get("budget.output"), width, m.vocabularySize(), 1));
    return new ParameterBudget(rows);
  }

  private static Row row(String component, long in, long out, int copies) {
    return new Row(component, in + " x " + out, in * out, copies);
  }

  /** Parameters of the whole model. */
  public long total() {
    return rows.stream().mapToLong(Row::total).sum();
  }
}
