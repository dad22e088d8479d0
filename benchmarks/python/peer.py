"""PyTorch from Python as a contestant: the same work and the same talk as the Java worker.

Usage: peer.py name,layers,heads,width,context,batch threads tokens-file

Reads "steps N" lines and answers each with a line of JSON after "@bench ".
"""

import json
import sys
import time

import torch
import torch.nn.functional as F

MARK = "@bench "
VOCABULARY = 65


class Model(torch.nn.Module):
    """The network of a workload, with fused operations where this PyTorch has them."""

    def __init__(self, layers, heads, width, context):
        super().__init__()
        self.layers, self.heads, self.width, self.context = layers, heads, width, context
        self.characters = weight(VOCABULARY, width)
        self.positions = weight(context, width)
        self.blocks = torch.nn.ModuleList(
            torch.nn.ParameterDict(
                {
                    "scale1": ones(width),
                    "shift1": zeros(width),
                    "qkv": weight(3 * width, width),
                    "output": weight(width, width),
                    "scale2": ones(width),
                    "shift2": zeros(width),
                    "widen": weight(4 * width, width),
                    "narrow": weight(width, 4 * width),
                }
            )
            for _ in range(layers)
        )
        self.scale = ones(width)
        self.shift = zeros(width)
        future = torch.ones(context, context, dtype=torch.bool).triu(1)
        self.register_buffer("future", future)

    def forward(self, ids, targets):
        x = F.embedding(ids, self.characters) + self.positions
        for b in self.blocks:
            x = x + self.attention(b, self.norm(x, b["scale1"], b["shift1"]))
            hidden = F.relu(F.linear(self.norm(x, b["scale2"], b["shift2"]), b["widen"]))
            x = x + F.linear(hidden, b["narrow"])
        logits = F.linear(self.norm(x, self.scale, self.shift), self.characters)
        return F.cross_entropy(logits.view(-1, VOCABULARY), targets.view(-1))

    def norm(self, x, scale, shift):
        return F.layer_norm(x, (self.width,), scale, shift, 1e-5)

    def attention(self, block, x):
        batch, length, _ = x.shape
        size = self.width // self.heads
        parts = F.linear(x, block["qkv"]).view(batch, length, 3, self.heads, size)
        q, k, v = (parts.select(2, i).transpose(1, 2) for i in range(3))
        if hasattr(F, "scaled_dot_product_attention"):
            mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        else:  # before PyTorch 2.0
            scores = (q @ k.transpose(-2, -1)) * size**-0.5
            mixed = scores.masked_fill(self.future, float("-inf")).softmax(-1) @ v
        return F.linear(mixed.transpose(1, 2).reshape(batch, length, self.width), block["output"])


def weight(rows, columns):
    return torch.nn.Parameter(torch.randn(rows, columns) * 0.02)


def ones(size):
    return torch.nn.Parameter(torch.ones(size))


def zeros(size):
    return torch.nn.Parameter(torch.zeros(size))


def adamw(parameters):
    """The fastest AdamW that this version of PyTorch has on the processor."""
    settings = {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0.0}
    for fastest in ({"fused": True}, {"foreach": True}, {}):
        try:
            return torch.optim.AdamW(parameters, **settings, **fastest), fastest
        except (RuntimeError, TypeError):
            continue
    raise AssertionError("plain AdamW is always there")


def answer(**figures):
    print(MARK + json.dumps(figures), flush=True)


def main():
    _, layers, heads, width, context, batch = sys.argv[1].split(",")
    layers, heads, width, context, batch = map(int, (layers, heads, width, context, batch))
    torch.set_num_threads(int(sys.argv[2]))
    torch.manual_seed(1337)
    with open(sys.argv[3], "rb") as file:
        text = torch.tensor(list(file.read()), dtype=torch.long)
    model = Model(layers, heads, width, context)
    optimizer, setting = adamw(list(model.parameters()))
    window = torch.arange(context)

    def step():
        start = torch.randint(len(text) - context, (batch, 1))
        ids, targets = text[start + window], text[start + window + 1]
        loss = model(ids, targets)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    answer(description=f"Python, PyTorch {torch.__version__}, AdamW {setting or 'plain'}")
    for line in sys.stdin:
        if not line.startswith("steps "):
            break
        start = time.perf_counter_ns()
        losses = [step() for _ in range(int(line.split()[1]))]
        answer(
            nanos=time.perf_counter_ns() - start,
            firstLoss=losses[0],
            lastLoss=losses[-1],
            allocated=0,
        )


if __name__ == "__main__":
    main()
