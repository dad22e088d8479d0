package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;
import static org.llmbreaker.engine.checkpoint.InvalidRecording.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.event.AttentionMaps;
import org.llmbreaker.engine.event.HeadRoles;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;

/**
 * The film as arrays: steps and numbers [N], maps [N, layers, heads, T(T+1)/2] and roles [N, 4,
 * layers, heads].
 */
final class FilmPart {
  private static final String STEPS = "steps";
  private static final String NUMBERS = "numbers";
  private static final String MAPS = "maps";
  private static final String ROLES = "roles";
  private static final int KINDS = Role.values().length;

  private FilmPart() {}

  static Part of(RecordedFilm film, ModelConfig m) {
    List<AttentionSnapshot> frames = film.frames();
    int count = frames.size();
    int cells = count == 0 ? 0 : AttentionMaps.cells(frames.getFirst().tokens().size());
    int heads = m.layers() * m.heads();
    var roles = new float[count * KINDS * heads];
    for (int i = 0; i < count; i++) {
      copy(frames.get(i).roles(), roles, i * KINDS * heads);
    }
    return new TensorWriter()
        .longs(STEPS, frames.stream().mapToLong(AttentionSnapshot::step).toArray())
        .longs(NUMBERS, film.numbers())
        .floats(ROLES, new int[] {count, KINDS, m.layers(), m.heads()}, roles, 0)
        .shorts(
            MAPS,
            new int[] {count, m.layers(), m.heads(), cells},
            frames.stream().map(frame -> frame.maps().levels()).toList());
  }

  private static void copy(HeadRoles roles, float[] target, int start) {
    int at = start;
    for (Role role : Role.values()) {
      for (float[] layer : roles.scores(role)) {
        System.arraycopy(layer, 0, target, at, layer.length);
        at += layer.length;
      }
    }
  }

  static RecordedFilm read(TensorReader arrays, RunDocument.Film film, ModelConfig m) {
    long[] steps = arrays.longs(STEPS);
    int count = steps.length;
    int cells = count == 0 ? 0 : AttentionMaps.cells(film.tokens().size());
    require(
        film.tokens().size() <= m.context()
            && Arrays.equals(arrays.shape(MAPS), new int[] {count, m.layers(), m.heads(), cells})
            && Arrays.equals(arrays.shape(ROLES), new int[] {count, KINDS, m.layers(), m.heads()}),
        () -> TEXTS.get("invalid.film"));
    var roles = new float[count * KINDS * m.layers() * m.heads()];
    arrays.floats(ROLES, roles, 0);
    List<AttentionSnapshot> frames = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var levels = new short[m.layers() * m.heads() * cells];
      arrays.shorts(MAPS, i * levels.length, levels);
      var maps = new AttentionMaps(m.layers(), m.heads(), film.tokens().size(), levels);
      HeadRoles scores = roles(roles, i * KINDS * m.layers() * m.heads(), m);
      frames.add(new AttentionSnapshot(Math.toIntExact(steps[i]), film.tokens(), maps, scores));
    }
    return new RecordedFilm(film.stride(), film.taken(), arrays.longs(NUMBERS), frames);
  }

  private static HeadRoles roles(float[] source, int start, ModelConfig m) {
    HeadRoles roles = HeadRoles.zeros(m.layers(), m.heads());
    int at = start;
    for (Role role : Role.values()) {
      for (float[] layer : roles.scores(role)) {
        System.arraycopy(source, at, layer, 0, layer.length);
        at += layer.length;
      }
    }
    return roles;
  }
}
