"""What the network knows of a single word, its form alone: `src/language/neural/words.ts` does the same sums, and both must agree to the bit."""

import re

AFFIX_ROWS = 16384
AFFIXES = 7

_SINGLE = re.compile("[’‘]")
_DOUBLE = re.compile("[“”„«»]")
_DIGIT = re.compile("[0-9]")


def key(word):
    """The form that words are looked up by: lower case, straight quotes, every digit 0."""
    word = word.lower()
    word = _SINGLE.sub("'", word)
    word = _DOUBLE.sub('"', word)
    return _DIGIT.sub("0", word)


def shape(word):
    """`McDonald's-2` is `XxXxx'x-0`: runs of the same kind are at most two long, six signs in all."""
    signs = []
    for letter in word:
        sign = "0" if "0" <= letter <= "9" else "X" if letter.isupper() else "x" if letter.islower() else letter
        if len(signs) < 2 or signs[-1] != sign or signs[-2] != sign:
            signs.append(sign)
    return "".join(signs[:6])


def fnv(kind, text):
    """FNV-1a over UTF-16 code units, begun with the kind of feature, folded into a row of the affix table."""
    value = ((0x811C9DC5 ^ kind) * 0x01000193) & 0xFFFFFFFF
    units = text.encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    value ^= value >> 15
    return value & (AFFIX_ROWS - 1)


def affixes(word):
    """Rows of the affix table: four endings, two beginnings, the shape."""
    k = key(word)
    parts = [k[-1:], k[-2:], k[-3:], k[-4:], k[:2], k[:4], shape(word)]
    return [fnv(kind, part) for kind, part in enumerate(parts)]
