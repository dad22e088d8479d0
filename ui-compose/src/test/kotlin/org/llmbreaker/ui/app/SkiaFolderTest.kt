package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.isDirectory
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class SkiaFolderTest {
  @TempDir private lateinit var home: Path
  private val before = System.getProperty(PROPERTY)

  @BeforeEach
  fun forget() {
    System.clearProperty(PROPERTY)
  }

  @AfterEach
  fun putBack() {
    if (before == null) System.clearProperty(PROPERTY) else System.setProperty(PROPERTY, before)
  }

  @Test
  fun `the home folder is used where it can be written to`() {
    chooseSkiaFolder(home)
    assertThat(System.getProperty(PROPERTY)).isNull()
  }

  @Test
  fun `else a folder of the process's own`() {
    val file = home.resolve("home")
    file.writeText("a file where the folder should be")
    chooseSkiaFolder(file)
    val chosen = Path.of(System.getProperty(PROPERTY))
    assertThat(chosen.isDirectory()).isTrue()
    assertThat(chosen.startsWith(file)).isFalse()
    chooseSkiaFolder(file)
    assertThat(System.getProperty(PROPERTY)).isEqualTo("$chosen")
  }

  @Test
  fun `what somebody has chosen stays`() {
    System.setProperty(PROPERTY, "/somewhere")
    chooseSkiaFolder(home)
    assertThat(System.getProperty(PROPERTY)).isEqualTo("/somewhere")
    assertThat(home.resolve(".skiko").exists()).isFalse()
  }

  private companion object {
    const val PROPERTY = "skiko.data.path"
  }
}
