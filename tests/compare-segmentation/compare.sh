#!/usr/bin/env bash
# Compares `coach segment` with python-jieba 0.42.1 (Debian's python3-jieba), line for line, on text of our own:
# with the dictionary alone, with our after-sales words, and with a user dictionary full of oddities.
#   compare.sh [COUNT]          default 30000 lines; exit 1 when a line differs
#   compare.sh --freeze         writes the frozen sample that the unit tests read
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seed=20261126
freeze=no
if [ "${1:-}" = --freeze ]; then freeze=yes; shift; fi
count=${1:-30000}

# Debian's own interpreter: another one in PATH does not see the package.
python() { PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/$@"; }

if ! [ -f /usr/lib/python3/dist-packages/jieba/__init__.py ]; then
  apt-get install -y -qq python3-jieba >/dev/null || { apt-get update -qq && apt-get install -y -qq python3-jieba >/dev/null; }
fi

domain="$root/src/AfterSalesCoach.Text/Resources/domain-words.txt"
python corpus.py "$root" "$count" "$seed" > "$work/lines.txt"

if [ "$freeze" = yes ]; then
  golden="$root/tests/AfterSalesCoach.Text.Tests/Segmentation/Golden"
  mkdir -p "$golden"
  python dictionary.py "$root" 300 "$seed" > "$golden/dictionary.txt"
  python freeze.py 14 < "$work/lines.txt" | python segment.py > "$golden/words.txt"
  python freeze.py 50 < "$work/lines.txt" | python segment.py "$golden/dictionary.txt" > "$golden/words-with-dictionary.txt"
  python segment.py --frequencies "$golden/dictionary.txt" > "$golden/frequencies.txt"
  python segment.py --frequencies "$domain" > "$golden/domain-frequencies.txt"
  wc -l "$golden"/*.txt
  exit
fi

dotnet build "$root/src/AfterSalesCoach.Cli" -c Release -v q --nologo >/dev/null
coach() { dotnet "$root/src/AfterSalesCoach.Cli/bin/Release/net10.0/coach.dll" "$@"; }
status=0

compare() { # TITLE PEER_DICTIONARY COACH_OPTION...
  local title=$1 dictionary=$2
  shift 2
  python segment.py $dictionary < "$work/lines.txt" > "$work/peer.txt"
  coach segment --separator $'\x01' "$@" < "$work/lines.txt" > "$work/ours.txt"
  python differences.py "$title" "$work/peer.txt" "$work/ours.txt" || status=1
}

python dictionary.py "$root" 3000 "$seed" > "$work/dictionary.txt"
compare "dictionary alone" ""
compare "after-sales words" "$domain" --domain
compare "user dictionary" "$work/dictionary.txt" --dictionary "$work/dictionary.txt"
exit $status
