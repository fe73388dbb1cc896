"""The peer, python-jieba's cut(HMM=True): one line in, one line out, words separated by U+0001.
  segment.py [DICTIONARY] < lines
  segment.py --frequencies DICTIONARY     the total and the frequency of each word of the dictionary, after loading it"""
import logging
import sys

sys.path.insert(0, "/usr/lib/python3/dist-packages")
import jieba

jieba.setLogLevel(logging.ERROR)
sys.stdin.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
arguments = sys.argv[1:]
frequencies = arguments[:1] == ["--frequencies"]
added = []
if arguments:
    add_word = jieba.dt.add_word
    jieba.dt.add_word = lambda word, freq=None, tag=None: (added.append(word), add_word(word, freq, tag))
    jieba.dt.load_userdict(arguments[-1])
if frequencies:
    print(jieba.dt.total)
    for word in dict.fromkeys(added):
        print(f"{word}\x01{jieba.dt.FREQ[word]}")
else:
    for line in sys.stdin:
        sys.stdout.write("\x01".join(jieba.cut(line[:-1] if line.endswith("\n") else line, HMM=True)) + "\n")
