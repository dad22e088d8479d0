package org.llmbreaker.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.installed.InstalledFigures;
import org.llmbreaker.benchmarks.paste.PasteFigures;
import org.llmbreaker.benchmarks.session.SessionShare;
import org.llmbreaker.benchmarks.session.SlowReaders;
import org.llmbreaker.benchmarks.training.Entrant;
import org.llmbreaker.benchmarks.training.Figures;
import org.llmbreaker.benchmarks.window.WindowFigures;

class PerformancePageTest {
  private static final Machine MACHINE =
      new Machine("Some processor", 2, 24, "Some system", "Some Java 25", "-Xsome", "2026-01-02");

  private static Figures figures(String name, String family, int threads, double millis) {
    return new Figures(
        name,
        family,
        threads,
        "as told",
        "A",
        millis,
        millis,
        millis,
        1e6 / millis,
        60 / millis,
        100,
        250,
        0,
        4.17,
        2.5);
  }

  private static Results results(List<Figures> training) {
    return new Results(
        MACHINE,
        new Results.Settings(2, 7, 2),
        training,
        List.of(new ColdStart.Times("engine", Entrant.ENGINE, 1.5, 2.5)),
        List.of(),
        new SessionShare(400, 160, 200),
        new SlowReaders(400, 396, 398),
        List.of(),
        null,
        List.of(),
        new WindowFigures(
            2.25,
            1.75,
            new WindowFigures.Inside(0, 0.004, 210, 350, 29, 5, 18, 42, 16, 31, 6, 12, 2, 2.1),
            ""),
        new CinemaFigures(
            40,
            List.of(
                new CinemaFigures.View("detail, played", 48, 20, 31, 7, 5),
                new CinemaFigures.View("3D, scrubbed", 28, 33, 41, 19, 12)),
            List.of(90.0, 310.0, 120.0)),
        new PasteFigures(List.of(150.0, 170.0), List.of(60.0, 210.0, 70.0)),
        new InstalledFigures(154.5, List.of(1.25, 1.75, 1.5), List.of()));
  }

  @Test
  void compares_with_the_fastest_setting_of_the_peer() {
    List<Goals.Goal> goals =
        Goals.of(
            results(
                List.of(
                    figures("engine, 1 thread", Entrant.ENGINE, 1, 3),
                    figures("engine, 2 threads", Entrant.ENGINE, 2, 2),
                    figures("libtorch, 1 thread", Entrant.PYTORCH, 1, 14),
                    figures("libtorch, 2 threads", Entrant.PYTORCH, 2, 40))));

    assertThat(goals)
        .first()
        .isEqualTo(
            new Goals.Goal("Workload A: at least 8.0x PyTorch", "7.00x", Optional.of(false)));
  }

  @Test
  void says_what_was_not_measured_instead_of_guessing() {
    List<Goals.Goal> goals = Goals.of(results(List.of()));

    assertThat(goals)
        .filteredOn(goal -> goal.reached().isEmpty())
        .isNotEmpty()
        .allSatisfy(goal -> assertThat(goal.measured()).isEqualTo("not measured"));
    assertThat(goals)
        .filteredOn(goal -> goal.reached().isPresent())
        .extracting(Goals.Goal::measured)
        .containsExactly(
            "2.5 s",
            "40 %",
            "1.0 %",
            "1.75 s",
            "210 ms",
            "63 frames/s",
            "31 ms",
            "42 ms",
            "0 frames",
            "0.40 %",
            "1.05x",
            "28 frames/s",
            "41 ms",
            "310 ms",
            "210 ms",
            "155 MB",
            "1.50 s");
  }

  @Test
  void writes_ratios_before_figures_and_names_the_machine() {
    String page =
        PerformancePage.of(
            results(
                List.of(
                    figures("engine, 2 threads", Entrant.ENGINE, 2, 2),
                    figures("libtorch, 1 thread", Entrant.PYTORCH, 1, 30))));

    assertThat(page)
        .contains("Some processor, 2 cores, 24 GB memory")
        .contains("| libtorch, 1 thread | 15.0x |")
        .contains("| Two sessions at once: each at least 45 % of the rate alone | 40 % | **no** |");
    assertThat(page)
        .contains(
            "| A display that is slow or stopped slows training by at most 2 % | 1.0 % | yes |")
        .contains("| sleeps a second after each event | 396 | 99.0 % |");
    assertThat(page)
        .contains("## The app's window")
        .contains("| Engine event to pixel, ms | 18.0 | 42.0 |")
        .contains("| Process to first frame, installed, s | 1.75 | – |")
        .contains("| 3D, scrubbed | 28.0 | 33.0 | 41.0 | 19.0 | 12.0 |")
        .contains("120 ms (median of 3), at most 310 ms")
        .contains("| the first of a process | 2 | 160 | 170 |")
        .contains("| later ones | 3 | 70.0 | 210 |")
        .contains("The `.deb` has 155 MB")
        .contains("| warm | 3 | 1.50 | 1.75 |")
        .doesNotContain("| cold |");
    assertThat(page.indexOf("times as long as the engine")).isLessThan(page.indexOf("ms/step"));
  }

  @Test
  void shows_two_to_three_digits_that_count() {
    assertThat(List.of(0.0123, 1.234, 12.34, 1234.5).stream().map(Table::number))
        .containsExactly("0.012", "1.23", "12.3", "1,235");
    assertThat(Table.number(Double.NaN)).isEqualTo("–");
  }
}
