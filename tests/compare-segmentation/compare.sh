#!/usr/bin/env bash
# Compares `coach segment` with python-jieba 0.42.1, line for line, on text of our own.
#   compare.sh [COUNT]          default 30000 lines; exit 1 when a line differs
#   compare.sh --freeze         also writes the frozen sample that the unit tests read
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
freeze=no
[ "${1:-}" = --freeze ] && { freeze=yes; shift; }
count=${1:-30000}

if ! [ -f /usr/lib/python3/dist-packages/jieba/__init__.py ]; then
  apt-get install -y -qq python3-jieba >/dev/null || { apt-get update -qq && apt-get install -y -qq python3-jieba >/dev/null; }
fi

/usr/bin/python3 "$here/corpus.py" "$root" "$count" 20261126 > "$work/lines.txt"
/usr/bin/python3 "$here/segment.py" < "$work/lines.txt" > "$work/peer.txt"
dotnet build "$root/src/AfterSalesCoach.Cli" -c Release -v q --nologo >/dev/null
dotnet "$root/src/AfterSalesCoach.Cli/bin/Release/net10.0/coach.dll" segment --separator $'\x01' < "$work/lines.txt" > "$work/ours.txt"

/usr/bin/python3 - "$work" <<'PY'
import sys
work = sys.argv[1]
read = lambda name: open(f"{work}/{name}", encoding="utf-8", newline="\n").read().split("\n")
lines, peer, ours = read("lines.txt"), read("peer.txt"), read("ours.txt")
differ = [i for i in range(max(len(peer), len(ours))) if i >= len(peer) or i >= len(ours) or peer[i] != ours[i]]
for i in differ[:10]:
    print(f"line {i + 1}\n  peer {peer[i]!r}\n  ours {ours[i]!r}" if i < min(len(peer), len(ours)) else f"line {i + 1} is missing")
print(f"{len(peer) - 1} lines, {len(differ)} differ")
sys.exit(1 if differ else 0)
PY

if [ "$freeze" = yes ]; then
  golden="$root/tests/AfterSalesCoach.Text.Tests/Segmentation/Golden"
  mkdir -p "$golden"
  # Every 15th line, the very long ones left out.
  awk 'NR % 15 == 0 && length($0) < 400' "$work/lines.txt" > "$work/sample.txt"
  cp "$work/sample.txt" "$golden/lines.txt"
  /usr/bin/python3 "$here/segment.py" < "$work/sample.txt" > "$golden/words.txt"
fi
