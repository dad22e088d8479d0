package org.llmbreaker.engine.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a subscriber's wake-up hook on a virtual thread of its own, so that a hook that blocks or
 * throws hurts nobody else. One signal wakes once; further signals are free until {@link #arm}.
 */
final class Wake {
  private static final Logger LOG = LoggerFactory.getLogger(Wake.class);

  private final Runnable hook;
  private final AtomicBoolean armed = new AtomicBoolean(true);
  private final Thread thread;
  private volatile boolean due;
  private volatile boolean ending;
  private volatile boolean silenced;
  private boolean complained;

  Wake(Runnable hook) {
    this.hook = hook;
    thread = Thread.ofVirtual().name("session-wake").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** There is news. Costs an atomic read where the subscriber was told and has not looked yet. */
  void signal() {
    if (armed.get() && armed.compareAndSet(true, false)) {
      due = true;
      LockSupport.unpark(thread);
    }
  }

  /** The subscriber is about to look: the next signal wakes it again. */
  void arm() {
    armed.set(true);
  }

  /** Wakes a last time, whether armed or not, and ends. */
  void signalLast() {
    due = true;
    ending = true;
    LockSupport.unpark(thread);
  }

  /** Ends without another wake-up. */
  void silence() {
    silenced = true;
    ending = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    // "ending" is read before "due": signalLast writes them the other way round, so that the last
    // wake-up is never lost.
    boolean last = false;
    while (!last) {
      last = ending;
      if (due) {
        due = false;
        tell();
      } else if (!last) {
        LockSupport.park(this);
      }
    }
  }

  private void tell() {
    if (silenced) {
      return;
    }
    try {
      hook.run();
    } catch (Throwable broken) {
      if (!complained) { // once is enough: a broken hook may fail at every step
        complained = true;
        LOG.warn("A subscriber's wake-up hook failed; training is not affected", broken);
      }
      arm();
    }
  }
}
