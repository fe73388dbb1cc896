"""What a sensible Python user would write to check chat logs: pandas reads the CSV, jieba cuts it into words, an Aho-Corasick automaton looks
for 3,000 phrases, a linear model over character n-grams gives labels, pandas writes the CSV. It does less than `coach lint`: no context, no
rules, no places of findings.

  pipeline.py train REPLIES.jsonl MODEL     labels and replies of the labelled corpora
  pipeline.py run LOG.csv OUT.csv PHRASES MODEL
"""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import pickle


def train(replies, target):
    from sklearn.feature_extraction.text import HashingVectorizer
    from sklearn.linear_model import SGDClassifier
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.preprocessing import MultiLabelBinarizer

    texts, labels = [], []
    with open(replies, encoding="utf-8") as lines:
        for line in lines:
            reply = json.loads(line)
            texts.append(reply["reply"])
            labels.append(reply["labels"])
    names = MultiLabelBinarizer()
    vectorizer = HashingVectorizer(analyzer="char", ngram_range=(1, 3), n_features=2**18, alternate_sign=False)
    model = OneVsRestClassifier(SGDClassifier(loss="log_loss", max_iter=5, tol=None, random_state=1))
    model.fit(vectorizer.transform(texts), names.fit_transform(labels))
    with open(target, "wb") as out:
        pickle.dump((vectorizer, model, list(names.classes_)), out)


def run(log, out, phrase_file, model_file):
    import logging

    import ahocorasick
    import jieba
    import pandas

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    with open(model_file, "rb") as saved:
        vectorizer, model, names = pickle.load(saved)
    phrases = ahocorasick.Automaton()
    with open(phrase_file, encoding="utf-8") as lines:
        for phrase in lines:
            phrases.add_word(phrase.rstrip("\n"), phrase.rstrip("\n"))
    phrases.make_automaton()

    start = time.process_time()
    table = pandas.read_csv(log, keep_default_na=False)
    texts = table["消息内容"]
    table["words"] = [len(jieba.lcut(text)) for text in texts]
    table["phrases"] = ["|".join(phrase for _, phrase in phrases.iter(text)) for text in texts]
    chances = model.predict_proba(vectorizer.transform(texts))
    table["labels"] = ["|".join(f"{names[i]}:{row[i]:.2f}" for i in range(len(names)) if row[i] >= 0.5) for row in chances]
    table[["会话ID", "words", "phrases", "labels"]].to_csv(out, index=False)
    print(f"rate\t{len(table) / (time.process_time() - start)}")


{"train": train, "run": run}[sys.argv[1]](*sys.argv[2:])
