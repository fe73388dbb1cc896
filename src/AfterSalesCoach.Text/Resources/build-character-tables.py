"""Writes simplified.txt and readings.txt from the Unicode Han database (Debian package unicode-data, Unicode licence, see NOTICE.md).

simplified.txt  pairs "traditional simplified", one pair a line; characters outside GB 2312, so that simplified text does not change, and four within
readings.txt    "syllable characters" a line: toneless Mandarin readings of the characters of GB 2312, common readings included
"""
import bz2
import collections
import os
import re
import unicodedata

here = os.path.dirname(os.path.abspath(__file__))
folder = "/usr/share/unicode"


def field(path, names):
    for line in bz2.open(f"{folder}/{path}", "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, name, value = line.rstrip("\n").split("\t")
            if name in names:
                yield chr(int(code[2:], 16)), name, value


def encodable(char, codec):
    try:
        char.encode(codec)
        return True
    except UnicodeEncodeError:
        return False


def toneless(syllable):
    plain = "".join(c for c in unicodedata.normalize("NFD", syllable.replace("ü", "v")) if not unicodedata.combining(c))
    return re.sub("[^a-z]", "", plain)


pairs = {}
for char, _, value in field("Unihan_Variants.txt.bz2", {"kSimplifiedVariant"}):
    target = chr(int(value.split()[0][2:], 16))
    if len(char.encode("utf-16-le")) == 2 and len(target.encode("utf-16-le")) == 2 and char != target and not encodable(char, "gb2312"):
        pairs[char] = target
# Variants in everyday use that the database does not list as simplifications.
pairs.update({"妳": "你", "牠": "它", "祂": "他", "裡": "里", "裏": "里", "麼": "么", "沒": "没", "後": "后", "爲": "为", "啓": "启", "喫": "吃", "捨": "舍",
              "噁": "恶", "淨": "净", "衆": "众", "牀": "床", "喒": "咱", "嚐": "尝", "佔": "占", "週": "周", "籤": "签"})
# In GB 2312 as well, but in shop talk only the simplification of another character is meant.
pairs.update({"乾": "干", "於": "于", "徵": "征", "衹": "只"})
with open(f"{here}/simplified.txt", "w", encoding="utf-8") as out:
    out.writelines(f"{a} {b}\n" for a, b in sorted(pairs.items()) if a != b)

readings = collections.defaultdict(set)
for char, name, value in field("Unihan_Readings.txt.bz2", {"kMandarin", "kHanyuPinlu"}):
    if not encodable(char, "gb2312") or ord(char) < 0x4E00:
        continue
    for syllable in value.split():
        match = re.match(r"([^(]+)(?:\((\d+)\))?", syllable)
        # kHanyuPinlu counts occurrences; a reading met fewer than 20 times is no common one.
        if name == "kMandarin" or int(match.group(2) or 0) >= 20:
            readings[toneless(match.group(1))].add(char)
with open(f"{here}/readings.txt", "w", encoding="utf-8") as out:
    out.writelines(f"{s} {''.join(sorted(c))}\n" for s, c in sorted(readings.items()) if s)
