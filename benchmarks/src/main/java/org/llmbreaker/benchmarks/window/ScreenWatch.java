package org.llmbreaker.benchmarks.window;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Robot;
import java.time.Duration;

/**
 * Process that looks at one pixel of the screen until the app's dark page is there. Says a line
 * when it begins to look, another when it sees it; ends without that after two minutes. Another
 * program's pixels announce themselves to nobody, so it looks again and again.
 */
final class ScreenWatch {
  private static final int X = 100;
  private static final int Y = 100;
  private static final int DARK = 200;
  private static final int PAUSE_MILLIS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private ScreenWatch() {}

  public static void main(String[] args) throws AWTException {
    var robot = new Robot();
    System.out.println("looking");
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      if (darkPage(robot.getPixelColor(X, Y))) {
        System.out.println("seen");
        return;
      }
      robot.delay(PAUSE_MILLIS);
    }
  }

  /** An empty screen is black, and a window that has drawn nothing is light. */
  private static boolean darkPage(Color color) {
    int sum = color.getRed() + color.getGreen() + color.getBlue();
    return sum > 0 && sum < DARK;
  }
}
