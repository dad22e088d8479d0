package org.llmbreaker.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void takes_the_middle_of_an_odd_number_of_values() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
  }

  @Test
  void takes_the_mean_of_the_two_in_the_middle() {
    assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3);
  }

  @Test
  void has_no_median_of_nothing() {
    assertThat(Statistics.median(List.of())).isNaN();
  }

  @Test
  void reads_resident_memory_from_what_linux_writes() {
    assertThat(ResidentMemory.parse(List.of("Name:\tjava", "VmRSS:\t  123456 kB")))
        .isEqualTo(123_456L * 1024);
    assertThat(ResidentMemory.parse(List.of("Name:\tjava"))).isEqualTo(-1);
  }
}
