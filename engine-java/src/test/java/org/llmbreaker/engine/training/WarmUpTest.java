package org.llmbreaker.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.Corpus;

class WarmUpTest {
  private static final Corpus CORPUS =
      Corpus.pasted("The cat sat on the mat and looked at the moon. ".repeat(40));

  @Test
  void trains_until_called_off() {
    var asked = new AtomicInteger();
    assertThat(WarmUp.run(CORPUS, 1, () -> asked.incrementAndGet() > 6)).isEqualTo(5);
  }

  @Test
  void does_nothing_when_called_off_before_it_began() {
    assertThat(WarmUp.run(CORPUS, 1, () -> true)).isZero();
  }

  @Test
  void ends_by_itself() {
    assertThat(WarmUp.run(CORPUS, 2, () -> false)).isEqualTo(WarmUp.STEPS);
  }
}
