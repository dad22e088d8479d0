package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the app ended by itself the last time. While it runs, a file holds the moment of
 * its start and a lock; the lock goes with the process however it ends, the moment only with {@link
 * #close}. A second instance finds the lock taken and takes nothing for a crash.
 */
public final class CleanExit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CleanExit.class);
  private static final int LONGEST = 64;

  private final FileChannel channel;
  private final FileLock lock;
  private final Optional<Instant> crashedSince;

  private CleanExit(FileChannel channel, FileLock lock, Optional<Instant> crashedSince) {
    this.channel = channel;
    this.lock = lock;
    this.crashedSince = crashedSince;
  }

  /**
   * Takes the lock and leaves the mark.
   *
   * @param folder must exist
   * @param now written down, for the next start after a crash
   * @return empty where another instance runs
   * @throws IOException if the folder cannot be written to
   */
  public static Optional<CleanExit> begin(Path folder, Instant now) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("running"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Optional<Instant> before = mark(channel);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(now.toString().getBytes(UTF_8)), 0);
      channel.force(true);
      return Optional.of(new CleanExit(channel, lock, before));
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      return Optional.empty();
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  /** The moment that a crash left behind. */
  private static Optional<Instant> mark(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(LONGEST);
    int length = channel.read(content, 0);
    if (length <= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(new String(content.array(), 0, length, UTF_8)));
    } catch (DateTimeException unreadable) {
      return Optional.of(Instant.MIN); // it did not end by itself; since when is not known
    }
  }

  /** When the process began that ended unexpectedly; empty if the last one ended by itself. */
  public Optional<Instant> crashedSince() {
    return crashedSince;
  }

  /** The app ends by itself. */
  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.force(true);
      lock.release();
      channel.close();
    } catch (IOException failed) {
      LOG.warn("The mark of a running app could not be removed", failed);
    }
  }
}
