#!/bin/bash
# Shows full-screen training in two terminals that are not ours, tmux and xterm.js, and checks that they agree and that a picture has it all.
#
#   tests/xterm/checks.sh [COACH [PICTURES]]      COACH: the program, by default the Debug build of src/AfterSalesCoach.Cli
#                                                 PICTURES: a folder that keeps the pictures, to be looked at
#
# At each moment, at 100x30 and at 80x24: the rows and the cursor that tmux shows are those of xterm.js given the same bytes, and a
# browser's picture of xterm.js has every character in its place.
# Prints a line for each check and at last "N passed, N failed"; the exit status is 0 when none failed, 77 when something needed is missing.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
coach=${1:-$root/src/AfterSalesCoach.Cli/bin/Debug/net10.0/coach}
work=$(mktemp -d)
pictures=${2:-$work}
scenario=fruit/rotten-third
export LC_ALL=C.utf8 TERM=xterm-256color
unset NO_COLOR SSH_TTY CI COACH_PLAIN
passed=0 failed=0

T() { tmux -u -L "coach-xterm-$$" -f /dev/null "$@"; }
finish() { T kill-server 2>/dev/null; rm -rf "$work"; }
trap finish EXIT
skip() { echo "skipped: $1"; exit 77; }

for tool in node npm chromium tmux python3; do
    command -v $tool > /dev/null || skip "needs $tool"
done
fc-list :lang=zh | grep -q . || skip 'needs a font with Chinese characters, such as fonts-noto-cjk'
echo '{}' > "$work/package.json"
npm install --prefix "$work" --silent --no-audit --no-fund @xterm/headless@6.0.0 @xterm/xterm@6.0.0 > "$work/npm" 2>&1 || skip 'npm cannot install xterm.js'
mkdir -p "$pictures"

# A session that stays: a server that loses its last one ends, perhaps just as the next is asked for.
T new-session -d -s keep 'sleep 10000'

check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" > "$work/said" 2>&1; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $name"
        head -40 "$work/said" | sed 's/^/        |/'
    fi
}

start() { # ARGUMENT...
    T kill-session -t a 2>/dev/null
    T new-session -d -s a -x "${size%x*}" -y "${size#*x}" \
        "python3 '$here/record.py' '$work/bytes' '$coach' train $* --seed 1 --ui full --data '$work/data-$size'; sleep 1000"
}

screen() { T capture-pane -p -t a; }
keys() { local key; for key in "$@"; do T send-keys -t a "$key"; sleep 0.2; done; }
wait_for() { # TEXT
    local end=$((SECONDS + 20))
    until screen | grep -qF -- "$1"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}
number_of() { screen | tac | grep -F -m1 -- "$1" | grep -oE '[1-9] ' | head -1 | tr -d ' '; }

replay() { node "$here/replay.mjs" "$1" "$work" "$size" "$work/moment" "${@:2}"; }
without_clock() { sed -E 's/(剩余|快超时|超时) [0-9:.]+/CLOCK/; s/ +$//'; }
agree() { # TEXT
    grep -qF -- "$1" "$work/tmux" || { cat "$work/tmux"; return 1; }
    diff <(without_clock < "$work/tmux") <(replay text | without_clock)
}
photograph() { # PICTURE
    rm -f "$1"
    replay page > "$work/page.html"
    timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/browser" --window-size=1100,700 \
        --virtual-time-budget=3000 --screenshot="$1" "file://$work/page.html" &&
        replay picture "$1"
}

# The screen as it is now, once it has come to rest.
moment() { # NAME TEXT: a text that the screen then has
    wait_for "$2"
    sleep 0.5
    { T display -p -t a '#{cursor_x},#{cursor_y}' && screen; } > "$work/tmux"
    cp "$work/bytes" "$work/moment"
    check "10 $size $1: xterm.js shows what tmux shows" agree "$2"
    check "11 $size $1: the picture has every character" photograph "$pictures/$size-$1.png"
}

for size in 100x30 80x24; do
    start
    moment home 推荐先练这个

    start $scenario
    moment briefing 'Enter 开始'

    keys Enter
    moment chat 剩余

    keys M-2
    T send-keys -t a -l '您好，这么便宜你还要怎样'
    moment flagged 处提醒

    keys F1
    moment help 这里能用的键

    keys F1 C-u M-1
    for reply in 真的很抱歉，橙子烂成这样 照片收到了，坏损很清楚 沾了霉的您千万别吃 坏了三分之一多 好的，我现在用售后协商 不客气，这次真的抱歉; do
        wait_for "$reply"
        keys "$(number_of "$reply")" Enter
    done
    moment end 这一单结束了

    keys Enter
    moment debrief 总分
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
