#!/usr/bin/env bash
# Faults of files, disks, pipes and people, against the built command. Each line of the table is one fault, what came of it, and whether that is right.
# Of damaged tables every row is accounted for: it was judged, or the command said that it was not; a row that is neither is lost.
#   tests/faults/run.sh                      (builds the command first; what this machine does not allow is skipped with the reason)
#   COACH=path/to/coach.dll tests/faults/run.sh
# Exit status 1 when a fault was not borne or a row was lost.
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
tables=0 rows=0 judged=0 reported=0 lost=0
samples=$PWD/corpora/samples
sums() { find "$samples" -type f | LC_ALL=C sort | xargs sha256sum; }
before=$(sums)

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
  if [ "$status" -eq 3 ] || [ "$status" -eq 134 ] || [ "$status" -eq 139 ] || grep -qE '^ +at |Unhandled exception|程序出错了' "$work/err"; then right="NO (crash)"; crashed=$((crashed + 1)); fi
  [ "$status" -eq 124 ] || [ "$status" -eq 137 ] && right="NO (stalled)"
  eval "$2" || right="NO ($2)"
  [ "$right" = yes ] || failed=$((failed + 1))
  printf '| %s | exit %s, %s ms, %s MB | %s | %s |\n' "$1" "$status" "$took" "$rss" "$(grep -vE "ASL9001|ASL1011" "$work/err" | head -n 1 | sed "s#$work/##g; s#$samples/##g; s#|#/#g" | LC_ALL=C.UTF-8 sed -E 's/^(.{0,70}).*/\1/')" "$right"
}
skip() { skipped=$((skipped + 1)); printf '| %s | skipped | %s | |\n' "$1" "$2"; }
said() { grep -q -- "$1" "$work/err"; }
# account NAME STATUS FILE [OPTION…]: scores a table whose every row breaks a rule, and adds up what became of the rows.
account() {
  local name=$1 wanted=$2 file=$3; shift 3
  rm -rf "$work/qa"
  run 240 "${coach[@]}" score "$file" --out "$work/qa" "$@"
  tables=$((tables + 1))
  local line; line=$(python3 "$work/account.py" "$work/${ROWS:-$(basename "$file").rows}" "$work/qa/findings.jsonl" "$work/err") || line="0 0 0 1"
  local in=0 done=0 told=0 gone=0; read -r in done told gone <<<"$line"
  rows=$((rows + in)) judged=$((judged + done)) reported=$((reported + told)) lost=$((lost + gone))
  verdict "$name: $in rows = $done judged + $told reported" "[ \$status -eq $wanted ] && [ $gone -eq 0 ] && [ $in -gt 0 ] && [ \$rss -lt ${MOST:-700} ]"
}

# A row was judged when a finding names its line; it was reported when a message names its line, a line before it from which on nothing was
# read, or the whole file. Problems that are only counted stand for as many rows.
cat >"$work/account.py" <<'PY'
import json, os, re, sys
manifest, findings, errors = sys.argv[1:]
rows = {}
for line in open(manifest, encoding='utf-8'):
    number, conversation = line.split('\t'); rows[int(number)] = conversation.strip()
judged = set()
if os.path.exists(findings):
    for line in open(findings, encoding='utf-8'):
        judged.add(int(json.loads(line)['source'].rsplit(':', 1)[1]))
reported, counted = set(), 0
for line in open(errors, encoding='utf-8', errors='replace'):
    if found := re.search(r'ASL1012 [^0-9]*([0-9,]+)', line):
        counted += int(found[1].replace(',', ''))
    elif found := re.search(r'(?::([0-9]+))?: (ASL[0-9]+) ', line):
        at, code = int(found[1] or 0), found[2]
        if at == 0:
            reported |= rows.keys()
        elif code in ('ASL4008', 'ASL4009', 'ASL4011', 'ASL4012', 'ASL4013'):
            reported |= {r for r in rows if r >= at}
        elif code == 'ASL2004':
            reported |= {r for r in rows if r >= at and rows[r] == rows.get(at)}
        else:
            reported.add(at)
done = rows.keys() & judged
missing = rows.keys() - done
told = missing & reported
silent = missing - told
covered = min(len(silent), counted)
print(len(rows), len(done), len(told) + covered, len(silent) - covered)
if len(silent) > covered:
    print('lost rows:', sorted(silent)[:20], file=sys.stderr)
PY

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

# Tables whose every row breaks a rule; beside each a list of its rows with their conversations.
bad = '这么便宜你还要怎样'
def listed(name, rows):
    with open(os.path.join(work, name + '.rows'), 'w') as f:
        f.writelines(f'{line}\t{conversation}\n' for line, conversation in rows)
def csv(name, rows, head='会话ID,角色,客服,内容', encoding='utf-8', ending='\n', change=lambda i, line: line, after=lambda data: data):
    lines = [change(i, f'{rows[i]},客服,小王,第{i}句：{bad}') for i in range(len(rows))]
    data = (ending.join([head, *lines]) + ending).encode(encoding) if all(isinstance(l, str) for l in lines) else \
        b'\n'.join([head.encode(), *(l if isinstance(l, bytes) else l.encode() for l in lines)]) + b'\n'
    open(os.path.join(work, name), 'wb').write(after(data))
    listed(name, [(i + 2, rows[i]) for i in range(len(rows))])
mixed = [f'c{i * 7919 % 2000}' for i in range(20000)]
csv('sound.csv', mixed)
csv('gb.csv', mixed, encoding='gb18030'); csv('utf16.csv', mixed, encoding='utf-16'); csv('cr.csv', mixed, ending='\r'); csv('crlf.csv', mixed, ending='\r\n')
def damage(i, line):
    kind = i % 40
    return line.replace('客服', '谁', 1) if kind == 3 else line + ',多,出,来' if kind == 11 else line.replace('第', f'第{"好" * 100001}') if i == 777 \
        else line.encode().replace('便宜'.encode(), b'\xe4\xbe\xff\xfe') if kind == 17 else line.replace('小王', '王' * 300) if kind == 23 else line.replace(',客服,', ',,') if kind == 29 else line
csv('damaged.csv', mixed, change=damage)
csv('few.csv', mixed, change=lambda i, line: line.replace('第', '"第') if i % 450 == 9 else line)
csv('quotes.csv', mixed, change=lambda i, line: line.replace('第', '"第') if i % 100 == 9 else line)
csv('torn.csv', mixed, after=lambda data: data[:-2])
csv('zeros.csv', mixed, change=lambda i, line: line.replace('第', '\0第') if i > 5000 and i % 50 == 0 else line)
csv('huge.csv', mixed, change=lambda i, line: line.replace('第', '第' + 'x' * (17 << 20)) if i == 9000 else line)
csv('open.csv', [f'c{i}' for i in range(400000)], change=lambda i, line: line.replace('第', '"第') if i == 1000 else line)
csv('one.csv', ['c'] * 20000)
csv('ids.csv', [f'{i}' + 'x' * 2000000 if i % 10 == 0 else f'{i}' for i in range(1000)])
csv('singles.csv', [f'c{i}' for i in range(500000)])
csv('spill.csv', [f'c{i % 50}' for i in range(1500)], change=lambda i, line: line.replace('第', '第' + '好' * 9000))
def book_of(name, row, count, tail='</sheetData>'):
    body = '<sheetData><row r="1">' + ''.join(cell(f'{c}1', t) for c, t in zip('ABC', ('会话ID', '角色', '内容'))) + '</row>'
    body += ''.join(row(i, f'<row r="{i + 2}">' + cell(f'A{i + 2}', f'c{i % 100}') + cell(f'B{i + 2}', '客服') + cell(f'C{i + 2}', f'第{i}句：{bad}') + '</row>') for i in range(count))
    write(name, body + tail); listed(name, [(i + 2, f'c{i % 100}') for i in range(count)])
book_of('sound.xlsx', lambda i, r: r, 5000)
book_of('brokencell.xlsx', lambda i, r: r.replace('</t>', '<t>', 1) if i == 3000 else r, 5000)
book_of('stray.xlsx', lambda i, r: r.replace('</row>', cell(f'XFC{i + 2}', 'x') + '</row>') if i == 2000 else r, 5000)
book_of('whowrote.xlsx', lambda i, r: r.replace('客服', '谁') if i % 9 == 0 else r, 5000)
import shutil
shutil.copy(os.path.join(work, 'sound.xlsx'), os.path.join(work, 'torn.xlsx')); os.truncate(os.path.join(work, 'torn.xlsx'), os.path.getsize(os.path.join(work, 'torn.xlsx')) * 2 // 3)
shutil.copy(os.path.join(work, 'sound.xlsx.rows'), os.path.join(work, 'torn.xlsx.rows'))
data = bytearray(open(os.path.join(work, 'sound.xlsx'), 'rb').read())
at = data.index(b'xl/worksheets/s0.xml') + 6000
data[at:at + 40] = bytes(40)
open(os.path.join(work, 'rotten.xlsx'), 'wb').write(data); shutil.copy(os.path.join(work, 'sound.xlsx.rows'), os.path.join(work, 'rotten.xlsx.rows'))
with open(os.path.join(work, 'damaged.jsonl'), 'w') as f:
    for i in range(5000):
        line = '{"conversation_id":"c%d","messages":[{"role":"agent","text":"%s"}]}' % (i, bad)
        f.write((line[:-5] if i % 11 == 0 else line.replace('agent', 'boss') if i % 11 == 3 else line.replace('"text"', '"txt"') if i % 11 == 5 else line.replace(bad, '\\ud83d' + bad) if i % 11 == 7 else '[]' if i % 11 == 9 else line) + '\n')
listed('damaged.jsonl', [(i + 1, f'c{i}') for i in range(5000)])
with open(os.path.join(work, 'damaged.txt'), 'w') as f:
    rows = []
    for i in range(3000):
        f.write(('谁知道' if i % 13 == 5 else '客服小王') + ' 2026-10-01 10:00:03\n' + bad + '\n')
        rows.append((2 * i + 1, 'c'))
listed('damaged.txt', rows)
with open(os.path.join(work, 'talk.jsonl'), 'w') as f:
    for i in range(4000): f.write('{"conversation_id":"c%d","messages":[{"role":"customer","text":"苹果烂了三个"},{"role":"agent","text":"%s"}]}\n' % (i, bad))
with open(os.path.join(work, 'long.jsonl'), 'w') as f:
    f.write('{"conversation_id":"c","category":"fresh","messages":[' + ','.join('{"role":"%s","text":"%d元的苹果烂了三成，%s"}' % ('agent' if i % 2 else 'customer', i, bad if i % 2 else '怎么办') for i in range(5000)) + ']}\n')
open(os.path.join(work, 'number.jsonl'), 'w').write('{"conversation_id":"c","messages":[{"role":"agent","text":"' + '3个10元' * 16000 + '"}]}\n')
open(os.path.join(work, 'acts.jsonl'), 'w').write('{"conversation_id":"c","messages":[{"role":"agent","text":"' + '等领导回' * 20000 + '"}]}\n')
PY
run 60 "${coach[@]}" lint "$work/bomb.xlsx";       verdict "XLSX zip bomb: 2 GB of zeros in 2 MB" '[ $status -eq 2 ] && said "limit workbook\|上限 workbook" && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/entities.xlsx";   verdict "XLSX with a billion XML entities" '[ $status -eq 2 ] && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/external.xlsx";   verdict "XLSX with an external XML entity" '! grep -q root: "$work/out" && [ $status -eq 2 ]'
run 60 "${coach[@]}" lint "$work/dimension.xlsx";  verdict "XLSX that declares 17 billion cells" '[ $status -eq 0 ] && grep -q "1 个会话" "$work/out" && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint "$work/faraway.xlsx";    verdict "XLSX with a cell at XFD1048576" '[ $status -eq 2 ] && said ASL4013 && [ $rss -lt 700 ]'
run 240 "${coach[@]}" lint "$work/billion.xlsx";   verdict "XLSX whose third row is row 1,000,000,000" '[ $status -eq 2 ] && said "limit rows\|上限 rows" && grep -q 个会话 "$work/out" && [ $rss -lt 700 ]'
run 60 "${coach[@]}" lint --reply 您好 --config "$work/alias.yml"; verdict "YAML alias bomb as configuration" '[ $status -eq 2 ] && said ASF1007'
run 60 "${coach[@]}" lint --reply 您好 --config "$work/deep.yml";  verdict "YAML nested 200,000 deep" '[ $status -eq 2 ] && said ASF1008'
for command in "lint --reply 您好 --config" "lint --reply 您好 --baseline" "lint --regressions" "lint --diff" "lint" "score $samples --out $work/endless --compare" "score $samples --out $work/endless --scorecard" \
    "segment --dictionary" "review" "replay" "trend --store" "model evaluate --data" "corpus check"; do
  run 60 "${coach[@]}" $command /dev/zero; verdict "a file without end (/dev/zero): coach ${command//$samples --out $work\/endless /… }" '[ $status -eq 2 ] && [ -s "$work/err" ] && [ $rss -lt 700 ]'
done
run 60 "${coach[@]}" lint "$work/deep.jsonl";      verdict "JSON nested 1,000,000 deep" '[ $status -eq 2 ] && said json-depth'
run 240 "${coach[@]}" lint "$work/number.jsonl" --rewrite;  verdict "one message of 80,000 characters of numbers" '[ $status -le 1 ]'
run 240 "${coach[@]}" lint "$work/acts.jsonl" --rewrite;    verdict "one message of 80,000 characters of act phrases" '[ $status -le 1 ]'
run 240 "${coach[@]}" lint "$work/long.jsonl" --rewrite;     verdict "one conversation of 5,000 messages, rewrites included" '[ $status -eq 1 ] && [ $rss -lt 700 ]'

# --- tables of which every row has to be somewhere ---
account "CSV as it should be" 0 "$work/sound.csv"
ROWS=sound.csv.rows account "CSV from a pipe" 0 - --input csv <"$work/sound.csv"
account "CSV in GB18030" 0 "$work/gb.csv"
account "CSV in UTF-16" 0 "$work/utf16.csv"
account "CSV with CR alone" 0 "$work/cr.csv"
account "CSV with CR LF" 0 "$work/crlf.csv"
account "CSV with unknown roles, cells too many, broken bytes, long names, a long message" 0 "$work/damaged.csv"
account "CSV with some open quotes" 0 "$work/few.csv"
account "CSV with many open quotes" 2 "$work/quotes.csv"
account "CSV that ends within a row" 0 "$work/torn.csv"
account "CSV with NUL characters" 0 "$work/zeros.csv"
account "CSV with a line of 17 MB" 0 "$work/huge.csv"
account "CSV with a quote that swallows 25 MB" 2 "$work/open.csv"
account "CSV of one conversation" 2 "$work/one.csv"
account "CSV with conversation ids of 2 MB" 0 "$work/ids.csv"
account "CSV over a limit of rows" 2 "$work/sound.csv" --limit rows=7000
MOST=1200 account "CSV of 500,000 conversations" 0 "$work/singles.csv"
account "CSV that does not fit into memory" 0 "$work/spill.csv"
account "XLSX as it should be" 0 "$work/sound.xlsx"
account "XLSX with a broken cell" 2 "$work/brokencell.xlsx"
account "XLSX with a stray cell far to the right" 2 "$work/stray.xlsx"
account "XLSX with unknown roles" 0 "$work/whowrote.xlsx"
account "XLSX that was cut off" 2 "$work/torn.xlsx"
account "XLSX with rotten bytes" 2 "$work/rotten.xlsx"
account "JSONL of which five lines in eleven are broken" 0 "$work/damaged.jsonl"
account "transcript with headers that name nobody" 0 "$work/damaged.txt"

# --- streams without end ---
gigabytes() { head -c "$1" /dev/zero | tr '\0' 'x'; }
for command in "lint - --input jsonl" "lint - --input replies" "lint - --input csv" "segment"; do
  gigabytes 4294967296 2>/dev/null | run 300 "${coach[@]}" $command; verdict "a line of 4 GB into coach $command" '[ $status -eq 2 ] && [ $rss -lt 700 ]'
done
for command in "pack preview scenarios/fruit/rotten-third.yaml" "pack new fruit/sour --pack $work/new" "replay -"; do
  gigabytes 4294967296 2>/dev/null | run 300 "${coach[@]}" $command; verdict "an answer of 4 GB into coach ${command//$work\//}" '[ $status -eq 2 ] && [ -s "$work/err" ] && [ $rss -lt 700 ]'
done
gigabytes 268435456 2>/dev/null | run 300 "${coach[@]}" train --ui plain --trainee 小王 --data "$work/typed"; verdict "an answer of 256 MB into coach train" '[ $status -eq 0 ] && [ $rss -lt 700 ]'
interrupt() { # NAME FEED COMMAND…
  local name=$1 feed=$2; shift 2
  local start; start=$(date +%s%N)
  mkfifo "$work/feed"
  bash -c "$feed" >"$work/feed" 2>/dev/null & local feeder=$!
  # A job of a script ignores SIGINT unless it is told otherwise.
  python3 -c 'import signal,os,sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])' "$@" <"$work/feed" >"$work/out" 2>"$work/err" & local pid=$!
  sleep 8; rss=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status" 2>/dev/null || echo 0); kill -INT "$pid"
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -0 "$pid" 2>/dev/null && { kill -9 "$pid"; status=124; wait "$pid" 2>/dev/null; } || { wait "$pid"; status=$?; }
  took=$(( ($(date +%s%N) - start) / 1000000 - 8000 ))
  [ "$took" -gt "$stall" ] && stall=$took
  kill "$feeder" 2>/dev/null; wait "$feeder" 2>/dev/null; rm -f "$work/feed"
  verdict "$name" "${check:-[ \$status -eq 130 ] && said 已中断}"
}
interrupt "Ctrl-C while input never ends" 'while :; do echo 这是正常的; done' "${coach[@]}" lint - --input replies
interrupt "Ctrl-C within an endless line" 'tr "\0" x </dev/zero' "${coach[@]}" lint - --input replies
interrupt "Ctrl-C while nothing comes" 'sleep 60' "${coach[@]}" lint - --input replies
# What was read before is kept, nothing is left out in between, and the summary says that it is not all.
cat >"$work/kept.py" <<'PY'
import json, sys
folder = sys.argv[1]
summary = json.load(open(folder + '/summary.json', encoding='utf-8'))
numbers = {json.loads(line)['conversation_number'] for line in open(folder + '/findings.jsonl', encoding='utf-8')}
count = summary['totals']['conversations']
sys.exit(0 if not summary['complete'] and count > 0 and numbers == set(range(1, count + 1)) else 1)
PY
check='[ $status -eq 130 ] && said 已中断 && python3 "$work/kept.py" "$work/waits"' interrupt "Ctrl-C in a score that waits for more" "cat '$work/talk.jsonl'; sleep 60" "${coach[@]}" score - --input jsonl --out "$work/waits"
check='[ $status -eq 130 ] && said 已中断 && python3 "$work/kept.py" "$work/busy"' interrupt "Ctrl-C in a score at work" "while :; do cat '$work/talk.jsonl'; done" "${coach[@]}" score - --input jsonl --out "$work/busy"
(while :; do echo 这是正常的; done) 2>/dev/null | { run 60 bash -c 'set -o pipefail; "$@" | head -n 1' - "${coach[@]}" lint - --input replies; verdict "endless input, reader gone (lint | head -1)" '[ $status -eq 0 ] && [ $(wc -l <"$work/out") -eq 1 ] && [ ! -s "$work/err" ]'; }
for command in "lint $samples --min-severity info" "lint $samples --format jsonl" "lint $samples --format sarif" "rules" "rules --format json" "pack list scenarios"; do
  # The samples hold a suppression that suppresses nothing and a file that is no chat log, which is told whoever reads.
  run 120 bash -c '"$@" | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}' - "${coach[@]}" $command; verdict "coach ${command//$samples/FOLDER} / head -1" '[ $status -le 1 ] && ! grep -vE "ASL9001|ASL1011" "$work/err"'
done
yes 收到的坏果怎么赔 | { run 60 bash -c 'set -o pipefail; "$@" | head -n 1' - "${coach[@]}" segment; verdict "coach segment / head -1 on endless input" '[ $status -eq 0 ] && [ $(wc -l <"$work/out") -eq 1 ]'; }

# --- files and folders ---
mkdir -p "$work/loop/a" && ln -s .. "$work/loop/a/up" && ln -s ../a "$work/loop/a/again" && ln -s nowhere "$work/loop/broken.jsonl" && cp "$samples/mixed-shops.jsonl" "$work/loop/a/"
run 60 "${coach[@]}" lint "$work/loop";                        once=$("${coach[@]}" lint "$samples/mixed-shops.jsonl" | tail -n 1); verdict "folders that link to themselves: lint" '[ $status -eq 2 ] && said ASL1001 && [ "$(tail -n 1 "$work/out")" = "$once" ]'
run 60 "${coach[@]}" score "$work/loop" --out "$work/loop-qa"; verdict "folders that link to themselves: score" '[ $status -eq 2 ] && said ASL1001 && grep -q "\"files\": 1," "$work/loop-qa/summary.json"'
run 60 "${coach[@]}" train --script "$work/loop";              verdict "folders that link to themselves: train" '[ $status -eq 2 ] && said 找不到演练文件'
mkdir "$work/pipes" && cp "$samples/mixed-shops.jsonl" "$work/pipes/" && mkfifo "$work/pipes/waits.jsonl"
run 30 "${coach[@]}" lint "$work/pipes";                       verdict "a folder with a named pipe that nobody writes to" '[ $status -ne 124 ] && [ "$(tail -n 1 "$work/out")" = "$once" ]'
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
  run 120 "${coach[@]}" score "$samples" --out "$work/full/qa";       verdict "score onto a full disk" '[ $status -eq 2 ] && said "No space" && [ ! -e "$work/full/qa/summary.json" ] && [ -z "$(find "$work/full" -name "*.part")" ]'
  rm -rf "$work/full/qa"
  run 120 "${coach[@]}" lint "$samples" --format json --rewrite --output "$work/full/x.json"; verdict "lint --output onto a full disk" '[ $status -eq 2 ] && said "No space" && [ -z "$(ls -A "$work/full")" ]'
  printf '%s\n' '{ "version": 1, "findings": [] }' >"$work/full/b.json"; cp "$work/full/b.json" "$work/old.json"
  dd if=/dev/zero of="$work/full/ballast" bs=1k status=none 2>/dev/null
  run 120 "${coach[@]}" lint "$samples" --baseline "$work/full/b.json" --update-baseline --output "$work/sink"; verdict "a baseline onto a full disk: the old one stays" '[ $status -eq 2 ] && said "No space" && cmp -s "$work/full/b.json" "$work/old.json" && [ "$(ls "$work/full" | tr "\n" " ")" = "b.json ballast " ]'
  run 120 "${coach[@]}" score "$samples" --out "$work/stored" --store "$work/full/qa.db"; verdict "a store of runs onto a full disk: the other results are written" '[ $status -eq 2 ] && said 其他结果已写好 && [ -f "$work/stored/summary.json" ]'
  (echo 1; echo 1; echo 1) | run 60 "${coach[@]}" train fruit/rotten-third --ui plain --trainee 小王 --data "$work/full/records"; verdict "training onto a full disk" '[ $status -eq 2 ] && [ -s "$work/err" ]'
  ROWS=spill.csv.rows TMPDIR="$work/full" account "CSV that does not fit into memory, temporary folder full" 2 "$work/spill.csv"; 
else
  skip "full disk" "no small file system can be mounted here"
fi
run 60 bash -c 'exec "$@" >/dev/full' - "${coach[@]}" lint "$samples";  verdict "standard output on a full disk" '[ $status -eq 2 ] && said "No space"'
run 60 bash -c 'exec "$@" >&-' - "${coach[@]}" lint "$samples";         verdict "standard output closed" '[ $status -eq 2 ] && said "standard output is closed"'
run 60 bash -c 'exec "$@" <&-' - "${coach[@]}" lint - --input replies;  verdict "standard input closed" '[ $status -eq 2 ] && said "standard input is closed"'
run 60 bash -c 'exec "$@" <&- >&-' - "${coach[@]}" lint "$samples";     verdict "standard input and output closed" '[ $status -eq 2 ]'
run 60 bash -c 'exec "$@" <&- >&- 2>&-' - "${coach[@]}" lint "$samples" --format json --output "$work/closed.json"; verdict "all three closed, output to a file" '[ $status -eq 1 ] && python3 -m json.tool "$work/closed.json" >/dev/null'
name=$(printf '超长的文件名%.0s' $(seq 13))长的名字.jsonl
mkdir -p "$work/店铺 一/深 目录" && cp "$samples/mixed-shops.jsonl" "$work/店铺 一/深 目录/$name"
run 60 "${coach[@]}" lint "$work/店铺 一";                          verdict "a file name of $(printf %s "$name" | wc -c) bytes in Chinese" '[ $status -eq 1 ] && [ "$(tail -n 1 "$work/out")" = "$once" ]'
run 60 "${coach[@]}" lint 'C:\聊天\上周.xlsx';                       verdict "a Windows path that is not there" '[ $status -eq 2 ] && said ASL1001'
run 60 "${coach[@]}" lint "$(printf '%05000d' 0)";                 verdict "a path of 5,000 characters" '[ $status -eq 2 ]'

status=0 took=0 rss=0; : >"$work/err"; verdict "after all this the input files are what they were" '[ "$(sums)" = "$before" ]'

echo
echo "$faults faults injected, $crashed crashes, $failed not borne, $skipped skipped, longest stall $stall ms"
echo "$tables damaged tables with $rows rows: $judged judged, $reported reported as not read, $lost lost"
[ "$failed" -eq 0 ]
