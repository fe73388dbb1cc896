#!/usr/bin/env bash
# The properties of the suite that are held against damaged files and hostile text, tried for longer: SECONDS for each of them.
#   tests/fuzz/run.sh [--seconds 60] [--seed 1] [--only Linting] [--keep FOLDER]
# Prints a table; what breaks a property and the slowest input of each are kept as files. Exit status 1 when something broke.
set -uo pipefail
cd "$(dirname "$0")/../.."
seconds=60 seed=1 only="" keep=""
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2 ;;
    --seed) seed=$2 ;;
    --only) only=$2 ;;
    --keep) keep=$2 ;;
    *) sed -n '2,4p' "$0"; exit 2 ;;
  esac
  shift 2
done
keep=${keep:-$(mktemp -d)}
mkdir -p "$keep" && rm -f "$keep/results.tsv"
export COACH_FUZZ_SECONDS=$seconds COACH_FUZZ_SEED=$seed COACH_FUZZ_FOLDER=$keep
for project in $(grep -rl 'Trait("Category", "Hostile")' tests --include='*.cs' | cut -d/ -f2 | sort -u); do
  [ -z "$only" ] || [ "$project" = "AfterSalesCoach.$only.Tests" ] || continue
  dotnet build "tests/$project" -v quiet -nologo >"$keep/build.log" 2>&1 || { cat "$keep/build.log"; exit 2; }
  dotnet test "tests/$project" --no-build --filter Category=Hostile >"$keep/$project.log" 2>&1
  # A run that dies tells nothing in the table, so it is told here.
  grep -qE '^(Passed|Failed)! ' "$keep/$project.log" || { echo "$project did not finish; see $keep/$project.log"; echo -e "$project (died)\t0\t1\t0" >>"$keep/results.tsv"; }
done
echo "| target | inputs | broken | slowest input, ms |"
echo "|---|---:|---:|---:|"
sort "$keep/results.tsv" | awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " |"; n += $2; f += $3; if ($4 > m) m = $4 } END { print "| **" NR " targets** | **" n "** | **" f "** | **" m "** |" }'
echo "seed $seed, $seconds s a target; inputs kept in $keep"
awk -F'\t' '{ f += $3 } END { exit f > 0 }' "$keep/results.tsv"
