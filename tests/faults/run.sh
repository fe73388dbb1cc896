#!/usr/bin/env bash
# Faults of files, disks, pipes and people, against the built command. Each line of the table is one fault, what came of it, and whether that is right.
#   tests/faults/run.sh          (builds the command first; what this machine does not allow is skipped with the reason)
# Exit status 1 when a fault was not borne.
set -uo pipefail
shopt -s lastpipe
cd "$(dirname "$0")/../.."
[ -n "${COACH:-}" ] || { dotnet build src/AfterSalesCoach.Cli -v quiet -nologo >/dev/null || exit 2; }
coach=(dotnet "${COACH:-$PWD/src/AfterSalesCoach.Cli/bin/Debug/net10.0/coach.dll}")
work=$(mktemp -d)
chmod 755 "$work"
mounted=()
cleanup() {
  for m in "${mounted[@]}"; do umount "$m" 2>/dev/null; done
  chmod -R u+rwx "$work" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
faults=0 failed=0 skipped=0 crashed=0 stall=0
samples=$PWD/corpora/samples

# run SECONDS COMMAND…: leaves output, error, status, time and peak memory behind.
run() {
  local limit=$1; shift
  local start; start=$(date +%s%N)
  /usr/bin/time -q -o "$work/rss" -f %M timeout --kill-after=5 "$limit" "$@" >"$work/out" 2>"$work/err"
  status=$?
  took=$(( ($(date +%s%N) - start) / 1000000 ))
  rss=$(( $(tail -n 1 "$work/rss" 2>/dev/null || echo 0) / 1024 ))
  [ "$took" -gt "$stall" ] && stall=$took
}
# verdict NAME CONDITION: a crash is exit 3, a stack trace, or death by a signal.
verdict() {
  faults=$((faults + 1))
  local right=yes
  if [ "$status" -eq 3 ] || [ "$status" -eq 134 ] || [ "$status" -eq 139 ] || grep -qE '^ +at |Unhandled exception' "$work/err"; then right="NO (crash)"; crashed=$((crashed + 1)); fi
  [ "$status" -eq 124 ] || [ "$status" -eq 137 ] && right="NO (stalled)"
  eval "$2" || right="NO ($2)"
  [ "$right" = yes ] || failed=$((failed + 1))
  printf '| %s | exit %s, %s ms, %s MB | %s | %s |\n' "$1" "$status" "$took" "$rss" "$(head -n 1 "$work/err" | sed "s#$work/##g; s#|#/#g" | LC_ALL=C.UTF-8 sed -E 's/^(.{0,70}).*/\1/')" "$right"
}
skip() { skipped=$((skipped + 1)); printf '| %s | skipped | %s | |\n' "$1" "$2"; }
said() { grep -q -- "$1" "$work/err"; }

echo "| fault | came of it | said | right |"
echo "|---|---|---|---|"

# --- archives and tables that lie ---
python3 - "$work" <<'PY'
import sys, zipfile, os
work = sys.argv[1]
book = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r0"/></sheets></workbook>'
rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s0.xml"/></Relationships>'
types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
def cell(ref, text): return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'
head = '<row r="1">' + cell("A1", "会话ID") + cell("B1", "角色") + cell("C1", "内容") + '</row>'
row = '<row r="2">' + cell("A2", "A") + cell("B2", "客服") + cell("C2", "您好") + '</row>'
def write(name, sheet, prolog='', extra=()):
    with zipfile.ZipFile(os.path.join(work, name), 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', types); z.writestr('xl/workbook.xml', book); z.writestr('xl/_rels/workbook.xml.rels', rels)
        z.writestr('xl/worksheets/s0.xml', prolog + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + sheet + '</worksheet>')
        for n, size in extra:
            with z.open(n, 'w', force_zip64=True) as f:
                for _ in range(size): f.write(b'0' * (1 << 20))
write('bomb.xlsx', '<sheetData>' + head + row + '</sheetData>', extra=[('xl/media/zeros.bin', 2048)])
entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + ''.join(f'<!ENTITY {chr(98+i)} "{("&"+chr(97+i)+";")*10}">' for i in range(9)) + ']>'
write('entities.xlsx', '<sheetData>' + head + '<row r="2">' + cell("A2", "A") + cell("B2", "客服") + cell("C2", "&j;") + '</row></sheetData>', entities)
write('external.xlsx', '<sheetData>' + head + '<row r="2">' + cell("A2", "A") + cell("B2", "客服") + cell("C2", "&p;") + '</row></sheetData>', '<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]>')
write('dimension.xlsx', '<dimension ref="A1:XFD1048576"/><sheetData>' + head + row + '</sheetData>')
write('faraway.xlsx', '<sheetData>' + head + row + '<row r="1048576">' + cell("XFD1048576", "x") + '</row></sheetData>')
write('billion.xlsx', '<sheetData>' + head + row + '<row r="1000000000">' + cell("A1000000000", "B") + cell("B1000000000", "客服") + cell("C1000000000", "好") + '</row></sheetData>')
open(os.path.join(work, 'alias.yml'), 'w').write('a: &a [x,x,x,x,x,x,x,x,x]\n' + ''.join(f'{chr(98+i)}: &{chr(98+i)} [{",".join(["*"+chr(97+i)]*9)}]\n' for i in range(9)))
open(os.path.join(work, 'deep.yml'), 'w').write('a: ' + '[' * 200000)
open(os.path.join(work, 'deep.jsonl'), 'w').write('{"messages":' + '[' * 1000000 + '\n')
open(os.path.join(work, 'number.jsonl'), 'w').write('{"conversation_id":"c","messages":[{"role":"agent","text":"' + '3个10元' * 16000 + '"}]}\n')
open(os.path.join(work, 'acts.jsonl'), 'w').write('{"conversation_id":"c","messages":[{"role":"agent","text":"' + '等领导回' * 20000 + '"}]}\n')
with open(os.path.join(work, 'one.csv'), 'w') as f:
    f.write('会话ID,角色,内容\n')
    for i in range(20000): f.write(f'同一个,{"客服" if i % 2 else "买家"},第{i}句：这是正常的，退不了\n')
PY
run 60 "${coach[@]}" lint "$work/bomb.xlsx";       verdict "XLSX zip bomb: 2 GB of zeros in 2 MB" '[ $status -eq 2 ] && said "limit workbook\|上限 workbook" && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/entities.xlsx";   verdict "XLSX with a billion XML entities" '[ $status -eq 2 ] && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/external.xlsx";   verdict "XLSX with an external XML entity" '! grep -q root: "$work/out" && [ $status -eq 2 ]'
run 60 "${coach[@]}" lint "$work/dimension.xlsx";  verdict "XLSX that declares 17 billion cells" '[ $status -le 1 ] && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/faraway.xlsx";    verdict "XLSX with a cell at XFD1048576" '[ $status -eq 2 ] && said ASL4013 && [ $rss -lt 700 ]'
run 240 "${coach[@]}" lint "$work/billion.xlsx";   verdict "XLSX whose third row is row 1,000,000,000" '[ $status -le 2 ] && [ $rss -lt 1500 ]'
run 60 "${coach[@]}" lint --reply 您好 --config "$work/alias.yml"; verdict "YAML alias bomb as configuration" '[ $status -eq 2 ] && said ASF1007'
run 60 "${coach[@]}" lint --reply 您好 --config "$work/deep.yml";  verdict "YAML nested 200,000 deep" '[ $status -eq 2 ] && said ASF1008'
run 60 "${coach[@]}" lint --reply 您好 --config /dev/zero;         verdict "configuration without end (/dev/zero)" '[ $status -eq 2 ] && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/deep.jsonl";      verdict "JSON nested 1,000,000 deep" '[ $status -le 2 ] && said json-depth'
run 240 "${coach[@]}" lint "$work/number.jsonl" --rewrite;  verdict "one message of 80,000 characters of numbers" '[ $status -le 1 ]'
run 240 "${coach[@]}" lint "$work/acts.jsonl" --rewrite;    verdict "one message of 80,000 characters of act phrases" '[ $status -le 1 ]'
run 240 "${coach[@]}" lint "$work/one.csv";        verdict "20,000 rows under one conversation id" '[ $status -le 1 ] && said messages-per-conversation'

# --- streams without end ---
gigabytes() { head -c "$1" /dev/zero | tr '\0' 'x'; }
for command in "lint - --input jsonl" "lint - --input replies" "lint - --input csv" "segment"; do
  gigabytes 4294967296 2>/dev/null | run 300 "${coach[@]}" $command; verdict "a line of 4 GB into coach $command" '[ $status -eq 2 ] && [ $rss -lt 700 ]'
done
interrupt() { # NAME FEED COMMAND…
  local name=$1 feed=$2; shift 2
  local start; start=$(date +%s%N)
  mkfifo "$work/feed"
  bash -c "$feed" >"$work/feed" 2>/dev/null & local feeder=$!
  # A job of a script ignores SIGINT unless it is told otherwise.
  python3 -c 'import signal,os,sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])' "$@" <"$work/feed" >"$work/out" 2>"$work/err" & local pid=$!
  sleep 8; kill -INT "$pid"
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -0 "$pid" 2>/dev/null && { kill -9 "$pid"; status=124; wait "$pid" 2>/dev/null; } || { wait "$pid"; status=$?; }
  took=$(( ($(date +%s%N) - start) / 1000000 - 8000 )); rss=0
  kill "$feeder" 2>/dev/null; wait "$feeder" 2>/dev/null; rm -f "$work/feed"
  verdict "$name" '[ $status -eq 130 ]'
}
interrupt "Ctrl-C while input never ends" 'while :; do echo 这是正常的; done' "${coach[@]}" lint - --input replies
interrupt "Ctrl-C within an endless line" 'tr "\0" x </dev/zero' "${coach[@]}" lint - --input replies
interrupt "Ctrl-C while nothing comes" 'sleep 60' "${coach[@]}" lint - --input replies
interrupt "Ctrl-C in a score that waits" 'cat '"$samples"'/mixed-shops.jsonl; sleep 60' "${coach[@]}" score - --input jsonl --out "$work/waits"
(while :; do echo 这是正常的; done) 2>/dev/null | { run 60 bash -c 'set -o pipefail; "$@" | head -n 1' - "${coach[@]}" lint - --input replies; verdict "endless input, reader gone (lint | head -1)" '[ $status -eq 0 ]'; }
run 120 bash -c '"$@" | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}' - "${coach[@]}" lint "$samples"; verdict "coach lint FOLDER | head -1" '[ $status -le 1 ] && [ ! -s "$work/err" ]'

# --- files and folders ---
mkdir -p "$work/loop/a" && ln -s .. "$work/loop/a/up" && ln -s ../a "$work/loop/a/again" && ln -s nowhere "$work/loop/broken.jsonl" && cp "$samples/mixed-shops.jsonl" "$work/loop/a/"
run 60 "${coach[@]}" lint "$work/loop";                        verdict "folders that link to themselves: lint" '[ $status -le 2 ] && grep -q 个会话 "$work/out"'
run 60 "${coach[@]}" score "$work/loop" --out "$work/loop-qa"; verdict "folders that link to themselves: score" '[ $status -le 2 ] && [ -f "$work/loop-qa/summary.json" ]'
run 60 "${coach[@]}" train --script "$work/loop";              verdict "folders that link to themselves: train" '[ $status -le 2 ]'
mkdir -p "$work/mixed/secret" && cp "$samples/mixed-shops.jsonl" "$work/mixed/" && cp "$samples/mixed-shops.jsonl" "$work/mixed/secret/" && chmod 000 "$work/mixed/secret"
mkdir -p "$work/readonly" && chmod 555 "$work/readonly"
if [ "$(id -u)" -ne 0 ]; then user=(); elif command -v setpriv >/dev/null; then user=(setpriv --reuid 65534 --regid 65534 --clear-groups env HOME="$work/home" DOTNET_CLI_HOME="$work/home" TMPDIR="$work/home"); mkdir -p "$work/home" && chmod 777 "$work/home"; else user=(no); fi
if [ "${user[0]:-}" = no ] || ! "${user[@]}" test -r "${coach[1]}"; then
  skip "folder without permission" "no other user can run the command here"; skip "output folder that is read-only" "the same"
else
  run 120 "${user[@]}" "${coach[@]}" lint "$work/mixed";                           verdict "a folder without permission among others" '[ $status -eq 2 ] && said ASL1002 && grep -q 个会话 "$work/out"'
  run 120 "${user[@]}" "${coach[@]}" lint "$samples" --output "$work/readonly/x";  verdict "lint --output into a read-only folder" '[ $status -eq 2 ] && [ -z "$(ls -A "$work/readonly")" ]'
  run 120 "${user[@]}" "${coach[@]}" score "$samples" --out "$work/readonly/qa";   verdict "score --out into a read-only folder" '[ $status -eq 2 ] && [ -z "$(ls -A "$work/readonly")" ]'
fi
mkdir -p "$work/full"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=64k tmpfs "$work/full" 2>/dev/null; then
  mounted+=("$work/full")
  run 120 "${coach[@]}" score "$samples" --out "$work/full/qa";       verdict "score onto a full disk" '[ $status -eq 2 ] && [ ! -e "$work/full/qa/summary.json" ] && [ -z "$(find "$work/full" -name "*.part")" ]'
  rm -rf "$work/full/qa"
  run 120 "${coach[@]}" lint "$samples" --format json --rewrite --output "$work/full/x.json"; verdict "lint --output onto a full disk" '[ $status -eq 2 ] && [ -z "$(ls -A "$work/full")" ]'
  run 120 "${coach[@]}" lint "$samples" --baseline "$work/full/b.json" --update-baseline --output "$work/sink"; verdict "baseline onto a full disk" '[ $status -le 2 ] && { [ ! -e "$work/full/b.json" ] || python3 -m json.tool "$work/full/b.json" >/dev/null; }'
else
  skip "full disk" "no small file system can be mounted here"
fi
run 60 bash -c '"$@" >/dev/full' - "${coach[@]}" lint "$samples";  verdict "standard output on a full disk" '[ $status -eq 2 ]'
run 60 bash -c '"$@" >&-' - "${coach[@]}" lint "$samples";         verdict "standard output closed" '[ $status -le 2 ]'
run 60 bash -c '"$@" <&-' - "${coach[@]}" lint - --input replies;  verdict "standard input closed" '[ $status -le 2 ]'
name=$(printf '超长的文件名%.0s' $(seq 14)).jsonl
mkdir -p "$work/店铺 一/深 目录" && cp "$samples/mixed-shops.jsonl" "$work/店铺 一/深 目录/$name"
run 60 "${coach[@]}" lint "$work/店铺 一";                          verdict "a file name of 250 bytes in Chinese" '[ $status -le 1 ] && grep -q 个会话 "$work/out"'
run 60 "${coach[@]}" lint 'C:\聊天\上周.xlsx';                       verdict "a Windows path that is not there" '[ $status -eq 2 ] && said ASL1001'
run 60 "${coach[@]}" lint "$(printf '%05000d' 0)";                 verdict "a path of 5,000 characters" '[ $status -eq 2 ]'

echo
echo "$faults faults injected, $crashed crashes, $failed not borne, $skipped skipped, longest stall $stall ms"
[ "$failed" -eq 0 ]
