package org.llmbreaker.engine.checkpoint;

import java.nio.file.Path;
import java.util.Map;

/** Where the app keeps what it makes for itself, such as restore points. */
public final class DataFolder {
  private static final String NAME = "LLMBreaker";

  private DataFolder() {}

  /** On this machine, for this user. Need not exist yet. */
  public static Path system() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /**
   * Where the operating system expects such files.
   *
   * @param os its name, as Java gives it
   * @param environment the process's variables
   */
  static Path of(String os, Path home, Map<String, String> environment) {
    if (os.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve(NAME);
    }
    if (os.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share"))
        .resolve(NAME);
  }
}
