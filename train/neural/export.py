"""Writes a trained network as the program reads it: `python3 train/neural/export.py TRAINED OUT`; TRAINED is what train.py filled.

Matrices become whole numbers of eight bits with a scale a row, the given vectors are kept as the network projects them. See src/language/neural/weights.ts.
"""

import json
import os
import struct
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))


def table(matrix, most=127):
    """(int8 values, scale a row); the scale keeps few digits, so that it packs well."""
    matrix = np.asarray(matrix, np.float32)
    scale = np.maximum(np.abs(matrix).max(1), 1e-8) / most
    scale = ((scale.view(np.uint32) + 0x8000) & 0xFFFF0000).view(np.float32)
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def parts(state):
    """Tables and lists by name, from the network's own weights."""
    get = lambda name: state[name].numpy()
    tables, lists = {}, {}
    tables["word"] = table(get("word.weight"), 63)
    tables["vector"] = table(get("vectors")[1:] @ get("project.weight").T, 31)
    tables["affix"] = table(get("affix.weight"), 63)
    for layer in ("first", "second"):
        both = lambda kind: np.concatenate([get(f"{layer}.{kind}_l0"), get(f"{layer}.{kind}_l0_reverse")])
        tables[f"{layer}.in"] = table(both("weight_ih"))
        tables[f"{layer}.again"] = table(both("weight_hh"))
        lists[f"{layer}.bias"] = both("bias_ih") + both("bias_hh")
    for name in ("tag", "upos", "xpos", "name", "names", "arc_child", "arc_head", "label_child", "label_head"):
        tables[name] = table(get(f"{name}.weight"))
        lists[name] = get(f"{name}.bias")
    arc, label = get("arc"), get("label")
    tables["arc"] = table(arc[:-1].T)
    lists["arc"] = arc[-1]
    labels, width = label.shape[0], label.shape[1] - 1
    tables["label.both"] = table(label[:, :width, :width].transpose(0, 2, 1).reshape(labels * width, width))
    lists["label.both"] = label[:, width, :width].reshape(-1)
    tables["label.child"] = table(label[:, :width, width])
    lists["label.child"] = label[:, width, width]
    lists["root"] = get("root")
    return tables, lists


def main(trained, out):
    vocabulary = json.load(open(os.path.join(trained, "vocabulary.json"), encoding="utf8"))
    tables, lists = parts(torch.load(os.path.join(trained, "best.pt")))
    words = "\n".join(vocabulary["word"]).encode("utf8")
    vectors = "\n".join(vocabulary["vector"]).encode("utf8")
    header = json.dumps({
        "hidden": vocabulary["sizes"]["hidden"],
        "upos": vocabulary["upos"], "xpos": vocabulary["xpos"], "labels": vocabulary["labels"], "names": vocabulary["names"],
        "text": [len(words), len(vectors)],
        "tables": [{"name": name, "rows": values.shape[0], "columns": values.shape[1]} for name, (values, _) in tables.items()],
        "lists": [{"name": name, "length": len(values)} for name, values in lists.items()],
    }).encode("utf8")
    with open(out, "wb") as file:
        file.write(b"DRNET1\n" + struct.pack("<I", len(header)) + header + words + vectors)
        for values, scale in tables.values():
            file.write(values.tobytes() + scale.astype("<f4").tobytes())
        for values in lists.values():
            file.write(values.astype("<f4").tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:3])
