package org.llmbreaker.engine.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A disk in memory that knows what would be left of it if the power failed: contents that were not
 * forced may be missing or cut anywhere, and names that were not forced may be the old ones, each
 * for itself. Every operation can be made the last one, or made to fail.
 */
final class SimulatedDisk implements FileOperations {
  /** The power failed; nothing after it happens. */
  static final class PowerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Content {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] forced = {};

    static Content of(byte[] bytes) {
      var content = new Content();
      content.written.writeBytes(bytes);
      content.forced = bytes;
      return content;
    }
  }

  /** Content gets a name and, if it had one, loses that; no content means that a name goes. */
  private record Naming(Path from, Path to, Content content) {}

  private final Map<Path, Content> names = new HashMap<>();
  private final Map<Path, Content> forcedNames = new HashMap<>();
  private final List<Naming> unforced = new ArrayList<>();
  private int operations;
  private int lastOperation = Integer.MAX_VALUE;
  private int failing = Integer.MAX_VALUE;
  private int failures = 1;
  private Supplier<IOException> failure = IOException::new;
  private final Set<Path> kept = new HashSet<>();
  private final Map<Path, IOException> unreadable = new HashMap<>();
  private final Map<Path, Long> sizes = new HashMap<>();
  private final List<Integer> waits = new ArrayList<>();

  /** The power fails instead of this operation, counted from 0. */
  void failPowerAt(int operation) {
    lastOperation = operation;
  }

  /** This operation fails; all others work. */
  void failAt(int operation, Supplier<IOException> with) {
    failFrom(operation, 1, with);
  }

  /** So many operations fail, one after the other, and all others work. */
  void failFrom(int operation, int times, Supplier<IOException> with) {
    failing = operation;
    failures = times;
    failure = with;
  }

  /** This file's content cannot be had. */
  void refuseToOpen(Path file, IOException with) {
    unreadable.put(file, with);
  }

  /** As a file that another program holds open on Windows. */
  void refuseToDelete(Path file) {
    kept.add(file);
  }

  /** This file is said to have so many bytes, whatever it holds. */
  void pretendSize(Path file, long bytes) {
    sizes.put(file, bytes);
  }

  /** Counts operations from 0 again. */
  void restartCount() {
    operations = 0;
  }

  int operations() {
    return operations;
  }

  /** The attempts after which somebody waited. */
  List<Integer> waits() {
    return waits;
  }

  void put(Path file, byte[] bytes) {
    Content content = Content.of(bytes);
    names.put(file, content);
    forcedNames.put(file, content);
  }

  byte[] bytes(Path file) {
    return java.util.Objects.requireNonNull(names.get(file)).written.toByteArray();
  }

  /** Every disk that may be found once the power is back. */
  List<SimulatedDisk> afterPowerFailure() {
    List<SimulatedDisk> all = new ArrayList<>();
    for (int kept = 0; kept < 1 << unforced.size(); kept++) {
      for (int share = 0; share <= 2; share++) {
        all.add(survivor(kept, share));
      }
    }
    return all;
  }

  /**
   * @param kept bit i tells whether the i-th unforced name is there
   * @param share how much of unforced content is there: none, half, all
   */
  private SimulatedDisk survivor(int kept, int share) {
    Map<Path, Content> left = new HashMap<>(forcedNames);
    for (int i = 0; i < unforced.size(); i++) {
      Naming naming = unforced.get(i);
      if ((kept >> i & 1) == 1) {
        left.remove(naming.from(), naming.content());
        left.put(naming.to(), naming.content());
      }
    }
    var disk = new SimulatedDisk();
    left.forEach((name, content) -> disk.put(name, remains(content, share)));
    return disk;
  }

  private static byte[] remains(Content content, int share) {
    byte[] written = content.written.toByteArray();
    int length = Math.max(content.forced.length, written.length * share / 2);
    return Arrays.copyOf(written, length);
  }

  private void count() throws IOException {
    int operation = operations++;
    if (operation >= lastOperation) {
      throw new PowerFailure();
    }
    if (operation >= failing && operation < failing + failures) {
      throw failure.get();
    }
  }

  private void name(Path from, Path to, Content content) {
    names.remove(from, content);
    names.put(to, content);
    unforced.add(new Naming(from, to, content));
  }

  @Override
  public Output create(Path file) throws IOException {
    count();
    var content = new Content();
    name(file, file, content);
    return new Output() {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        count();
        content.written.write(bytes, offset, length);
      }

      @Override
      public void force() throws IOException {
        count();
        content.forced = content.written.toByteArray();
      }

      @Override
      public void close() throws IOException {
        count();
      }
    };
  }

  @Override
  public InputStream open(Path file) throws IOException {
    IOException refused = unreadable.get(file);
    if (refused != null) {
      throw refused;
    }
    return new ByteArrayInputStream(content(file).written.toByteArray());
  }

  @Override
  public long size(Path file) throws IOException {
    return sizes.getOrDefault(file, (long) content(file).written.size());
  }

  private Content content(Path file) throws IOException {
    Content content = names.get(file);
    if (content == null) {
      throw new NoSuchFileException(file.toString());
    }
    return content;
  }

  @Override
  public boolean exists(Path file) {
    return names.containsKey(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    count();
    name(from, to, content(from));
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    count();
    unforced.clear();
    forcedNames.clear();
    forcedNames.putAll(names);
  }

  @Override
  public void deleteIfExists(Path file) throws IOException {
    count();
    if (kept.contains(file)) {
      throw new AccessDeniedException(file.toString());
    }
    names.remove(file); // a name that comes back after a power failure is harmless
  }

  @Override
  public List<Path> list(Path folder) {
    return names.keySet().stream()
        .filter(file -> folder.equals(file.getParent()))
        .sorted()
        .toList();
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    count();
  }

  @Override
  public void waitBeforeRetry(int attempt) {
    waits.add(attempt);
  }
}
