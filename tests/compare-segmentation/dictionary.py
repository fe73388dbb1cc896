"""A user dictionary to try: pieces of the repository's own texts with any frequency or none, and lines that are odd but accepted.
Usage: dictionary.py REPOSITORY COUNT SEED > dictionary.txt"""
import random
import sys

from texts import texts_of

ODD = ["\ufeff坏果包赔 5 n\r", "  小额打款  ", "发货 3 v", "发货 0", "发货 50", "草莓 0", "化水 0 v", "退 900000", "嗡", "abc 0", "e", "iPhone15 100 eng",
       "GB+6", "50%off 20", "C++ 10", "云 计算 5 n", "江大桥 x y", "·点·", "𠮷野家", "全角\u3000空格 3", "真的  7", "5", "5 5", "007 0012", "n n", "",
       "\t", "坏果,100", "不能 -5", "没有 1", "客服小妹 99999999999 nr"]

root, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
texts = texts_of(root)
lines = list(ODD)
while len(lines) < count:
    text = rng.choice(texts)
    start = rng.randrange(len(text))
    word = text[start:start + rng.randint(1, 6)].strip()
    frequency = rng.choice(["", "", "", " 0", " 1", f" {rng.randint(2, 300)}", f" {rng.randint(300, 200_000)}"])
    lines.append(word + frequency + rng.choice(["", "", " n", " vn"]))
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for line in lines:
    print(line)
