package org.llmbreaker.benchmarks.training;

import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * Gradient clipping and AdamW in one fused operation over all parameters, as Python's {@code
 * AdamW(fused=True)} does it. The C++ library's own {@code AdamW} goes through memory a dozen
 * times, which costs it several percent of a step of workload C.
 */
final class LibtorchAdamW {
  private final TensorVector parameters;
  private final OperatorHandle operation =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adamw_", "");
  private final GenericList values = list();
  private final GenericList means = list();
  private final GenericList squares = list();
  private final GenericList largestSquares = list();
  private final GenericList steps = list();
  private final Tensor[] counters;

  LibtorchAdamW(TensorVector parameters) {
    this.parameters = parameters;
    counters = new Tensor[(int) parameters.size()];
    for (int i = 0; i < counters.length; i++) {
      Tensor p = parameters.get(i);
      counters[i] = torch.zeros(new long[0]);
      values.push_back(new IValue(p.detach()));
      means.push_back(new IValue(torch.zeros_like(p)));
      squares.push_back(new IValue(torch.zeros_like(p)));
      steps.push_back(new IValue(counters[i]));
    }
  }

  private static GenericList list() {
    return new GenericList(new Type.TypePtr(TensorType.get()));
  }

  /** So that the next backward pass need not add to them. */
  void forgetGradients() {
    for (long i = 0; i < parameters.size(); i++) {
      parameters.get(i).mutable_grad().reset();
    }
  }

  void step() {
    torch.clip_grad_norm_(parameters, Workload.CLIP_NORM);
    GenericList gradients = list();
    for (int i = 0; i < counters.length; i++) {
      gradients.push_back(new IValue(parameters.get(i).grad()));
      counters[i].add_(new org.bytedeco.pytorch.Scalar(1));
    }
    var stack = new IValueVector();
    for (GenericList list :
        new GenericList[] {values, gradients, means, squares, largestSquares, steps}) {
      stack.push_back(new IValue(list));
    }
    stack.push_back(new IValue(Workload.LEARNING_RATE));
    stack.push_back(new IValue(Workload.BETA1));
    stack.push_back(new IValue(Workload.BETA2));
    stack.push_back(new IValue(0.0)); // weight decay
    stack.push_back(new IValue(Workload.EPSILON));
    stack.push_back(new IValue(false)); // amsgrad
    stack.push_back(new IValue(false)); // maximize
    stack.push_back(new IValue()); // grad_scale
    stack.push_back(new IValue()); // found_inf
    operation.callBoxed(stack);
  }
}
