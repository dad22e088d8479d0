package org.llmbreaker.engine.session;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread give way to the others: training takes every core there is, and whoever looks at it
 * wants to see the next step now (docs/decisions/0013-training-gives-way.md).
 */
public final class LowPriority {
  /** How much nicer than usual, in Linux's units: two fifths of a full share. */
  static final int NICE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

  /** The C library's nice(2), linked once for all threads; null on systems other than Linux. */
  private static final @Nullable MethodHandle NICE_CALL =
      System.getProperty("os.name", "").startsWith("Linux") ? linked() : null;

  private LowPriority() {}

  /**
   * Lowers the priority of the calling thread, and of all threads that it starts from now on. On
   * Linux, where Java's own priorities do nothing, by nice(2), which there concerns one thread only
   * and which everybody may call. Elsewhere the thread's Java priority has to do.
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it for being right
  public static void take() {
    if (NICE_CALL != null) {
      beNice(NICE_CALL);
    } else {
      Thread.currentThread().setPriority(Thread.NORM_PRIORITY - 1);
    }
  }

  @SuppressWarnings("restricted") // a call into the C library, with a plain number
  private static @Nullable MethodHandle linked() {
    try {
      var linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("nice")
          .map(nice -> linker.downcallHandle(nice, FunctionDescriptor.of(JAVA_INT, JAVA_INT)))
          .orElse(null);
    } catch (RuntimeException notAllowed) { // training works without, the window is less smooth
      LOG.debug("Training keeps the usual priority", notAllowed);
      return null;
    }
  }

  private static void beNice(MethodHandle nice) {
    try {
      int now = (int) nice.invokeExact(NICE);
      LOG.debug("Training runs at nice {}", now);
    } catch (Throwable unusual) { // as above
      LOG.debug("Training keeps the usual priority", unusual);
    }
  }
}
