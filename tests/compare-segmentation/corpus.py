"""Lines to segment: the repository's own texts, and seeded mixtures of them with Latin, digits, units, URLs, emoji, full width,
CR LF, traditional and random Han characters and very long lines. Usage: corpus.py REPOSITORY COUNT SEED > lines.txt"""
import random
import sys

from texts import texts_of

FOREIGN = ["iPhone15 Pro", "GB+6", "00-22", "3.5mm", "99.9%", "v2.0.1", "a_b-c", "#1", "C++", "R&D", "5.5%", "1.", "A.5", "-", "_", "&&",
           "https://www.example.com/a?b=1&c=2#d", "kf@shop.example", "50%off", "10:30", "2026-10-01", "1.2.3", "x.5", ".5", "5.", "%",
           "250g", "2.5kg", "20cm*30cm", "38℃", "¥19.9", "…", "——", "~", "👍", "👨‍👩‍👧", "🇨🇳", "❤️", "[图片]", "é", "ß", "Ωμ", "テスト",
           "한국어", "𠮷", "㐀", "鿖", "〇", "ａｂｃ", "１２３", "\r", "\r ", "\r\r", "\t", "\u3000", "\u00a0", "\u200b", "\u2028", "\u0085",
           "\x0b", "ＡＢ％", "㎡", "①", "Ⅷ", "℃", "٣", "ı", "\ufeff"]
TRADITIONAL = str.maketrans("发后里面这么个们说过来时对话问题东西坏烂给买卖钱赔", "發後裡麵這麼個們說過來時對話問題東西壞爛給買賣錢賠")
FULL_WIDTH = {c: c + 0xFEE0 for c in range(0x21, 0x7F)}

root, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
texts = texts_of(root)


def text():
    return rng.choice(texts)


def piece():
    whole = text()
    start = rng.randrange(len(whole))
    return whole[start:start + rng.randint(1, 12)]


def han(length):
    return "".join(chr(rng.randint(0x4E00, 0x9FD5)) for _ in range(length))


def with_han_inside():
    whole = text()
    at = rng.randint(0, len(whole))
    return whole[:at] + han(rng.randint(1, 3)) + whole[at:]


KINDS = [
    lambda: text() + rng.choice(FOREIGN) + text(),
    lambda: "".join(piece() + rng.choice(FOREIGN) for _ in range(rng.randint(2, 6))),
    lambda: text().translate(TRADITIONAL),
    lambda: (text() + rng.choice(FOREIGN)).translate(FULL_WIDTH),
    lambda: han(rng.randint(1, 40)),
    with_han_inside,
    lambda: "".join(rng.choices(text() + "0aA.%-_ ", k=rng.randint(3, 40))),
    lambda: "".join(rng.choice(FOREIGN) for _ in range(rng.randint(1, 8))),
    lambda: "".join(rng.choice("aZ09.%+#&_-") for _ in range(rng.randint(1, 20))) + piece(),
    lambda: "".join(text() for _ in range(rng.randint(3, 30))),
    lambda: "\r".join(piece() for _ in range(rng.randint(2, 5))) + "\r",
    lambda: "".join(piece() for _ in range(rng.randint(2, 10))),
]

lines = texts + ["", " ", "".join(texts[:4000]), " ".join(texts[:400]) * 3, han(20_000), "a" * 50_000 + "1.5%" * 500]
while len(lines) < count:
    lines.append(rng.choice(KINDS)())
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for line in lines:
    print(line.replace("\n", " "))
