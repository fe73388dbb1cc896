#!/bin/bash
# Holds the published program, which is machine code, to the one that is built: the same commands, the same output to the byte.
#
#   tests/published/checks.sh [COACH]      COACH: a published program; without one it is published first, which takes some minutes
#
# Trimming and compiling ahead may leave out what is only found while running, so every command is run, with every format it reads and writes.
# Prints a line for each check and at last "N passed, N failed"; the exit status is 0 when none failed. Needs gcc or clang to link with.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

if [ $# -eq 0 ]; then
    command -v clang > /dev/null || command -v gcc > /dev/null || { echo 'skipped: needs gcc or clang'; exit 77; }
    dotnet publish "$root/src/AfterSalesCoach.Cli" -c Release -r linux-x64 -o "$work/program" -v q --nologo || { echo '0 passed, 1 failed'; exit 1; }
fi

published=${1:-$work/program/coach}
dotnet build "$root/src/AfterSalesCoach.Cli" -c Release -v q --nologo || { echo '0 passed, 1 failed'; exit 1; }
built=$root/src/AfterSalesCoach.Cli/bin/Release/net10.0/coach

# Both run in a folder of the same path, so that paths in their output are the same.
run_all() { # NAME PROGRAM
    local out=$work/$1 coach=$2
    mkdir -p "$out" "$work/here"
    cp -r "$root/corpora/samples" "$root/scenarios" "$work/here"
    printf '这么便宜你还要怎样\n抱歉给您添麻烦了\n' > "$work/here/canned.txt"
    printf '苹果烂了三个怎么办\n' > "$work/here/line.txt"
    cp "$root"/corpora/challenge/2026-11.jsonl "$work/here/labelled.jsonl" || exit 1
    printf '1\n1\n1\n' > "$work/here/answers.txt"
    export HOME=$work/here
    cd "$work/here" || exit 1
    local input number=0 line
    while IFS= read -r line; do
        number=$((number + 1))
        eval "set -- $line"
        input=/dev/null
        case $1 in segment) input=line.txt ;; train) input=answers.txt ;; esac
        "$coach" "$@" < "$input" > "$out/$number.out" 2> "$out/$number.err"
        echo "exit status $?" >> "$out/$number.err"
    done <<< "$commands"
    # Records of training hold the time of day.
    rm -rf data qa.db* && mv "$work/here" "$out/files"
}

commands=$(cat <<'END'
--version
--help
lint --help --lang en
lint samples --statistics
lint samples --format jsonl --rewrite
lint samples --format json
lint samples --format sarif
lint samples --format github
lint samples --format junit
lint --reply 这么便宜你还要怎样 --customer 苹果烂了 --category fresh --explain --rewrite
lint samples --baseline old.json --update-baseline
lint samples --baseline old.json
lint canned.txt --diff
lint canned.txt --write
lint samples/appliance-shop.xlsx --map nobody=无
lint missing.csv
lint --format nonsense samples
nonsense
score samples --out qa --store qa.db --sample 5
score samples --out again --compare qa/summary.json --store qa.db --lang en
score --print scorecard
score --print scorecard-schema
score --print summary-schema
trend --store qa.db
review again/review.csv
rules
rules ASC1001 --lang en
rules --format json
segment
pack new fruit/sour-grapes --title 葡萄太酸 --order 阳光玫瑰2斤 --category fresh --paid 59 --guide "fruit 方案四(2)"
pack check scenarios
pack test scenarios
pack stats scenarios --coverage
pack graph scenarios/fruit/rotten-third.yaml --format svg --output graph.svg
pack preview scenarios/fruit/rotten-third.yaml
pack mine samples --out drafts
pack schema
train --script scenarios --brief
train --script scenarios/fruit/rotten-third.replay.yaml
train fruit/rotten-third --ui plain --seed 1 --trainee 小王 --data data
results --data data --trainee 无人
corpus check labelled.jsonl
model evaluate --data labelled.jsonl --worst 3
END
)

run_all built "$built"
run_all published "$published"

# What either wrote is there on both sides, and the same.
while IFS= read -r file; do
    if cmp -s "$work/built/$file" "$work/published/$file"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        number=${file%.*}
        case $file in files/*) echo "FAILED  $file differs" ;; *) echo "FAILED  $file of: coach $(sed -n "${number}p" <<< "$commands")" ;; esac
        diff -a <(head -c 2000 "$work/built/$file" 2>&1) <(head -c 2000 "$work/published/$file" 2>&1) | head -n 6
    fi
done < <(cd "$work" && { (cd built && find . -type f); (cd published && find . -type f); } | sed 's|^\./||' | grep -v '^files/scenarios/\|^files/samples/' | sort -u)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
