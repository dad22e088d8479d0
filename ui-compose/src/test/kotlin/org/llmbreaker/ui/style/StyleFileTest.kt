package org.llmbreaker.ui.style

import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.draganddrop.DragData
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.apache.poi.xwpf.usermodel.XWPFDocument
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.bridge.EngineDocuments
import org.llmbreaker.ui.component.droppedFile
import org.llmbreaker.ui.run.FakeSessions

/** Files as they come from the desktop, read by the engine. */
@OptIn(ExperimentalComposeUiApi::class)
class StyleFileTest {
  @TempDir private lateinit var folder: Path

  @Test
  fun `a dropped docx fills the field and can be trained on`() {
    val state = dropped(docx("my letters.docx", EXAMPLE_TEXT.lines()))
    assertThat(state.input.text.trim().lines().filter(String::isNotBlank))
      .isEqualTo(EXAMPLE_TEXT.lines().filter(String::isNotBlank))
    assertThat(state.run.playEnabled).isTrue()
  }

  @Test
  fun `a dropped picture is refused in plain words`() {
    val picture = Files.write(folder.resolve("me.png"), byteArrayOf(1, 2, 3))
    val problem = dropped(picture).input.note as InputNote.Problem
    assertThat(problem.trouble.what).isEqualTo("Unsupported file type. Use .txt or .docx")
  }

  private fun dropped(file: Path): StyleUiState = runBlocking {
    val here = CoroutineScope(coroutineContext + SupervisorJob())
    try {
      val presenter = StylePresenter(FakeSessions(), EngineDocuments(), here, threads = 1)
      presenter.onEvent(StyleUiEvent.FileGiven(checkNotNull(droppedFile(Held(file)))))
      assertThat(presenter.state.value.input.loading).isEqualTo(file.fileName.toString())
      presenter.state.first { it.input.loading == null && it.input.note != null }
    } finally {
      here.cancel()
    }
  }

  private fun docx(name: String, paragraphs: List<String>): Path {
    val file = folder.resolve(name)
    XWPFDocument().use { document ->
      paragraphs.forEach { document.createParagraph().createRun().setText(it) }
      Files.newOutputStream(file).use(document::write)
    }
    return file
  }

  /** What a file manager hands over. */
  private class Held(private val file: Path) : DragData.FilesList {
    override fun readFiles() = listOf(file.toUri().toString())
  }
}
