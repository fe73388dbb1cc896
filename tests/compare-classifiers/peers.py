"""Trains and measures the peers; see compare.sh. Usage: peers.py ROOT SPLIT WORK"""
import glob
import hashlib
import json
import os
import pickle
import re
import subprocess
import sys
import time

import jieba
import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier

FEWEST_POSITIVES = 15
LEAST_LEAD = 0.05
ROUNDS = 5

root, split, work = sys.argv[1:4]
jieba.setLogLevel(60)


def split_of(family):
    """The rule of corpora/replies/README.md."""
    number = int(hashlib.sha256(family.encode()).hexdigest()[:8], 16) % 100
    return "train" if number < 70 else "dev" if number < 85 else "test"


def load():
    splits = {"train": [], "dev": [], "test": []}
    for path in sorted(glob.glob(f"{root}/corpora/replies/*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                customer = [m["text"] for m in item["context"] if m["role"] == "customer"][-1]
                splits[split_of(item["family"])].append((item["reply"], customer, item["labels"]))
    return splits


def words(text):
    return " ".join(w for w in jieba.cut(text) if w.strip())


def truth(items, rules):
    return numpy.array([[rule in labels for rule in rules] for _, _, labels in items])


def f1(found, wanted):
    right = (found & wanted).sum()
    return 0 if right == 0 else 2 * right / (found.sum() + wanted.sum())


def thresholds(probabilities, wanted):
    """The best F1 on the development split, rule by rule."""
    best = []
    for rule in range(wanted.shape[1]):
        candidates = numpy.unique(numpy.quantile(probabilities[:, rule], numpy.linspace(0.5, 1, 400)))
        best.append(max(candidates, key=lambda t: f1(probabilities[:, rule] >= t, wanted[:, rule])))
    return numpy.array(best)


def macro(probabilities, limits, wanted):
    counted = [r for r in range(wanted.shape[1]) if wanted[:, r].sum() >= FEWEST_POSITIVES]
    return float(numpy.mean([f1(probabilities[:, r] >= limits[r], wanted[:, r]) for r in counted]))


class Logistic:
    """TF-IDF of words (one and two) and characters (one to four), one logistic regression a rule."""

    def __init__(self, items, wanted):
        self.parts = [(0, TfidfVectorizer(analyzer=str.split, ngram_range=(1, 1), sublinear_tf=True, min_df=2), words),
                      (0, TfidfVectorizer(token_pattern=r"\S+", ngram_range=(2, 2), min_df=2), words),
                      (0, TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True, min_df=2), str),
                      (1, TfidfVectorizer(analyzer=str.split, sublinear_tf=True, min_df=2), words),
                      (1, TfidfVectorizer(analyzer="char", ngram_range=(2, 3), sublinear_tf=True, min_df=2), str)]
        matrix = hstack([v.fit_transform([prepare(i[field]) for i in items]) for field, v, prepare in self.parts]).tocsr()
        self.model = OneVsRestClassifier(LogisticRegression(C=8, max_iter=400, solver="liblinear", class_weight="balanced")).fit(matrix, wanted)

    def probabilities(self, items):
        matrix = hstack([v.transform([prepare(i[field]) for i in items]) for field, v, prepare in self.parts]).tocsr()
        return self.model.predict_proba(matrix)

    def size(self):
        return len(pickle.dumps((self.model, [v for _, v, _ in self.parts])))


class FastText:
    """Words with pairs and character n-grams (one to three), one-vs-all loss."""

    def __init__(self, items, rules):
        self.rules = rules
        self.write("train", [(f"{' '.join('__label__' + l for l in item[2]) or '__label__clean'} ", item) for item in items])
        subprocess.run(["fasttext", "supervised", "-input", f"{work}/train.txt", "-output", f"{work}/ft", "-loss", "ova", "-dim", "50", "-epoch", "40", "-lr", "0.4",
                        "-wordNgrams", "2", "-minn", "1", "-maxn", "3", "-bucket", "200000", "-thread", "1", "-verbose", "0"], check=True, stderr=subprocess.DEVNULL)

    @staticmethod
    def line(item):
        customer = " ".join("c:" + w for w in words(item[1]).split())
        return re.sub(r"\s+", " ", f"{words(item[0])} {customer}")

    def write(self, name, items):
        with open(f"{work}/{name}.txt", "w", encoding="utf-8") as lines:
            lines.writelines(f"{prefix}{self.line(item)}\n" for prefix, item in items)

    def probabilities(self, items):
        self.write("predict", [("", item) for item in items])
        output = subprocess.run(["fasttext", "predict-prob", f"{work}/ft.bin", f"{work}/predict.txt", str(len(self.rules) + 1)], check=True, capture_output=True, text=True).stdout
        index = {f"__label__{rule}": i for i, rule in enumerate(self.rules)}
        result = numpy.zeros((len(items), len(self.rules)))
        for row, line in enumerate(output.splitlines()):
            fields = line.split(" ")
            for label, probability in zip(fields[::2], fields[1::2]):
                if label in index:
                    result[row, index[label]] = float(probability)
        return result

    def size(self):
        return os.path.getsize(f"{work}/ft.bin")


def speed(peer, items):
    """Replies a second: the median of some rounds, segmentation included."""
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        peer.probabilities(items)
        rates.append(len(items) / (time.perf_counter() - start))
    return sorted(rates)[ROUNDS // 2]


splits = load()
rules = sorted({label for items in splits.values() for item in items for label in item[2]})
wanted = {name: truth(items, rules) for name, items in splits.items()}
with open(f"{work}/product.md", encoding="utf-8") as report:
    product = {m[0]: float(m[1]) for m in re.findall(r"^\| (rules alone|classifier alone|both) \| ([0-9.]+)", report.read(), re.M)}
with open(f"{work}/speed.tsv", encoding="utf-8") as figures:
    measured = dict(line.rstrip("\n").split("\t") for line in figures)

print(f"{len(splits['train'])} replies to learn from, {len(splits['dev'])} to choose thresholds on, {len(splits[split])} to measure ({split})\n")
print("| | macro-F1 | replies/s, one thread | model |\n|---|---:|---:|---:|")
print(f"| coach: rules and classifier | {product['both']:.3f} | {float(measured['all']):,.0f} | {int(measured['bytes']) / 1e6:.1f} MB |")
print(f"| coach: rules alone | {product['rules alone']:.3f} | {float(measured['rules']):,.0f} | – |")
print(f"| coach: classifier alone | {product['classifier alone']:.3f} | {float(measured['classifier']):,.0f} | |")
best = 0
for name, peer in (("scikit-learn, logistic regression", Logistic(splits["train"], wanted["train"])), ("fastText", FastText(splits["train"], rules))):
    limits = thresholds(peer.probabilities(splits["dev"]), wanted["dev"])
    score = macro(peer.probabilities(splits[split]), limits, wanted[split])
    best = max(best, score)
    print(f"| {name} | {score:.3f} | {speed(peer, splits[split]):,.0f} | {peer.size() / 1e6:.1f} MB |")
print(f"\nadded by the classifier: {float(measured['added_microseconds']):.0f} µs a reply; lead over the better peer {product['both'] - best:+.3f} macro-F1")
sys.exit(product["both"] - best < LEAST_LEAD)
