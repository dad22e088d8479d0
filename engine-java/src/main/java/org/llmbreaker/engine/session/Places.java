package org.llmbreaker.engine.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The places for sessions that run at the same time, and the line for those that wait. All methods
 * are called with {@link #lock} held, which also guards the states of all sessions, so that a state
 * and its place never disagree.
 */
final class Places {
  final ReentrantLock lock = new ReentrantLock();

  private final int capacity;
  private final Set<Lifecycle> running = new HashSet<>();
  private final Deque<Lifecycle> line = new ArrayDeque<>();

  Places(int capacity) {
    this.capacity = capacity;
  }

  /** Gives the session a place now, or one at the end of the line. */
  void ask(Lifecycle session) {
    line.add(session);
    admit();
    if (line.contains(session)) {
      session.waiting(line.size());
    }
  }

  /** Takes back the session's place, or its place in line; whoever is next starts. */
  void leave(Lifecycle session) {
    if (running.remove(session) || line.remove(session)) {
      admit();
      int position = 1;
      for (Lifecycle waiting : line) {
        waiting.waiting(position++);
      }
    }
  }

  private void admit() {
    while (running.size() < capacity && !line.isEmpty()) {
      Lifecycle next = line.remove();
      running.add(next);
      next.admitted();
    }
  }
}
