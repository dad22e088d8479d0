package org.llmbreaker.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tensor.WorkerPool;

/**
 * A warm training step puts nothing on the heap, neither on the caller's thread nor on the team's.
 * Cold steps do: vectors are objects until the compiler has dissolved them. So windows of {@value
 * #WINDOW} steps are made until one allocated nothing, at most {@value #MAX_WINDOWS} of them.
 */
class TrainingAllocationTest {
  private static final String TEAM = "allocation-test";
  private static final int WORKERS = 2;
  private static final int WINDOW = 200;
  private static final int MAX_WINDOWS = 40;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void a_warm_step_allocates_nothing_on_any_training_thread() {
    RunConfig config = Preset.MICRO.run(65, WORKERS);
    var activations = new Activations[WORKERS];
    Arrays.setAll(activations, i -> new Activations(config.model()));
    try (var model = new Transformer(config.model(), new Xoshiro256(1));
        var pool = new WorkerPool(TEAM, WORKERS);
        var trainer = new Trainer(config, model, pool, activations)) {
      int[] text = new Xoshiro256(2).ints(5_000, 0, 65).toArray();
      var sampler = new BatchSampler(text, 3);
      var batch = new Batch(8, config.model().context());
      assertThat(allocatedInBestWindow(trainer, sampler, batch)).isZero();
    }
    for (Activations a : activations) {
      a.close();
    }
  }

  private long allocatedInBestWindow(Trainer trainer, BatchSampler sampler, Batch batch) {
    long[] ids = trainingThreads();
    long best = Long.MAX_VALUE;
    for (int window = 0; window < MAX_WINDOWS && best > 0; window++) {
      long before = allocated(ids);
      for (int step = 0; step < WINDOW; step++) {
        sampler.fill(batch);
        trainer.step(batch);
      }
      best = Math.min(best, allocated(ids) - before);
    }
    return best;
  }

  /** This thread and the team's. */
  private long[] trainingThreads() {
    long[] team =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(info -> info != null && info.getThreadName().startsWith(TEAM))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
    assertThat(team).hasSize(WORKERS - 1);
    return LongStream.concat(LongStream.of(Thread.currentThread().threadId()), LongStream.of(team))
        .toArray();
  }

  /** Bytes that these threads have allocated since they started; asking allocates none. */
  private long allocated(long[] ids) {
    long sum = 0;
    for (long id : ids) {
      sum += threads.getThreadAllocatedBytes(id);
    }
    return sum;
  }
}
