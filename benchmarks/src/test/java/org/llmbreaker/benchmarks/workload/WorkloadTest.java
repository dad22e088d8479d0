package org.llmbreaker.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.llmbreaker.benchmarks.training.EngineContestant;

class WorkloadTest {

  @Test
  void counts_the_parameters_that_the_engine_counts() {
    List<Workload> all = new ArrayList<>(Workload.ALL);
    Workload.WIDTHS.forEach(width -> all.add(Workload.ofWidth(width)));

    assertThat(all)
        .allSatisfy(
            w ->
                assertThat(w.parameters())
                    .isEqualTo(EngineContestant.config(w, 1).model().parameterCount()));
  }

  @Test
  void has_the_sizes_that_it_names() {
    assertThat(Workload.A.parameters()).isEqualTo(8_368);
    assertThat(Workload.B.parameters() / 1e6).isCloseTo(0.8, within(0.05));
    assertThat(Workload.C.parameters() / 1e6).isCloseTo(10.7, within(0.1));
  }

  /** One layer, one head, width 2, two characters, batch 1, added up by hand. */
  @Test
  void counts_operations_as_added_up_by_hand() {
    var tiny = new Workload("tiny", 1, 1, 2, 2, 1);
    double weights = 4 * (2 * 2) + 2 * (2 * 8) + 65 * 2;
    double visiblePairs = 1 + 2;
    double forward = 2 * 2 * weights + visiblePairs * (2 * 2 + 2 * 2);

    assertThat(tiny.flopsPerStep()).isEqualTo(3 * forward);
  }

  @Test
  void reads_back_its_own_description() {
    assertThat(Workload.parse(Workload.B.spec())).isEqualTo(Workload.B);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.parse("B,1"))
        .withMessageContaining("name,layers,heads,width,context,batch");
  }

  @Test
  void numbers_the_frequent_characters_first_and_gathers_the_rest() {
    var text = new StringBuilder("zzz");
    for (int c = 0; c < 70; c++) {
      text.append((char) ('0' + c));
    }

    byte[] tokens = Tokens.encode(text.toString().codePoints().toArray());

    assertThat(tokens[0]).isZero();
    assertThat(tokens[3]).isEqualTo((byte) 1);
    assertThat(tokens).contains((byte) 64).doesNotContain((byte) 65);
  }
}
