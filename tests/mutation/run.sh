#!/usr/bin/env bash
# Makes rules and lexicons wrong in small ways and counts which mutants the tests notice.
#   tests/mutation/run.sh [--entries all|60] [--seed 1] [--keep FOLDER] [--whole]
# Of guards a third as many as of entries are dropped, of sections a quarter as many flipped. Survivors are listed in FOLDER/survivors.txt and judged in
# tests/mutation/SURVIVORS.md, mutants proven to be no mutants in FOLDER/not-made.txt. --whole compiles all lexicons for each mutant, not only the entries of
# the act concerned: a second for each mutant. Exit status 1 below 85 %.
set -uo pipefail
cd "$(dirname "$0")/../.."
entries=all seed=1 keep="" whole=0
while [ $# -gt 0 ]; do
  case $1 in
    --entries) entries=$2 ;;
    --seed) seed=$2 ;;
    --keep) keep=$2 ;;
    --whole) whole=1; shift; continue ;;
    *) sed -n '2,6p' "$0"; exit 2 ;;
  esac
  shift 2
done
[ "$entries" = all ] && entries=1000000
keep=${keep:-$(mktemp -d)}
mkdir -p "$keep"
dotnet build tests/AfterSalesCoach.Linting.Tests -v quiet -nologo || exit 2
COACH_MUTATION_FOLDER=$keep COACH_MUTATION_SEED=$seed COACH_MUTATION_ENTRIES=$entries COACH_MUTATION_WHOLE=$whole \
  dotnet test tests/AfterSalesCoach.Linting.Tests --no-build --filter FullyQualifiedName~MutationRun.Most >"$keep/log.txt" 2>&1
status=$?
[ -f "$keep/counts.tsv" ] || { tail -30 "$keep/log.txt"; exit 2; }
echo "| mutants | made | noticed by sentences | by examples | by what is recorded | survived |"
echo "|---|---:|---:|---:|---:|---:|"
awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " | " $2 - $3 - $4 - $5 " |"; m += $2; s += $3; e += $4; r += $5 }
  END { n = s + e + r; printf "| **all** | **%d** | **%d** | **%d** | **%d** | **%d** |\n\n%.1f %% of %d mutants noticed\n", m, s, e, r, m - n, 100 * n / m, m }' "$keep/counts.tsv"
echo "survivors: $keep/survivors.txt; proven to change nothing, so not made: $(wc -l <"$keep/not-made.txt")"
exit $status
