package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.TEXTS;

/** How fast a run may go: a cap, never a promise. */
public enum Speed {
  X1(1, 20),
  X2(2, 40),
  X5(5, 100),
  X10(10, Double.POSITIVE_INFINITY);

  private final int factor;
  private final double stepsPerSecond;

  Speed(int factor, double stepsPerSecond) {
    this.factor = factor;
    this.stepsPerSecond = stepsPerSecond;
  }

  /** The number people choose: 1, 2, 5 or 10. */
  public int factor() {
    return factor;
  }

  /** Steps per second at most; infinite for 10x. */
  public double stepsPerSecond() {
    return stepsPerSecond;
  }

  /**
   * The speed of this factor.
   *
   * @throws ConfigException unless the factor is 1, 2, 5 or 10
   */
  public static Speed ofFactor(int factor) {
    for (Speed speed : values()) {
      if (speed.factor == factor) {
        return speed;
      }
    }
    throw new ConfigException("speed", TEXTS.get("no-such-speed"));
  }
}
