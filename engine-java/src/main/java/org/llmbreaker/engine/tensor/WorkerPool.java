package org.llmbreaker.engine.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed team for short parallel phases. The caller is worker 0; the others are daemon threads
 * that wait between calls, first spinning for the few microseconds that usually pass inside a
 * training step, then parked, so that a paused run costs nothing. A call allocates nothing. One
 * caller at a time.
 */
public final class WorkerPool implements AutoCloseable {
  private static final int SPINS = 2_000;

  /** Work that every member of the team takes part in. */
  @FunctionalInterface
  public interface Task {
    /**
     * This member's part of the work.
     *
     * @param worker 0 to workers − 1
     */
    void run(int worker);
  }

  /** Thrown to members that wait at a barrier which another member will never reach. */
  private static final class AbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbandonedException() {
      super("Another worker failed", null, false, false);
    }
  }

  private final int workers;
  private final Thread[] threads;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile int phase;
  private volatile int call;
  private volatile boolean closed;
  private @Nullable Task task;
  private volatile @Nullable Thread caller;

  /**
   * Starts the team.
   *
   * @param name of the threads, for people who read thread dumps
   * @param workers size of the team, the caller included
   */
  public WorkerPool(String name, int workers) {
    this.workers = workers;
    threads = new Thread[workers - 1];
    for (int i = 0; i < threads.length; i++) {
      int worker = i + 1;
      threads[i] = new Thread(() -> serve(worker), name + "-" + worker);
      threads[i].setDaemon(true);
      threads[i].start();
    }
  }

  /** Size of the team. */
  public int workers() {
    return workers;
  }

  /**
   * Runs the task once on every member and waits for all.
   *
   * @throws RuntimeException or an error, what the first failing member threw
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the one caller writes
  public void run(Task work) {
    if (closed) {
      throw new IllegalStateException("The worker pool is closed");
    }
    task = work;
    caller = Thread.currentThread();
    failure.set(null);
    arrived.set(0);
    running.set(threads.length);
    call++; // publishes the above
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    attempt(work, 0);
    int spins = 0;
    while (running.get() > 0) {
      spins = pause(spins);
    }
    rethrow(failure.get());
  }

  /** Inside a task: waits until every member has come here. */
  @SuppressWarnings("ThreadPriorityCheck") // with fewer cores than workers the others need this one
  public void barrier() {
    int current = phase;
    if (arrived.incrementAndGet() == workers) {
      arrived.set(0);
      phase = current + 1;
      return;
    }
    int spins = 0;
    while (phase == current) {
      if (failure.get() != null) {
        throw new AbandonedException();
      }
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private void serve(int worker) {
    int seen = 0;
    while (true) {
      int spins = 0;
      while (call == seen && !closed) {
        spins = pause(spins);
      }
      if (closed) {
        return;
      }
      seen = call;
      Task work = task;
      if (work != null) {
        attempt(work, worker);
      }
      if (running.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  private void attempt(Task work, int worker) {
    try {
      work.run(worker);
    } catch (AbandonedException e) {
      // the member that failed has left its reason
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits a moment: at first spinning, in the long run parked until somebody unparks. */
  private static int pause(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
      return spins + 1;
    }
    LockSupport.park();
    return spins;
  }

  private static void rethrow(@Nullable Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}
