"""Writes lines to segment: every text of the repository's corpora, and seeded mixtures of them with Latin, digits, units, URLs,
emoji, full width, CR LF, random Han characters and very long lines. Usage: corpus.py REPOSITORY COUNT SEED > lines.txt"""
import csv
import glob
import json
import random
import sys

root, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
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
for path in sorted(glob.glob(f"{root}/corpora/samples/*.txt")):
    texts += open(path, encoding="utf-8").read().split("\n")
for path in sorted(glob.glob(f"{root}/src/**/*.lex", recursive=True)):
    texts += open(path, encoding="utf-8").read().split("\n")
texts = [t for t in dict.fromkeys(t.replace("\n", " ") for t in texts) if t]

FOREIGN = ["iPhone15 Pro", "GB+6", "00-22", "3.5mm", "99.9%", "v2.0.1", "a_b-c", "#1", "C++", "www.example.com/a?b=1&c=2", "50%off",
           "10:30", "2026-10-01", "1.2.3", "x.5", ".5", "5.", "%", "…", "——", "👍", "👨‍👩‍👧", "🇨🇳", "❤️", "é", "ß", "Ωμ", "テスト", "한국어", "𠮷",
           "ａｂｃ", "１２３", "\r", "\r ", "\t", "\u3000", "\u200b", "\u2028", "ＡＢ％", "㎡", "①", "Ⅷ", "℃", "٣", "ı"]
TRADITIONAL = str.maketrans("发后里面这么个们说过来时对话问题东西坏烂给买卖钱赔", "發後裡麵這麼個們說過來時對話問題東西壞爛給買賣錢賠")


def han(length):
    return "".join(chr(rng.randint(0x4E00, 0x9FD5)) for _ in range(length))


def mixture():
    kind = rng.randrange(8)
    if kind == 0:
        return rng.choice(texts) + rng.choice(FOREIGN) + rng.choice(texts)
    if kind == 1:
        return "".join(rng.choice(texts)[: rng.randint(1, 12)] + rng.choice(FOREIGN) for _ in range(rng.randint(2, 6)))
    if kind == 2:
        return rng.choice(texts).translate(TRADITIONAL)
    if kind == 3:
        return han(rng.randint(1, 40))
    if kind == 4:
        text = rng.choice(texts)
        at = rng.randint(0, len(text))
        return text[:at] + han(rng.randint(1, 3)) + text[at:]
    if kind == 5:
        return "".join(rng.sample(list(rng.choice(texts)), k=0) or rng.sample(rng.choice(texts) + rng.choice(texts), k=5)) if rng.random() < 0.5 \
            else "".join(rng.choices(rng.choice(texts) + "0aA.%-_ ", k=rng.randint(3, 40)))
    if kind == 6:
        return "".join(rng.choice(FOREIGN) for _ in range(rng.randint(1, 8)))
    return "".join(rng.choice(texts) for _ in range(rng.randint(3, 30)))


lines = texts + [" ".join(texts[:400]) * 3] + [han(20_000)]
while len(lines) < count:
    try:
        lines.append(mixture())
    except ValueError:
        continue
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for line in lines[: max(count, len(texts) + 2)]:
    print(line.replace("\n", " "))
