"""The network for names: two BiLSTM layers over given vectors, hashed affixes, hints and flags of each word; on them a linear-chain CRF over BIO tags."""

import torch
from torch import nn
from torch.nn import functional as F

from net import begun, mask
from words import AFFIX_ROWS

TAGS = 7
"""`O`, then `B-` and `I-` of each kind in turn; an `I-` only follows its own kind."""
NEVER = -1e4


class NamesNet(nn.Module):
    def __init__(self, sizes, vectors, hints, flags, sources):
        super().__init__()
        self.sizes, self.flags = sizes, flags
        self.factor = float(1 / vectors.std())
        given = torch.cat([torch.zeros(1, vectors.shape[1]), torch.from_numpy(vectors) * self.factor])
        self.register_buffer("given", given)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, sizes["affix"], mode="sum")
        self.hint = nn.Embedding(hints + 1, sizes["hint"])
        hidden = sizes["hidden"]
        self.first = nn.LSTM(vectors.shape[1] + sizes["affix"] + sizes["hint"] + flags, hidden, bidirectional=True)
        self.second = nn.LSTM(2 * hidden, hidden, bidirectional=True)
        self.names = nn.Linear(2 * hidden, TAGS)
        self.by_source = nn.Embedding(sources, TAGS)
        self.step = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.begin = nn.Parameter(torch.zeros(TAGS))
        nn.init.normal_(self.affix.weight, std=0.1)
        nn.init.normal_(self.hint.weight, std=0.3)
        nn.init.zeros_(self.by_source.weight)
        begun(self.first, self.second)
        tag = torch.arange(TAGS)
        inside = (tag > 0) & (tag % 2 == 0)
        follows = (tag[:, None] == tag) | (tag[:, None] == tag - 1)
        self.register_buffer("never_step", NEVER * (inside & ~follows).float())
        self.register_buffer("never_begin", NEVER * inside.float())

    def scores(self, batch, dropping):
        """Scores of (time, sentence, tag)."""
        length, sentences = batch["vector"].shape
        given = F.embedding(batch["vector"], self.given)
        affix = self.affix(batch["affix"].view(-1, batch["affix"].shape[-1])).view(length, sentences, -1)
        hint = self.hint(batch["hint"])
        if dropping:
            kept = torch.rand(3, length, sentences, 1)
            given, affix, hint = given * (kept[0] > 0.15), affix * (kept[1] > 0.3), hint * (kept[2] > 0.2)
        x = torch.cat([given, affix, hint, batch["flags"]], -1)
        for lstm, drop in ((self.first, 0.7 * self.sizes["drop"]), (self.second, self.sizes["drop"])):
            if dropping:
                x = x * mask(x.shape[1:], drop)
            x, _ = nn.utils.rnn.pad_packed_sequence(lstm(nn.utils.rnn.pack_padded_sequence(x, batch["lengths"]))[0])
        if dropping:
            x = x * mask(x.shape[1:], self.sizes["drop"])
        return self.names(x) + self.by_source(batch["source"])

    def loss(self, batch):
        """Minus the logarithm of the right tags' likelihood, a word; sixfold, so that rates are those of a plain sum over a short sentence."""
        scores, tag, real = self.scores(batch, True), batch["tag"], batch["real"]
        begin, step = self.begin + self.never_begin, self.step + self.never_step
        all_ = begin + scores[0]
        own = begin[tag[0]] + scores[0].gather(1, tag[0][:, None])[:, 0]
        for at in range(1, scores.shape[0]):
            new = torch.logsumexp(all_[:, :, None] + step, 1) + scores[at]
            all_ = torch.where(real[at][:, None], new, all_)
            own = own + real[at] * (step[tag[at - 1], tag[at]] + scores[at].gather(1, tag[at][:, None])[:, 0])
        return 6 * (torch.logsumexp(all_, 1) - own).sum() / real.sum()

    def costs(self):
        """What it adds to begin with a tag, and to go from one to the next."""
        with torch.no_grad():
            return (self.begin + self.never_begin).numpy(), (self.step + self.never_step).numpy()


def viterbi(scores, begin, step):
    best, back = begin + scores[0], []
    for own in scores[1:]:
        through = best[:, None] + step
        back.append(through.argmax(0))
        best = through.max(0) + own
    tags = [int(best.argmax())]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return tags[::-1]


def spans(tags):
    """(first, last, kind) of each name."""
    out, first = set(), 0
    while first < len(tags):
        last = first + 1
        if tags[first] > 0:
            inside = tags[first] + tags[first] % 2
            while last < len(tags) and tags[last] == inside:
                last += 1
            out.add((first, last, (tags[first] + 1) // 2))
        first = last
    return out
