package org.llmbreaker.engine.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sudden changes in a curve of scores over the film. A jump is a change of at least {@value
 * #SMALLEST} within {@value #STRETCH} frames, and at least {@value #TIMES_USUAL} times what so many
 * frames usually change on the same curve, so that a steady climb has none.
 */
public final class Jumps {
  /** Frames from before to after a jump, at most. */
  public static final int STRETCH = 3;

  /** The smallest change that counts; scores go from 0 to 1. */
  public static final double SMALLEST = 0.2;

  /** A jump is so much steeper than the curve's median change from frame to frame. */
  public static final double TIMES_USUAL = 2;

  /**
   * One jump.
   *
   * @param frame the first frame after the curve's largest single change within it: the one to show
   * @param from score before the jump
   * @param to score after it
   */
  public record Jump(int frame, double from, double to) {}

  private Jumps() {}

  /**
   * All jumps, up or down, in order; they do not overlap.
   *
   * @param curve one head's score in each frame; frames that are NaN have no jumps near them
   */
  public static List<Jump> find(float[] curve) {
    double usual = medianChange(curve);
    var jumps = new ArrayList<Jump>();
    for (int start = 0; start + 1 < curve.length; ) {
      int end = steepestEnd(curve, start, usual);
      if (end == start || steeperLater(curve, start, end)) {
        start++;
      } else {
        jumps.add(new Jump(largestChange(curve, start, end), curve[start], curve[end]));
        start = end;
      }
    }
    return List.copyOf(jumps);
  }

  /** The end of the largest jump that begins at {@code start}; {@code start} if none does. */
  private static int steepestEnd(float[] curve, int start, double usual) {
    int best = start;
    for (int end = start + 1; end <= start + STRETCH && end < curve.length; end++) {
      double change = Math.abs(curve[end] - curve[start]);
      boolean jump = change >= SMALLEST && change >= TIMES_USUAL * usual * (end - start);
      if (jump && change > Math.abs(curve[best] - curve[start])) {
        best = end;
      }
    }
    return best;
  }

  /** Whether the same change is larger when it is taken to begin a frame later. */
  private static boolean steeperLater(float[] curve, int start, int end) {
    int next = start + 1;
    return next < end && Math.abs(curve[end] - curve[next]) >= Math.abs(curve[end] - curve[start]);
  }

  private static int largestChange(float[] curve, int start, int end) {
    int best = start + 1;
    for (int i = start + 2; i <= end; i++) {
      if (Math.abs(curve[i] - curve[i - 1]) > Math.abs(curve[best] - curve[best - 1])) {
        best = i;
      }
    }
    return best;
  }

  private static double medianChange(float[] curve) {
    if (curve.length < 2) {
      return 0;
    }
    var changes = new double[curve.length - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = Math.abs(curve[i + 1] - curve[i]);
    }
    Arrays.sort(changes);
    return changes[(changes.length - 1) / 2];
  }
}
