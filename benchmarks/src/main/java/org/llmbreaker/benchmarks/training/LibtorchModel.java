package org.llmbreaker.benchmarks.training;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.llmbreaker.benchmarks.workload.Workload;

/** The network of a {@link Workload} in libtorch's fused operations. */
final class LibtorchModel implements AutoCloseable {
  private static final double NORM_EPSILON = 1e-5;

  private final Workload workload;
  private final TensorVector parameters = new TensorVector();
  private final Tensor characters;
  private final Tensor positions;
  private final List<Block> blocks = new ArrayList<>();
  private final Norm finalNorm;
  private final TensorOptional none = new TensorOptional();
  private final DoubleOptional usualScale = new DoubleOptional();

  /** Scale and shift of a layer norm, [C] each. */
  private record Norm(TensorOptional scale, TensorOptional shift) {}

  /** Weights are [out, in], as libtorch's linear wants them. */
  private record Block(
      Norm norm1, Tensor queriesKeysValues, Tensor output, Norm norm2, Tensor in, Tensor out) {}

  LibtorchModel(Workload w) {
    workload = w;
    characters = weight(Workload.VOCABULARY, w.width());
    positions = weight(w.context(), w.width());
    for (int i = 0; i < w.layers(); i++) {
      blocks.add(
          new Block(
              norm(),
              weight(3L * w.width(), w.width()),
              weight(w.width(), w.width()),
              norm(),
              weight(4L * w.width(), w.width()),
              weight(w.width(), 4L * w.width())));
    }
    finalNorm = norm();
  }

  private Tensor weight(long rows, long cols) {
    Tensor noise = torch.randn(rows, cols).mul(new Scalar(Workload.INITIAL_DEVIATION));
    return parameter(noise);
  }

  private Norm norm() {
    Tensor scale = parameter(torch.ones(workload.width()));
    Tensor shift = parameter(torch.zeros(workload.width()));
    return new Norm(new TensorOptional(scale), new TensorOptional(shift));
  }

  private Tensor parameter(Tensor values) {
    Tensor leaf = values.set_requires_grad(true);
    parameters.push_back(leaf);
    return leaf;
  }

  TensorVector parameters() {
    return parameters;
  }

  /**
   * Mean cross-entropy.
   *
   * @param inputs [B, T] character numbers
   * @param targets [B·T]
   */
  Tensor loss(Tensor inputs, Tensor targets) {
    Tensor x = torch.embedding(characters, inputs).add(positions);
    for (Block block : blocks) {
      x = x.add(attention(block, normalised(x, block.norm1)));
      Tensor hidden = torch.linear(normalised(x, block.norm2), block.in).relu();
      x = x.add(torch.linear(hidden, block.out));
    }
    Tensor logits = torch.linear(normalised(x, finalNorm), characters);
    return torch.cross_entropy_loss(logits.view(-1, Workload.VOCABULARY), targets);
  }

  private Tensor attention(Block block, Tensor x) {
    long b = workload.batch();
    long t = workload.context();
    long heads = workload.heads();
    long size = workload.width() / heads;
    Tensor all = torch.linear(x, block.queriesKeysValues).view(b, t, 3, heads, size);
    Tensor mixed =
        torch.scaled_dot_product_attention(
            part(all, 0), part(all, 1), part(all, 2), none, 0, true, usualScale, false);
    return torch.linear(mixed.transpose(1, 2).reshape(b, t, workload.width()), block.output);
  }

  /** [B, heads, T, size] of the queries (0), keys (1) or values (2). */
  private static Tensor part(Tensor all, int which) {
    return all.select(2, which).transpose(1, 2);
  }

  private Tensor normalised(Tensor x, Norm norm) {
    return torch.layer_norm(
        x, new long[] {workload.width()}, norm.scale, norm.shift, NORM_EPSILON, true);
  }

  @Override
  public void close() {
    parameters.close();
  }
}
