"""Treebanks and name lists on disk, as the trainer wants them."""

import glob
import os

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


class Sentence:
    """Words with what is known of them; `heads` (0 is the root) or `names` is None where a source does not say."""

    def __init__(self, words, upos=None, xpos=None, heads=None, labels=None, names=None, lemmas=None):
        self.words, self.upos, self.xpos, self.heads, self.labels, self.names, self.lemmas = words, upos, xpos, heads, labels, names, lemmas


def treebank(path):
    sentences = []
    for block in open(path, encoding="utf8").read().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            columns = list(zip(*rows))
            heads = [int(head) for head in columns[6]]
            sentences.append(Sentence(list(columns[1]), columns[3], columns[4], heads, columns[7], lemmas=columns[2]))
    return sentences


def name_tag(tag, before):
    """BIO over three kinds from BIO or IO; other kinds are no names."""
    kind = tag[2:]
    if tag == "O" or kind not in ("PER", "ORG", "LOC"):
        return "O"
    return tag if tag[0] == "B" or before[2:] == kind else "B-" + kind


def name_tags(tags):
    out = []
    for tag in tags:
        out.append(name_tag(tag, out[-1] if out else "O"))
    return out


def named(path, word_column, tag_column, separator):
    """Sentences of a column file as (words, BIO tags)."""
    out = []
    for block in open(path, encoding="utf8").read().split("\n\n"):
        rows = [line.split(separator) for line in block.split("\n") if line and not line.startswith("# ")]
        rows = [row for row in rows if len(row) > tag_column and row[word_column] != "-DOCSTART-"]
        if rows:
            out.append(([row[word_column] for row in rows], name_tags([row[tag_column] for row in rows])))
    return out


def with_names(sentences, names):
    """Adds the names of the same words, wherever a sentence of them is found."""
    known = {tuple(words): tags for words, tags in names}
    for sentence in sentences:
        sentence.names = known.get(tuple(sentence.words))
    return sentences


def load(data):
    """(training sentences, dev sentences): EWT with the names of Universal NER, GUM, Wikigold."""
    def ewt(split):
        trees = treebank(os.path.join(data, f"language/ewt/src-{split}.conllu"))
        return with_names(trees, named(os.path.join(data, f"ner/uner-ewt/en_ewt-ud-{split}.iob2"), 1, 2, "\t"))

    train = ewt("train")
    for path in sorted(glob.glob(os.path.join(data, "language/gum/*.conllu"))):
        train += treebank(path)
    wikigold = named(os.path.join(data, "ner/wikigold/CONLL-format/data/wikigold.conll.txt"), 0, 1, " ")
    train += [Sentence(words, names=tags) for words, tags in wikigold]
    return train, ewt("dev")
