package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  private static Path on(String os, Map<String, String> environment) {
    return DataFolder.of(os, HOME, environment);
  }

  @Test
  void windows_keeps_it_with_the_user_s_local_data() {
    assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/d/local")))
        .isEqualTo(Path.of("/d/local/LLMBreaker"));
    assertThat(on("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/LLMBreaker"));
  }

  @Test
  void macs_keep_it_in_the_library() {
    assertThat(on("Mac OS X", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(HOME.resolve("Library/Application Support/LLMBreaker"));
  }

  @Test
  void linux_keeps_it_where_the_desktop_says_else_in_the_usual_place() {
    Path usual = HOME.resolve(".local/share/LLMBreaker");
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/LLMBreaker"));
    assertThat(on("Linux", Map.of())).isEqualTo(usual);
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "relative"))).isEqualTo(usual);
  }

  @Test
  void this_machine_has_one_too() {
    assertThat(DataFolder.system()).endsWithRaw(Path.of("LLMBreaker")).isAbsolute();
  }
}
