"""The network itself: a two-layer BiLSTM reads the words; on it stand the heads for UPOS, XPOS, BIO names, and the biaffine arcs and labels of Dozat and Manning (2017)."""

import torch
from torch import nn
from torch.nn import functional as F

from words import AFFIX_ROWS


class Net(nn.Module):
    """Input per token: learned word, projected GloVe vector, mean-free sum of hashed affixes. Everything is concatenated, then two BiLSTM layers."""

    def __init__(self, sizes, words, vectors, upos, xpos, labels, names):
        super().__init__()
        s = self.sizes = sizes
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
        begun(self.first, self.second)

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
                x = x * mask(x.shape[1:], self.sizes["drop"])
            packed, _ = lstm(nn.utils.rnn.pack_padded_sequence(x, lengths))
            x, _ = nn.utils.rnn.pad_packed_sequence(packed)
        if dropping:
            x = x * mask(x.shape[1:], self.sizes["drop"])
        return x.transpose(0, 1)

    def tags(self, x, dropping):
        tag = self.hidden(self.tag(x), dropping)
        return self.upos(tag), self.xpos(tag), self.names(self.hidden(self.name(x), dropping))

    def hidden(self, x, dropping):
        x = F.leaky_relu(x, 0.1)
        return x * mask((x.shape[0], 1, x.shape[2]), self.sizes["drop"]) if dropping else x

    def with_root(self, x):
        return torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)

    def arcs(self, x, dropping):
        """Scores of (sentence, child, head); head 0 is the root."""
        child = self.hidden(self.arc_child(x), dropping)
        head = self.hidden(self.arc_head(self.with_root(x)), dropping)
        left = F.pad(child, (0, 1), value=1.0) @ self.arc
        return left @ head.transpose(1, 2)

    def relations(self, x, heads, dropping):
        """Scores of (sentence, child, label) for given heads."""
        child = F.pad(self.hidden(self.label_child(x), dropping), (0, 1), value=1.0)
        head = F.pad(self.hidden(self.label_head(self.with_root(x)), dropping), (0, 1), value=1.0)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return torch.einsum("bni,lij,bnj->bnl", child, self.label, head) if not dropping else bilinear(child, self.label, head)


def bilinear(child, weights, head):
    labels, left, right = weights.shape
    flat = child.reshape(-1, left)
    through = (flat @ weights.permute(1, 0, 2).reshape(left, labels * right)).view(-1, labels, right)
    return torch.bmm(through, head.reshape(-1, right, 1)).view(*child.shape[:2], labels)


def begun(*lstms):
    """Sets layers to orthogonal recurrent gates and no biases but that of the gate that forgets, which is 1."""
    for lstm in lstms:
        for name, weights in lstm.named_parameters():
            if "weight_hh" in name:
                for gate in weights.chunk(4):
                    nn.init.orthogonal_(gate)
            elif "bias" in name:
                nn.init.zeros_(weights)
                if "bias_ih" in name:
                    weights.data[lstm.hidden_size:2 * lstm.hidden_size] = 1.0


def mask(shape, rate):
    return torch.bernoulli(torch.full(shape, 1 - rate)) / (1 - rate)
