"""The peer: python-jieba's cut(HMM=True), one line in, one line out, words separated by U+0001."""
import logging
import sys

sys.path.insert(0, "/usr/lib/python3/dist-packages")
import jieba

jieba.setLogLevel(logging.ERROR)
sys.stdin.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for line in sys.stdin:
    sys.stdout.write("\x01".join(jieba.cut(line[:-1] if line.endswith("\n") else line, HMM=True)) + "\n")
