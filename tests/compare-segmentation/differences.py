"""Compares two segmentations line for line. Usage: differences.py TITLE PEER OURS; exit 1 when a line differs."""
import sys

title, peer_path, ours_path = sys.argv[1:]
peer, ours = (open(p, encoding="utf-8", newline="\n").read().split("\n")[:-1] for p in (peer_path, ours_path))
differ = [i for i in range(max(len(peer), len(ours))) if peer[i:i + 1] != ours[i:i + 1]]
for i in differ[:10]:
    print(f"line {i + 1}\n  peer {''.join(peer[i:i + 1])[:2000]!r}\n  ours {''.join(ours[i:i + 1])[:2000]!r}")
print(f"{title}: {len(peer)} lines, {len(differ)} differ")
sys.exit(1 if differ or not peer else 0)
