"""Trains the network for names: `python3 train/neural/names.py DATA NETWORK.bin OUT`; writes OUT/names-network.bin and its card OUT/names-network.md.

NETWORK.bin is the network of the accurate mode, whose word vectors this one reads: train that first. What the program tells its network of each word is
asked of the program (`npm run build:code` first). Two BiLSTM layers and a CRF; one thread, a fixed seed, a learning rate that falls to nothing; what is
kept is a running mean of the weights after the last epoch.
"""

import json
import math
import os
import random
import subprocess
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np
import torch
from torch import nn

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from card import names_card
from export import file_bytes, read_file, table
from names_net import NamesNet, spans, viterbi
from words import affixes, key

SIZES = {"affix": 24, "hint": 12, "hidden": 64, "drop": 0.4}
SOURCES = ["train", "wikigold", "wnut", "gum"]
EPOCHS = int(os.environ.get("EPOCHS", "10"))
BATCH_TOKENS = 1000
RATE = 2.4e-3
SEED = 2
LEAST_HINTS = 8
LONGEST = 120
LOWERED = 0.08
"""Share of the sentences that are read without their capitals, as people write in letters."""
CAPITAL, LOUD, SMALL = 3, 4, 1
"""Places among the flags that change with them; see `nameInputs` in src/language/name-scores.ts."""


def lessons(data):
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    told = subprocess.run(["node", "dist/train/name-lessons.js", os.path.abspath(data)], cwd=root, stdout=subprocess.PIPE, check=True).stdout
    return json.loads(told)


def lowered(lesson):
    flags = [[*row] for row in lesson["flags"]]
    for row in flags:
        row[CAPITAL] = row[LOUD] = 0
        row[SMALL] = 1
    return {**lesson, "words": [word.lower() for word in lesson["words"]], "flags": flags}


class Known:
    """Rows of vectors and hints."""

    def __init__(self, vectors, hints):
        self.vector = {word: at + 1 for at, word in enumerate(vectors)}
        self.hint = {hint: at for at, hint in enumerate(hints)}

    def item(self, lesson, source):
        return {
            "length": len(lesson["words"]),
            "vector": torch.tensor([self.vector.get(key(word), 0) for word in lesson["words"]]),
            "affix": torch.tensor([affixes(word) for word in lesson["words"]]),
            "hint": torch.tensor([self.hint.get(hint, len(self.hint)) for hint in lesson["hints"]]),
            "flags": torch.tensor(lesson["flags"], dtype=torch.float32),
            "tag": torch.tensor(lesson["tags"]),
            "source": source,
            "lesson": lesson,
        }


def batched(items, random_):
    order = sorted(items, key=lambda item: item["length"] + random_.random() * 3)
    batches, batch, size = [], [], 0
    for item in order:
        if batch and size + item["length"] > BATCH_TOKENS:
            batches.append(batch)
            batch, size = [], 0
        batch.append(item)
        size += item["length"]
    batches.append(batch)
    random_.shuffle(batches)
    return batches


def together(items):
    """(time, sentence) tensors, the longest sentence first."""
    items = sorted(items, key=lambda item: -item["length"])
    out = {name: nn.utils.rnn.pad_sequence([item[name] for item in items]) for name in ("vector", "affix", "hint", "flags", "tag")}
    out["lengths"] = torch.tensor([item["length"] for item in items])
    out["real"] = torch.arange(int(out["lengths"][0]))[:, None] < out["lengths"][None]
    out["source"] = torch.tensor([item["source"] for item in items])
    return out, items


def forget(batch):
    """Words of names are now and then without their vector: most names are not among the given words."""
    lost = (batch["tag"] > 0) & (torch.rand(batch["tag"].shape) < 0.15)
    batch["vector"] = batch["vector"].masked_fill(lost, 0)
    return batch


def scored(net, items):
    """F1 of exact spans and kinds, in all and by kind, on sentences as the first source has them."""
    net.eval()
    right, said, gold = [[0] * 4 for _ in range(3)]
    begin, step = net.costs()
    with torch.no_grad():
        for group in batched(items, random.Random(1)):
            batch, group = together(group)
            scores = net.scores(batch, False).numpy()
            for at, item in enumerate(group):
                found = spans(viterbi(scores[: item["length"], at], begin, step))
                truth = spans(item["tag"].tolist())
                for spans_, count in ((found, said), (truth, gold), (found & truth, right)):
                    for _, _, kind in spans_:
                        count[kind] += 1
                        count[0] += 1
    net.train()
    return [round(100 * 2 * right[kind] / max(1, said[kind] + gold[kind]), 1) for kind in range(4)]


def network_bytes(net, hints, names):
    state = {name: weights.numpy() for name, weights in net.state_dict().items()}
    tables = {"affix": table(state["affix.weight"], 63), "hint": table(state["hint.weight"])}
    lists = {}
    for layer in ("first", "second"):
        both = lambda kind: np.concatenate([state[f"{layer}.{kind}_l0"], state[f"{layer}.{kind}_l0_reverse"]])
        tables[f"{layer}.in"], tables[f"{layer}.again"] = table(both("weight_ih")), table(both("weight_hh"))
        lists[f"{layer}.bias"] = both("bias_ih") + both("bias_hh")
    tables["names"] = table(state["names.weight"])
    lists["names"] = state["names.bias"] + state["by_source.weight"][0]
    lists["transitions"], lists["begin"] = state["step"].reshape(-1), state["begin"]
    lists["vector"], lists["flags"] = np.float32([net.factor]), np.float32([net.flags])
    return file_bytes({"hidden": SIZES["hidden"], "upos": [], "xpos": [], "labels": [], "names": names}, hints, [], tables, lists)


def prepared(data, network):
    """(items to learn from, items of the dev part, hints, vectors, names of the tags)."""
    told = lessons(data)
    counts = {}
    for name in SOURCES:
        for lesson in told["sets"][name]:
            for hint in lesson["hints"]:
                counts[hint] = counts.get(hint, 0) + 1
    hints = sorted(hint for hint, count in counts.items() if count >= LEAST_HINTS)
    words, vectors = read_file(network)
    known = Known(words, hints)
    items = [known.item(lesson, at) for at, name in enumerate(SOURCES) for lesson in told["sets"][name] if len(lesson["words"]) <= LONGEST]
    dev = [known.item(lesson, 0) for lesson in told["sets"]["dev"]]
    return known, items, dev, hints, vectors, told["names"]


def trained(known, items, dev, hints, vectors):
    """(the network, its figures on the dev part)."""
    torch.manual_seed(SEED)
    random_ = random.Random(SEED)
    net = NamesNet(SIZES, vectors, len(hints), items[0]["flags"].shape[1], len(SOURCES))
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE, betas=(0.9, 0.98))
    mean = {name: weights.detach().clone() for name, weights in net.named_parameters()}
    steps = EPOCHS * len(batched(items, random.Random(1)))
    print(f"{len(items)} sentences, {steps} steps, {sum(p.numel() for p in net.parameters())} weights", flush=True)
    step = 0
    for epoch in range(EPOCHS):
        total, cpu = 0.0, time.process_time()
        for group in batched(items, random_):
            step += 1
            for one in optimiser.param_groups:
                one["lr"] = RATE * min(1, step / 150) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            group = [known.item(lowered(item["lesson"]), item["source"]) if random_.random() < LOWERED else item for item in group]
            optimiser.zero_grad()
            loss = net.loss(forget(together(group)[0]))
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            total += float(loss.detach())
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, weights in net.named_parameters():
                    mean[name].mul_(keep).add_(weights, alpha=1 - keep)
        print(f"epoch {epoch + 1} loss {total * EPOCHS / steps:.3f} cpu {time.process_time() - cpu:.0f} s", flush=True)
    net.load_state_dict(mean, strict=False)
    figures = scored(net, dev)
    print(f"dev: F1, PER, LOC, ORG {figures}", flush=True)
    return net, figures


def main(data, network, out):
    torch.set_num_threads(1)
    os.makedirs(out, exist_ok=True)
    known, items, dev, hints, vectors, names = prepared(data, network)
    net, figures = trained(known, items, dev, hints, vectors)
    with open(os.path.join(out, "names-network.bin"), "wb") as file:
        file.write(network_bytes(net, hints, names))
    with open(os.path.join(out, "names-network.md"), "w", encoding="utf8") as file:
        file.write(names_card({**SIZES, "epochs": EPOCHS, "hints": len(hints), "dev": figures}))


if __name__ == "__main__":
    main(*sys.argv[1:4])
