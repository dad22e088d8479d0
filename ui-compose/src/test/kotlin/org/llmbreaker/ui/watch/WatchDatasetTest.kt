package org.llmbreaker.ui.watch

import app.cash.turbine.test
import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.Channel
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.DatasetEntry
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.run.corpus

class WatchDatasetTest {
  private val book = corpus("book.txt", "book.txt")
  private val file = Path.of("folder", "book.txt")

  @Test
  fun `first words is chosen and its figures and card are shown`() = presenterTest { app ->
    val panel = app.state.dataset
    assertThat(panel.chosenId).isEqualTo("first-words")
    assertThat(panel.choices.map { it.name }).containsExactly("First words", "Poems")
    assertThat(panel.chosen!!.characters).isEqualTo("4,008")
    assertThat(panel.chosen.words).isEqualTo("1,002")
    val card = DatasetCatalogue.bundled().load("first-words").info.card
    assertThat(panel.chosen.card.expectedResult).isEqualTo(card.expectedResult)
    assertThat(panel.loading).isNull()
  }

  @Test
  fun `a text that cannot be used is listed with its reason`() = presenterTest { app ->
    app.datasets.unavailable +=
      DatasetEntry.Unavailable("x.txt", "x.txt", Rejections.tooFewCharacters(3, 100))
    app.on(WatchUiEvent.DatasetsRefreshed)
    assertThat(app.state.dataset.choices.last().unusable)
      .startsWith("Text too short. Min 100 characters required. This text has 3.")
  }

  @Test
  fun `an uploaded file is chosen once it is read`() = presenterTest { app ->
    val gate = Channel<Unit>()
    app.datasets.open = {
      gate.receive()
      book
    }
    app.on(WatchUiEvent.FileGiven(file))
    assertThat(app.state.dataset.loading).isEqualTo("book.txt")
    assertThat(app.state.dataset.uploading).isTrue()
    assertThat(app.state.dataset.chosenId).isEqualTo("first-words")
    gate.send(Unit)
    app.settle()
    assertThat(app.state.dataset.chosenId).isEqualTo("book.txt")
    assertThat(app.state.dataset.choices.map { it.id }).contains("book.txt")
    assertThat(app.state.dataset.loading).isNull()
  }

  @Test
  fun `an uploaded file can be chosen again without reading it again`() = presenterTest { app ->
    app.datasets.open = { book }
    app.on(WatchUiEvent.FileGiven(file))
    app.on(WatchUiEvent.DatasetChosen("poems"))
    assertThat(app.state.dataset.chosenId).isEqualTo("poems")
    app.on(WatchUiEvent.DatasetsRefreshed, WatchUiEvent.DatasetChosen("book.txt"))
    assertThat(app.state.dataset.chosenId).isEqualTo("book.txt")
    assertThat(app.state.dataset.choices.map { it.id }).endsWith("book.txt")
  }

  @Test
  fun `reading a file can be cancelled and the text before stays`() = presenterTest { app ->
    app.datasets.open = { awaitCancellation() }
    app.on(WatchUiEvent.FileGiven(file))
    app.on(WatchUiEvent.UploadCancelled)
    assertThat(app.state.dataset.loading).isNull()
    assertThat(app.state.dataset.chosenId).isEqualTo("first-words")
    assertThat(app.state.run.playEnabled).isTrue()
  }

  @Test
  fun `an unreadable file keeps the previous text and says why in a toast`() =
    presenterTest { app ->
      app.datasets.open = { throw ReadException(Rejections.fileTooLarge(12 * 1024 * 1024)) }
      app.presenter.effects.test {
        app.on(WatchUiEvent.FileGiven(file))
        val toast = awaitItem() as WatchEffect.ShowToast
        assertThat(toast.title).isEqualTo("File too large. Max 10MB.")
        assertThat(toast.text).startsWith("This file has 12.0 MB. Remove or compress its pictures")
        assertThat(toast.warning).isTrue()
      }
      assertThat(app.state.dataset.chosenId).isEqualTo("first-words")
      assertThat(app.state.dataset.rejection!!.what).isEqualTo("File too large. Max 10MB.")
      assertThat(app.state.run.playEnabled).isTrue()
    }

  @Test
  fun `an unreadable file does not disturb a run`() = presenterTest { app ->
    app.runTo(60)
    app.datasets.open = { throw ReadException(Rejections.invalidType("a.pdf")) }
    app.on(WatchUiEvent.FileGiven(Path.of("a.pdf")))
    assertThat(app.state.confirmation).isNull()
    assertThat(app.state.run.status).isEqualTo(RunStatus.Running)
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
  }

  @Test
  fun `another text while training asks first and stops only after yes`() = presenterTest { app ->
    app.runTo(60)
    app.on(WatchUiEvent.DatasetChosen("poems"))
    assertThat(app.state.confirmation!!.title).isEqualTo("Stop current training?")
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
    app.on(WatchUiEvent.Confirmed)
    assertThat(app.session.commands).containsExactly(RunCommand.Start, RunCommand.Stop)
    assertThat(app.state.confirmation).isNull()
    assertThat(app.state.dataset.chosenId).isEqualTo("poems")
    assertThat(app.state.run.status).isEqualTo(RunStatus.Idle)
    assertThat(app.state.chart.train.size).isZero()
  }

  @Test
  fun `no to the question keeps text and training`() = presenterTest { app ->
    app.runTo(60)
    app.on(WatchUiEvent.DatasetChosen("poems"), WatchUiEvent.Dismissed)
    assertThat(app.state.dataset.chosenId).isEqualTo("first-words")
    assertThat(app.state.run.status).isEqualTo(RunStatus.Running)
    assertThat(app.session.commands).containsExactly(RunCommand.Start)
  }

  @Test
  fun `choosing the chosen text again keeps the finished run on the screen`() =
    presenterTest { app ->
      app.complete()
      app.on(WatchUiEvent.DatasetChosen("first-words"))
      assertThat(app.state.samples.rows).hasSize(11)
    }

  @Test
  fun `showing a session restores its text, settings, curves and samples`() = presenterTest { app ->
    app.on(WatchUiEvent.DatasetChosen("poems"))
    app.on(WatchUiEvent.SettingTyped(SettingId.STEPS, "800"), WatchUiEvent.SpeedChosen(Speed.X2))
    app.runTo(150)
    val poems = app.session
    app.open()
    app.settle()
    assertThat(app.state.dataset.chosenId).isEqualTo("first-words")
    app.on(WatchUiEvent.Show(poems.id))
    assertThat(app.state.dataset.chosenId).isEqualTo("poems")
    assertThat(app.state.run.counter).isEqualTo("150/800")
    assertThat(app.state.run.speed).isEqualTo(Speed.X2)
    assertThat(app.state.run.status).isEqualTo(RunStatus.Running)
    assertThat(app.state.settings.fields[SettingId.STEPS.ordinal].text).isEqualTo("800")
    assertThat(app.state.chart.train.size).isEqualTo(151)
    assertThat(app.state.samples.rows.map { it.step }).containsExactly(0, 50, 100, 150)
  }

  @Test
  fun `a session that is gone is named expired and what is shown stays`() = presenterTest { app ->
    app.runTo(60)
    app.presenter.effects.test {
      app.on(WatchUiEvent.Show(UUID.randomUUID()))
      assertThat((awaitItem() as WatchEffect.ShowToast).title)
        .isEqualTo("Session expired. Please restart.")
    }
    assertThat(app.state.run.status).isEqualTo(RunStatus.Running)
  }

  @Test
  fun `a session that is deleted while it is shown leads back to ready`() = presenterTest { app ->
    app.runTo(60)
    app.session.tell(RunState.Stopped("user_requested"), deleted = true)
    app.presenter.effects.test {
      app.settle()
      val said = awaitItem() as WatchEffect.ShowToast
      assertThat(said.title).isEqualTo("This run is no longer there")
      assertThat(said.warning).`as`("a warning, though they deleted it themselves").isFalse()
    }
    assertThat(app.state.run.status).isEqualTo(RunStatus.Idle)
    assertThat(app.state.run.playEnabled).isTrue()
    assertThat(app.session.collectors).isZero()
  }
}
