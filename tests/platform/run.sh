#!/usr/bin/env bash
# The same bytes whatever the locale, the time zone, the number of threads and the line ends, with and without ICU; and every command without a network.
#   tests/platform/run.sh        (builds the command first)
# Exit status 1 when something differs.
set -uo pipefail
cd "$(dirname "$0")/../.."
[ -n "${COACH:-}" ] || { dotnet build src/AfterSalesCoach.Cli -v quiet -nologo >/dev/null || exit 2; }
coach=(dotnet "${COACH:-$PWD/src/AfterSalesCoach.Cli/bin/Debug/net10.0/coach.dll}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checks=0 failed=0
cp -r corpora/samples "$work/logs"

# everything FOLDER: what the main commands say and write, as one hash a command.
everything() {
  local out=$1; mkdir -p "$out"
  (
    cd "$work"
    "${coach[@]}" lint logs --format jsonl --rewrite ${threads:+--threads "$threads"} >"$out/lint" 2>"$out/lint.err"; echo "exit $?" >>"$out/lint"
    "${coach[@]}" score logs --out "$out/qa" --sample 5 ${threads:+--threads "$threads"} >"$out/score" 2>"$out/score.err"; echo "exit $?" >>"$out/score"
    sed -i "s#$out#OUT#g" "$out/score"
    # A workbook is a zip file, which holds times; its parts are compared.
    python3 -c 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); [sys.stdout.buffer.write(n.encode()+b"\n"+z.read(n)) for n in sorted(z.namelist())]' "$out/qa/scorecard.xlsx" >"$out/workbook" && rm "$out/qa/scorecard.xlsx"
    "${coach[@]}" rules --format json >"$out/rules" 2>&1
    head -n 200 logs/quick-replies.txt | "${coach[@]}" segment >"$out/segment" 2>&1
  )
  (cd "$out" && find . -type f | LC_ALL=C sort | xargs sha256sum)
}
same() { # NAME: compares with the reference
  checks=$((checks + 1))
  if diff -q "$work/reference.sum" "$work/other.sum" >/dev/null; then echo "| $1 | same |"; else echo "| $1 | DIFFERS: $(diff "$work/reference.sum" "$work/other.sum" | grep '^>' | awk '{ print $3 }' | tr '\n' ' ') |"; failed=$((failed + 1)); fi
  rm -rf "$work/run"
}

echo "| circumstance | output |"
echo "|---|---|"
LANG=C LC_ALL=C TZ=UTC everything "$work/reference" >"$work/reference.sum"
for locale in zh_CN.UTF-8 tr_TR.UTF-8 de_DE.UTF-8; do
  for invariant in 1 0; do
    LANG=$locale LC_ALL=$locale TZ=UTC DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=$invariant everything "$work/run" >"$work/other.sum"; same "LANG=$locale, invariant globalization $([ $invariant = 1 ] && echo on || echo off)"
  done
done
for zone in Asia/Shanghai America/St_Johns; do
  LANG=C LC_ALL=C TZ=$zone everything "$work/run" >"$work/other.sum"; same "TZ=$zone"
done
for threads in 1 7; do LANG=C LC_ALL=C TZ=UTC everything "$work/run" >"$work/other.sum"; same "$threads threads"; done
threads=""
LANG=C LC_ALL=C TZ=UTC everything "$work/run" >"$work/other.sum"; same "a second run"

# CR LF: findings are the same but for where they stand in a reply that goes over several lines.
checks=$((checks + 1))
mkdir "$work/crlf" && for f in fruit-shop-week.csv mixed-shops.jsonl flower-shop.txt; do sed 's/$/\r/' "$work/logs/$f" >"$work/crlf/$f"; done
mkdir "$work/lf" && cp "$work/logs/fruit-shop-week.csv" "$work/logs/mixed-shops.jsonl" "$work/logs/flower-shop.txt" "$work/lf/"
pick='import sys,json
for line in sys.stdin:
    f = json.loads(line); print(f["conversation_id"], f["message_index"], f["rule_id"], f["text"].replace("\r\n", "\n"))'
(cd "$work" && "${coach[@]}" lint lf --format jsonl 2>/dev/null | python3 -c "$pick" >lf.txt; "${coach[@]}" lint crlf --format jsonl 2>/dev/null | python3 -c "$pick" >crlf.txt)
if [ -s "$work/lf.txt" ] && diff -q "$work/lf.txt" "$work/crlf.txt" >/dev/null; then echo "| CR LF files | same findings |"; else echo "| CR LF files | DIFFERS: $(diff "$work/lf.txt" "$work/crlf.txt" | head -n 2 | tr '\n' ' ') |"; failed=$((failed + 1)); fi

# No network: a namespace without interfaces.
if unshare -n true 2>/dev/null; then
  checks=$((checks + 1))
  coach=(unshare -n "${coach[@]}")
  LANG=C LC_ALL=C TZ=UTC everything "$work/run" >"$work/other.sum"; same "no network interfaces (unshare -n)"
  printf '1\n%.0s' {1..50} >"$work/answers"
  checks=$((checks + 1))
  if "${coach[@]}" score corpora/samples --out "$work/net" --sample 5 --store "$work/net.db" >"$work/out" 2>&1; then echo "| coach score --store without a network | exit 0 |"; else echo "| coach score --store without a network | FAILED: $(tail -n 1 "$work/out") |"; failed=$((failed + 1)); fi
  for command in "pack list scenarios" "pack check scenarios" "corpus check" "model evaluate" "review $work/net/review.csv" "trend --store $work/net.db" "train --script scenarios/fruit --brief" "train fruit/rotten-third --ui plain --trainee 小王 --data $work/records" "results --all --data $work/records"; do
    checks=$((checks + 1))
    if "${coach[@]}" $command <"$work/answers" >"$work/out" 2>&1; then echo "| coach ${command//$work\//} without a network | exit 0 |"; else echo "| coach ${command//$work\//} without a network | FAILED: $(tail -n 1 "$work/out") |"; failed=$((failed + 1)); fi
  done
else
  echo "| no network interfaces | skipped: this system allows no network namespace |"
fi
echo
echo "$checks circumstances, $failed differ"
[ "$failed" -eq 0 ]
