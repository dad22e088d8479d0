package org.llmbreaker.benchmarks.window;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Robot;

/**
 * Process that looks at one pixel of the screen until the app's dark page is there. Says a line
 * when it begins to look, another when it sees it.
 */
final class ScreenWatch {
  private static final int X = 100;
  private static final int Y = 100;
  private static final int DARK = 200;
  private static final long PAUSE_MILLIS = 2;

  private ScreenWatch() {}

  public static void main(String[] args) throws AWTException, InterruptedException {
    var robot = new Robot();
    System.out.println("looking");
    while (!darkPage(robot.getPixelColor(X, Y))) {
      Thread.sleep(PAUSE_MILLIS);
    }
    System.out.println("seen");
  }

  /** An empty screen is black, and a window that has drawn nothing is light. */
  private static boolean darkPage(Color color) {
    int sum = color.getRed() + color.getGreen() + color.getBlue();
    return sum > 0 && sum < DARK;
  }
}
