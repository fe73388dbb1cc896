#!/bin/bash
# Plays `coach train` in tmux as a trainee would and checks what the terminal shows.
#
#   tests/tmux/checks.sh [COACH]      COACH: the program, by default the Debug build of src/AfterSalesCoach.Cli
#
# The budgets are meant for a published program (dotnet publish src/AfterSalesCoach.Cli -c Release -r linux-x64): a Debug build compiles as it
# starts and may be late with its first paint.
#
# Prints a line for each check and at last "N passed, N failed"; the exit status is 0 when none failed. Needs tmux and python3.
# Times are checked with three times their budget, for machines under load; set SLACK=1 to check the budgets themselves.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
coach=${1:-$root/src/AfterSalesCoach.Cli/bin/Debug/net10.0/coach}
slack=${SLACK:-3}
scenario=fruit/rotten-third
phrase=这么便宜你还要怎样
work=$(mktemp -d)
export LC_ALL=C.utf8 TERM=xterm-256color
unset NO_COLOR SSH_TTY CI COACH_PLAIN
passed=0 failed=0
command -v tmux > /dev/null && command -v python3 > /dev/null || { echo 'skipped: needs tmux and python3'; exit 77; }

T() { tmux -u -L "coach-checks-$$" -f /dev/null "$@"; }
finish() { T kill-server 2>/dev/null; rm -rf "$work"; }
trap finish EXIT

# A session that stays: a server that loses its last one ends, perhaps just as the next is asked for.
T new-session -d -s keep 'sleep 10000'

check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $name"
        T capture-pane -p -t a 2>/dev/null | sed 's/^/        |/'
    fi
}

# A new pane: the program, then what it left behind.
start() { # COLUMNS ROWS DATA ARGUMENT...
    local columns=$1 rows=$2 data=$3
    shift 3
    T kill-session -t a 2>/dev/null
    T new-session -d -s a -x "$columns" -y "$rows" "'$coach' train $* --ui full --data '$work/$data'; echo exit=\$?; stty -a; sleep 1000"
}

screen() { T capture-pane -p -t a; }
shows() { screen | grep -qF -- "$1"; }
hides() { ! shows "$1"; }
keys() { local key; for key in "$@"; do T send-keys -t a "$key"; sleep 0.2; done; }
type() { T send-keys -t a -l "$1"; sleep 0.3; }
hex() { T send-keys -t a -H "$@"; sleep 0.3; }

wait_for() { # TEXT [SECONDS]
    local end=$(($(date +%s%N) + ${2:-20} * 1000000000))
    until shows "$1"; do
        [ "$(date +%s%N)" -lt "$end" ] || return 1
        sleep 0.05
    done
}

begin() { # COLUMNS ROWS DATA ARGUMENT...
    start "$@"
    wait_for 'Enter 开始' && keys Enter && wait_for 剩余
}

# The screen without what the clock changes.
still() { screen | sed -E 's/(剩余|快超时|超时) [0-9:.]+/CLOCK/'; }

# All rows of the frames end in the last column.
frames_close() {
    screen | python3 -c '
import sys, unicodedata
rows = sys.stdin.read().split("\n")[1:29]
wide = lambda c: 0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
sys.exit(any(sum(map(wide, row)) != 100 or row[-1] not in "│┐┘" for row in rows))'
}

caret() { [ "$(T display -p -t a '#{cursor_x},#{cursor_y}')" = "$1" ]; }
row_of() { screen | grep -nF -- "$1" | head -1 | cut -d: -f1; }

# 1 ------------------------------------------------------------------------------------------------
begin 100 30 one $scenario --seed 1
all_shown() { shows 对话 && shows 订单 && shows 回复 && shows 剩余 && shows 耐心; }
check '1  the chat shows conversation, order, reply, patience and time left' all_shown
check '1  every frame closes in the last column' frames_close

# 2 ------------------------------------------------------------------------------------------------
keys M-2
type "您好，$phrase👍"
check '2  a draft is judged while it is written' wait_for 处提醒
row=$(($(row_of "您好，$phrase") - 1))
check '2  the cursor stands at the caret' caret "$((2 + 6 + 18 + 2)),$row"
marked() { T capture-pane -e -p -t a | sed -n "$((row + 1))p" | grep -qP "您好，\x1b\[4:3m(\x1b\[[0-9;:]*m)*$phrase\x1b" ; }
check '2  the words that are meant are underlined, and only they' marked
keys BSpace
check '2  one Backspace takes a whole emoji' caret "$((2 + 6 + 18)),$row"
keys Left
check '2  one Left goes over a whole character' caret "$((2 + 6 + 16)),$row"
keys End C-u

# 3 ------------------------------------------------------------------------------------------------
printf '实在抱歉，给您添麻烦了\n麻烦您\033[31m拍张照片' > "$work/paste"
T load-buffer "$work/paste"
T paste-buffer -p -t a
check '3  a paste of two lines is in the draft' wait_for '麻烦您[31m拍张照片'
check '3  and nothing is sent by it' hides '我     实在抱歉'
keys Enter
check '3  Enter sends, and the newest message shows' wait_for '我     实在抱歉'

# 4 ------------------------------------------------------------------------------------------------
keys M-2
type 您说的我记下了
check '4  where nothing can be written, typing says so' wait_for 这一步请选择回复或操作平台
keys M-1 2
before=$(still)
T resize-window -t a -x 70 -y 20
check '4  at 70x20 the facts fold away, a key brings them' wait_for 'F2 看订单和规则'
check '4  the time left still shows' shows 剩余
T resize-window -t a -x 35 -y 8
check '4  at 35x8 it says what is needed' wait_for 窗口太小
T resize-window -t a -x 100 -y 30
check '4  back at 100x30 there is order again' wait_for 订单和规则
same() { [ "$(still)" = "$before" ]; }
sleep 0.3
check '4  and the screen is the same as before' same

# 5 ------------------------------------------------------------------------------------------------
before=$(still)
clock=$(screen | grep -oE '(剩余|快超时) [0-9:.]+')
sleep 3
ticked() { [ "$(screen | grep -oE '(剩余|快超时) [0-9:.]+')" != "$clock" ]; }
check '5  after three seconds the time left has changed' ticked
check '5  and nothing else has' same

# 6 ------------------------------------------------------------------------------------------------
T resize-window -t a -x 60 -y 20
sleep 0.5
keys 1 Enter 1 Enter
hex 1b 5b 3c 36 34 3b 31 30 3b 35 4d
check '6  the wheel scrolls back and says how much is below' wait_for 还有
keys End
check '6  End comes back to the newest message' hides 还有
keys PPage
check '6  so does Page Up, the other way' wait_for 还有
keys NPage NPage NPage
check '6  and Page Down' hides 还有

# 7 ------------------------------------------------------------------------------------------------
restored() { [ "$(T display -p -t a '#{alternate_on} #{mouse_any_flag} #{cursor_flag}')" = '0 0 1' ] && screen | grep -qE '(^| )isig icanon iexten echo '; }
program() { pgrep -P "$(T display -p -t a '#{pane_pid}')" -f train | head -1; }
for signal in TERM HUP INT QUIT; do
    begin 100 30 "seven-$signal" $scenario --seed 1
    keys 1 Enter
    kill -s $signal "$(program)"
    check "7  SIG$signal ends it with status 130" wait_for exit=130
    check "7  SIG$signal leaves the terminal as it was" restored
    start 100 30 "seven-$signal"
    check "7  after SIG$signal the next start offers to go on" wait_for 接着做
done
begin 100 30 seven $scenario --seed 1
keys 1 Enter C-c
check '7  Ctrl+C asks' wait_for 退出？
keys C-c
check '7  Ctrl+C again ends it with status 0' wait_for exit=0
check '7  and leaves the terminal as it was' restored
start 100 30 seven
wait_for 接着做 && keys Enter
check '7  the session goes on where it was' wait_for '我     '
kill -s KILL "$(program)"
wait_for exit=137
"$coach" reset > "$(T display -p -t a '#{pane_tty}')" 2>/dev/null
sane() { [ "$(T display -p -t a '#{alternate_on} #{mouse_any_flag} #{cursor_flag}')" = '0 0 1' ]; }
check '7  kill -9 cannot tidy up, coach reset can' sane

# 8 ------------------------------------------------------------------------------------------------
figures=$(python3 "$here/budgets.py" 10 -- "$coach" train $scenario --seed 1 --ui full --data "$work/eight")
echo "        $figures"
within() { # FIELD LIMIT
    FIGURES=$figures python3 -c '
import json, os, sys
value = json.loads(os.environ["FIGURES"])
for name in sys.argv[1].split("."):
    value = value[name]
sys.exit(value > float(sys.argv[2]))' "$1" "$2"
}
check '8  a Chinese key costs at most 200 bytes' within bytes_per_key.most 200
check '8  an idle second costs at most 200 bytes' within idle_bytes_s 200
check '8  at most 120 MB are resident' within rss_mb 120
check "8  echo p50 within 10 ms x $slack" within echo_ms.p50 $((10 * slack))
check "8  echo p95 within 30 ms x $slack" within echo_ms.p95 $((30 * slack))
check "8  idle within 2 % of a core x $slack" within idle_cpu "$(python3 -c "print(0.02 * $slack)")"
check "8  first paint within 400 ms x $slack" within first_paint_ms $((400 * slack))

# 9 ------------------------------------------------------------------------------------------------
no_escape() { ! grep -q $'\033' "$1"; }
"$coach" train $scenario --data "$work/nine" < /dev/null 2>&1 | cat > "$work/piped"
check '9  into a pipe goes no escape sequence' no_escape "$work/piped"
check '9  and something is said' test -s "$work/piped"
T kill-session -t a 2>/dev/null
T new-session -d -s a -x 100 -y 30 "NO_COLOR=1 '$coach' train $scenario --seed 1 --ui full --data '$work/nine-b'; sleep 1000"
T pipe-pane -t a "cat > '$work/mono'"
wait_for 'Enter 开始' && keys Enter && wait_for 剩余 && keys M-2 && type "$phrase" && wait_for 处提醒
mono() { grep -q 处提醒 "$work/mono" && ! grep -oP '\x1b\[[0-9;:]*m' "$work/mono" | grep -oE '[0-9:]+' | grep -qvE '^(0|1|2|4|7)$'; }
check '9  NO_COLOR leaves bold, underline and reverse' mono
T kill-session -t a 2>/dev/null
T new-session -d -s a -x 100 -y 30 "sleep 1; TERM=dumb '$coach' train $scenario --data '$work/nine-c' < /dev/null; sleep 1000"
T pipe-pane -t a "cat > '$work/dumb'"
sleep 4
check '9  TERM=dumb gets no escape sequence' no_escape "$work/dumb"

# 10 -----------------------------------------------------------------------------------------------
replies=(真的很抱歉，橙子烂成这样 照片收到了，坏损很清楚 沾了霉的您千万别吃 坏了三分之一多 好的，我现在用售后协商 不客气，这次真的抱歉)
number_of() { screen | tac | grep -F -m1 -- "$1" | grep -oE '[1-9] ' | head -1 | tr -d ' '; }
total() { grep -oE '(总分|结束了.*。) ?[0-9.]+' | head -1 | grep -oE '[0-9.]+$'; }
click() { # TEXT: where it stands lowest on the screen
    local at
    at=$(screen | python3 -c '
import sys, unicodedata
wide = lambda c: 2 if unicodedata.east_asian_width(c) in "WF" else 1
rows = sys.stdin.read().split("\n")
y = max(i for i, row in enumerate(rows) if sys.argv[1] in row)
print("%d;%d" % (sum(map(wide, rows[y][:rows[y].index(sys.argv[1])])) + 1, y + 1))' "$1")
    hex $(printf '\033[<0;%sM\033[<0;%sm' "$at" "$at" | od -An -tx1)
}

begin 100 30 ten-keys $scenario --seed 1
numbers=()
for reply in "${replies[@]}"; do
    wait_for "$reply"
    numbers+=("$(number_of "$reply")")
    keys "${numbers[-1]}" Enter
done
check '10 a whole scenario goes by keys alone' wait_for 这一单结束了
keys Enter
wait_for 总分 60
by_keys=$(screen | total)

start 100 30 ten-mouse $scenario --seed 1
wait_for 'Enter 开始' && click '按 Enter 开始' && wait_for 剩余
for reply in "${replies[@]}"; do
    wait_for "$reply"
    click "$reply"
    click "$reply"
done
check '10 and by mouse alone' wait_for 这一单结束了
click '按 Enter 看复盘'
wait_for 总分 60
by_mouse=$(screen | total)

by_pipe=$(printf '%s\n' 1 "${numbers[@]}" | "$coach" train $scenario --seed 1 --ui plain --data "$work/ten-plain" | total)
echo "        keys $by_keys, mouse $by_mouse, pipe $by_pipe"
equal() { [ -n "$by_keys" ] && [ "$by_keys" = "$by_mouse" ] && [ "$by_keys" = "$by_pipe" ]; }
check '10 and through a pipe, to the same score' equal

# 11 -----------------------------------------------------------------------------------------------
# A scenario that is a pipe is read for as long as nobody writes into it.
slow() { # NAME
    mkdir -p "$work/$1/fruit"
    cp -r "$root/scenarios/shared" "$work/$1"
    cp "$root/scenarios/$scenario.yaml" "$work/$1/fruit"
    mkfifo "$work/$1/slow.yaml"
    start 100 30 "$1-data" --pack "$work/$1"
}
slow eleven-quit
check '11 while scenarios are read, a frame says so and how to leave' eval 'wait_for 正在读取场景 && shows "Ctrl+C 退出"'
keys C-c
check '11 Ctrl+C ends it then with status 130' wait_for exit=130
check '11 and leaves the terminal as it was' restored
slow eleven-keys
wait_for 正在读取场景
keys Enter Enter M-2
type "您好，$phrase"
check '11 keys pressed then show nothing yet' hides "您好"
echo 'format: 1' > "$work/eleven-keys/slow.yaml"
check '11 and are done when all is read, and the faulty scenario is left out' wait_for 处提醒
keys C-c C-c
check '11 what was wrong with it is said in the end' eval 'wait_for exit=0 && shows ASP2002 && shows 没有列出'
mkdir "$work/eleven-none"
start 100 30 eleven-none-data --pack "$work/eleven-none"
check '11 a pack without scenarios ends it with a message and status 2' eval 'wait_for exit=2 && shows 没有可以练的场景'
check '11 and leaves the terminal as it was, too' restored

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
