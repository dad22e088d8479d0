package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.event.AttentionMaps;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;

/** Films of models with several layers and heads, of which nothing may change places. */
class FilmPartTest {
  private static final int LAYERS = 2;
  private static final int HEADS = 3;
  private static final int CONTEXT = 8;
  private static final ModelConfig MODEL =
      new ModelConfig(10, 6, LAYERS, HEADS, CONTEXT, false, true);

  /** Every figure of it differs from every other, as far as 16 bits can tell. */
  private static AttentionSnapshot frame(int step, int length) {
    int cells = LAYERS * HEADS * AttentionMaps.cells(length);
    var levels = new short[cells];
    for (int i = 0; i < cells; i++) {
      levels[i] = (short) (step * cells + i);
    }
    HeadRoles roles = HeadRoles.zeros(LAYERS, HEADS);
    float next = step * 100;
    for (Role role : Role.values()) {
      for (float[] layer : roles.scores(role)) {
        for (int head = 0; head < HEADS; head++) {
          layer[head] = next++;
        }
      }
    }
    List<String> tokens = Collections.nCopies(length, "a");
    return new AttentionSnapshot(
        step, tokens, new AttentionMaps(LAYERS, HEADS, length, levels), roles);
  }

  private static RecordedFilm film(int frames, int length) {
    List<AttentionSnapshot> all = new ArrayList<>();
    var numbers = new long[frames];
    for (int i = 0; i < frames; i++) {
      all.add(frame(i, length));
      numbers[i] = i;
    }
    return new RecordedFilm(1, frames, numbers, all);
  }

  private static RecordedFilm reread(RecordedFilm film, RunDocument.Film said) throws IOException {
    var out = new ByteArrayOutputStream();
    FilmPart.of(film, MODEL).writeTo(out);
    return FilmPart.read(new TensorReader(out.toByteArray()), said, MODEL);
  }

  private static RunDocument.Film said(RecordedFilm film, int length) {
    return new RunDocument.Film(film.stride(), film.taken(), Collections.nCopies(length, "a"));
  }

  @Test
  void every_layer_head_and_frame_comes_back_in_its_place() throws IOException {
    RecordedFilm film = film(3, CONTEXT);
    assertThat(reread(film, said(film, CONTEXT))).usingRecursiveComparison().isEqualTo(film);
  }

  @Test
  void a_film_of_no_frames_comes_back_empty() throws IOException {
    RecordedFilm film = film(0, CONTEXT);
    assertThat(reread(film, said(film, 0)).frames()).isEmpty();
  }

  @Test
  void a_film_of_another_length_than_its_letters_is_refused() {
    RecordedFilm film = film(2, 2);
    assertThatThrownBy(() -> reread(film, said(film, 3))).isInstanceOf(InvalidRecording.class);
  }

  @Test
  void a_film_that_is_longer_than_the_model_can_see_is_refused() {
    RecordedFilm film = film(1, CONTEXT + 1);
    assertThatThrownBy(() -> reread(film, said(film, CONTEXT + 1)))
        .isInstanceOf(InvalidRecording.class);
  }
}
