"""Every message, reply, rewrite and sample of the repository's corpora, each once, without line feeds."""
import csv
import glob
import json


def texts_of(root):
    texts = []
    for path in sorted(glob.glob(f"{root}/corpora/replies/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            item = json.loads(line)
            texts += [m["text"] for m in item["context"]] + [item["reply"], item["rewrite"]]
    for path in sorted(glob.glob(f"{root}/corpora/conversations/*.jsonl") + glob.glob(f"{root}/corpora/samples/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            texts += [m["text"] for m in json.loads(line)["messages"]]
    for path in sorted(glob.glob(f"{root}/corpora/samples/*.csv")):
        for row in csv.reader(open(path, encoding="utf-8-sig")):
            texts += row
    for path in sorted(glob.glob(f"{root}/corpora/samples/*.txt") + glob.glob(f"{root}/src/**/*.lex", recursive=True)):
        texts += open(path, encoding="utf-8").read().split("\n")
    return [t for t in dict.fromkeys(t.replace("\n", " ") for t in texts) if t]
