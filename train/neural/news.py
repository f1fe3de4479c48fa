"""Sentences of the treebanks turned as news turns them, with their trees: `CLAUSE, X said.`, and a day or week between subject and verb."""

from data import Sentence

REPORTING = {"say", "add", "warn", "report", "announce", "claim", "explain", "note", "argue", "insist", "suggest", "stress", "admit", "deny"}
WHEN = [
    [("last", "ADJ", "JJ", 1, "amod"), ("week", "NOUN", "NN", None, "obl:unmarked")],
    [("last", "ADJ", "JJ", 1, "amod"), ("month", "NOUN", "NN", None, "obl:unmarked")],
    [("this", "DET", "DT", 1, "det"), ("week", "NOUN", "NN", None, "obl:unmarked")],
    [("on", "ADP", "IN", 1, "case"), ("Tuesday", "PROPN", "NNP", None, "obl")],
    [("Monday", "PROPN", "NNP", None, "obl:unmarked")],
    [("yesterday", "NOUN", "NN", None, "obl:unmarked")],
]


class Draft:
    """Words as rows that point to each other by identity, so that they can be moved."""

    def __init__(self, sentence):
        names = sentence.names or [None] * len(sentence.words)
        columns = zip(sentence.words, sentence.upos, sentence.xpos, sentence.labels, names)
        self.rows = [dict(zip(("word", "upos", "xpos", "label", "name"), row)) for row in columns]
        for row, head in zip(self.rows, sentence.heads):
            row["head"] = self.rows[head - 1] if head else None
        self.named = sentence.names is not None

    def sentence(self):
        place = {id(row): at + 1 for at, row in enumerate(self.rows)}
        column = lambda name: [row[name] for row in self.rows]
        heads = [place[id(row["head"])] if row["head"] else 0 for row in self.rows]
        return Sentence(column("word"), column("upos"), column("xpos"), heads, column("label"), column("name") if self.named else None)


def row(word, upos, xpos, head, label):
    return {"word": word, "upos": upos, "xpos": xpos, "head": head, "label": label, "name": "O"}


def below(rows, top):
    """Places of the words below a word, itself among them."""
    def hangs(one):
        while one is not None and one is not top:
            one = one["head"]
        return one is top
    return [at for at, one in enumerate(rows) if hangs(one)]


def lowered(one):
    if one["upos"] != "PROPN" and one["word"] != "I":
        one["word"] = one["word"][:1].lower() + one["word"][1:]


def turned(sentence):
    """`X said that CLAUSE.` as `CLAUSE, X said.`; None where the sentence is none such."""
    draft = Draft(sentence)
    rows = draft.rows
    root = next(one for one in rows if one["head"] is None)
    said = rows.index(root)
    clause = next((one for one in rows[said + 1:] if one["head"] is root and one["label"] == "ccomp"), None)
    if sentence.lemmas[said] not in REPORTING or clause is None or rows[-1]["label"] != "punct" or rows[-1]["head"] is not root:
        return None
    span = below(rows, clause)
    if span != list(range(span[0], len(rows) - 1)) or len(span) < 4 or span[0] > 14:
        return None
    before = rows[:span[0]]
    while before[-1]["label"] == "punct":
        before.pop()
    if before[-1] is not root or not any(one["head"] is root and one["label"].startswith("nsubj") for one in before):
        return None
    told = [rows[at] for at in span]
    if told[0]["label"] == "mark" and told[0]["word"].lower() == "that":
        told.pop(0)
    lowered(before[0])
    told[0]["word"] = told[0]["word"][:1].upper() + told[0]["word"][1:]
    draft.rows = told + [row(",", "PUNCT", ",", clause, "punct")] + before + [rows[-1]]
    return draft.sentence()


def dated(sentence, random_):
    """A time set between subject and verb; None where no subject stands right before a past tense."""
    draft = Draft(sentence)
    rows = draft.rows
    for at, verb in enumerate(rows):
        if at == 0 or verb["xpos"] != "VBD" or verb["upos"] != "VERB":
            continue
        subject = next((one for one in rows if one["head"] is verb and one["label"] == "nsubj" and one["upos"] in ("NOUN", "PROPN")), None)
        if subject is None or below(rows, subject)[-1] != at - 1:
            continue
        words = WHEN[random_.randrange(len(WHEN))]
        new = [row(word, upos, xpos, verb, label) for word, upos, xpos, _, label in words]
        for one, (_, _, _, head, _) in zip(new, words):
            if head is not None:
                one["head"] = new[head]
        draft.rows = rows[:at] + new + rows[at:]
        return draft.sentence()
    return None


def as_news(sentences, random_):
    """What can be turned, and three fifths of what can be dated."""
    trees = [one for one in sentences if one.heads and one.labels.count("root") == 1]
    made = [turned(one) for one in trees] + [dated(one, random_) for one in trees if random_.random() < 0.6]
    return [one for one in made if one]
