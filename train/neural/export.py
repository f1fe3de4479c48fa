"""A trained network as the bytes that the program reads.

Matrices become whole numbers of eight bits with a scale a row, the given vectors are kept as the network projects them. See src/language/neural/weights.ts.
"""

import json
import struct

import numpy as np


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


def network_bytes(state, vocabulary, hidden):
    """The file as bytes; `vocabulary` names the words, tags, labels and kinds of names in the order of their rows."""
    tables, lists = parts(state)
    says = {"hidden": hidden, **{name: vocabulary[name] for name in ("upos", "xpos", "labels", "names")}}
    return file_bytes(says, vocabulary["word"], vocabulary["vector"], tables, lists)


def file_bytes(says, words, vectors, tables, lists):
    """A header in JSON, two lists of words, then tables and lists of numbers; see src/language/neural/weights.ts."""
    texts = ["\n".join(words).encode("utf8"), "\n".join(vectors).encode("utf8")]
    header = json.dumps({
        **says,
        "text": [len(text) for text in texts],
        "tables": [{"name": name, "rows": values.shape[0], "columns": values.shape[1]} for name, (values, _) in tables.items()],
        "lists": [{"name": name, "length": len(values)} for name, values in lists.items()],
    }).encode("utf8")
    out = [b"DRNET1\n" + struct.pack("<I", len(header)) + header, *texts]
    for values, scale in tables.values():
        out.append(values.tobytes() + scale.astype("<f4").tobytes())
    for values in lists.values():
        out.append(values.astype("<f4").tobytes())
    return b"".join(out)


def read_file(path):
    """(words with a given vector, their vectors as the network projects them) of such a file."""
    with open(path, "rb") as file:
        data = file.read()
    at = 11 + struct.unpack("<I", data[7:11])[0]
    header = json.loads(data[11:at])
    words, vectors = header["text"]
    known = data[at + words:at + words + vectors].decode("utf8").split("\n")
    at += words + vectors
    for one in header["tables"]:
        rows, columns = one["rows"], one["columns"]
        if one["name"] == "vector":
            values = np.frombuffer(data, np.int8, rows * columns, at).reshape(rows, columns)
            return known, values.astype(np.float32) * np.frombuffer(data, "<f4", rows, at + rows * columns)[:, None]
        at += rows * (columns + 4)
    raise ValueError(f"{path} has no vectors")
