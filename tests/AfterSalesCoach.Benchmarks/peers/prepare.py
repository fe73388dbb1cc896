"""Makes what the contestants read, the same for the same sources.

  prepare.py texts ROOT LOG.csv FOLDER LINES     messages of the log and of the corpora, one a line
  prepare.py phrases TEXT DICTIONARY OUT         3,000 phrases of 2 to 6 characters, half of them from the text
"""
import csv
import glob
import json
import os
import random
import re
import sys

HAN = re.compile("[\u4e00-\u9fd5]{2,6}")
PHRASES = 3_000


def one_line(text):
    return re.sub(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", text)


def texts(root, log, folder, lines):
    with open(log, encoding="utf-8", newline="") as rows:
        write(f"{folder}/generated.txt", (row["消息内容"] for row in csv.DictReader(rows)))
    found = []
    for path in sorted(glob.glob(f"{root}/corpora/replies/*.jsonl")):
        with open(path, encoding="utf-8") as replies:
            for reply in map(json.loads, replies):
                found += [message["text"] for message in reply["context"]] + [reply["reply"]]
    random.Random(1).shuffle(found)
    write(f"{folder}/corpora.txt", (found[i % len(found)] for i in range(int(lines))))


def write(path, messages):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(one_line(message) + "\n" for message in messages)


def phrases(text, dictionary, out):
    chosen = random.Random(1)
    grams = set()
    with open(text, encoding="utf-8") as lines:
        for line in lines:
            grams.update(HAN.findall(line))
    words = set()
    with open(dictionary, encoding="utf-8") as lines:
        words.update(word for word in (line.split(" ")[0] for line in lines) if HAN.fullmatch(word))
    picked = set(chosen.sample(sorted(grams), min(PHRASES // 2, len(grams))))
    picked.update(chosen.sample(sorted(words - picked), PHRASES - len(picked)))
    write(out, sorted(picked))


{"texts": texts, "phrases": phrases}[sys.argv[1]](*sys.argv[2:])
