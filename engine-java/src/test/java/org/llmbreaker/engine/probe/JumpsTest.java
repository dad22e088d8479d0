package org.llmbreaker.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.probe.Jumps.Jump;

class JumpsTest {
  @Test
  void finds_one_sudden_rise_at_its_frame() {
    float[] curve = {0.02f, 0.03f, 0.02f, 0.7f, 0.72f, 0.71f};
    assertThat(Jumps.find(curve)).containsExactly(new Jump(3, 0.02f, 0.7f));
  }

  @Test
  void finds_a_rise_that_takes_three_frames_once_and_points_to_its_steepest_part() {
    float[] curve = {0, 0, 0, 0, 0.1f, 0.4f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
    assertThat(Jumps.find(curve)).containsExactly(new Jump(5, 0, 0.5f));
  }

  @Test
  void finds_a_fall_and_a_later_rise() {
    float[] curve = {0.9f, 0.9f, 0.9f, 0.1f, 0.1f, 0.1f, 0.1f, 0.6f, 0.6f};
    assertThat(Jumps.find(curve)).extracting(Jump::frame).containsExactly(3, 7);
  }

  @Test
  void a_steady_climb_and_small_wobbles_have_none() {
    var climb = new float[11];
    var wobble = new float[11];
    for (int i = 0; i < 11; i++) {
      climb[i] = i / 10f;
      wobble[i] = i % 2 * 0.15f;
    }
    assertThat(Jumps.find(climb)).isEmpty();
    assertThat(Jumps.find(wobble)).isEmpty();
  }

  @Test
  void short_curves_and_curves_without_figures_have_none() {
    assertThat(Jumps.find(new float[] {})).isEmpty();
    assertThat(Jumps.find(new float[] {0.5f})).isEmpty();
    assertThat(Jumps.find(new float[] {Float.NaN, Float.NaN, Float.NaN})).isEmpty();
  }

  @Test
  void two_frames_that_differ_are_a_jump_too_small_a_film_to_be_steady() {
    assertThat(Jumps.find(new float[] {0, 0.5f})).isEmpty();
    assertThat(Jumps.find(new float[] {0, 0.5f, 0.5f})).containsExactly(new Jump(1, 0, 0.5f));
  }
}
