package org.llmbreaker.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.llmbreaker.benchmarks.workload.Tokens;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.BatchSampler;

/** PyTorch's C++ library with its automatic differentiation, called through JavaCPP. */
final class LibtorchContestant implements Contestant {
  private static final long SEED = 1337;

  private LibtorchModel model;
  private LibtorchAdamW optimizer;
  private BatchSampler batches;
  private Batch batch;
  private long[] ids;

  /** Nothing is built before {@link #prepare}. */
  @SuppressWarnings("NullAway.Init") // prepare comes first
  LibtorchContestant() {}

  @Override
  public String description() {
    return "libtorch "
        + torch.class.getPackage().getImplementationVersion()
        + ", "
        + torch.get_cpu_capability().getString()
        + ", fused attention, fused AdamW";
  }

  @Override
  public void prepare(Workload workload, int threads, Path tokens) throws IOException {
    torch.set_num_threads(threads);
    torch.manual_seed(SEED);
    model = new LibtorchModel(workload);
    optimizer = new LibtorchAdamW(model.parameters());
    batches = new BatchSampler(Tokens.read(tokens), SEED);
    batch = new Batch(workload.batch(), workload.context());
    ids = new long[workload.tokensPerStep()];
  }

  @Override
  @SuppressWarnings("try") // its end frees what was made meanwhile
  public double step() {
    batches.fill(batch);
    try (PointerScope natives = scope()) {
      Tensor inputs = tensor(batch.inputs()).view(batch.batchSize(), batch.sequenceLength());
      Tensor loss = model.loss(inputs, tensor(batch.targets()));
      optimizer.forgetGradients();
      loss.backward();
      optimizer.step();
      return loss.item_double();
    }
  }

  @SuppressWarnings("unchecked") // the constructor's list of classes is empty
  private static PointerScope scope() {
    return new PointerScope();
  }

  private Tensor tensor(int[] values) {
    for (int i = 0; i < values.length; i++) {
      ids[i] = values[i];
    }
    return torch.tensor(ids);
  }

  @Override
  public void close() {
    model.close();
  }
}
