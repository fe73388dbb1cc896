#!/usr/bin/env bash
# Makes rules and lexicons wrong in small ways and counts which mutants the tests notice.
#   tests/mutation/run.sh [--entries 60] [--seed 1] [--keep FOLDER]
# Survivors are listed in FOLDER/survivors.txt; those of the default run are judged in tests/mutation/SURVIVORS.md. Exit status 1 below 85 %.
set -uo pipefail
cd "$(dirname "$0")/../.."
entries=60 seed=1 keep=""
while [ $# -gt 0 ]; do
  case $1 in
    --entries) entries=$2 ;;
    --seed) seed=$2 ;;
    --keep) keep=$2 ;;
    *) sed -n '2,4p' "$0"; exit 2 ;;
  esac
  shift 2
done
keep=${keep:-$(mktemp -d)}
mkdir -p "$keep"
dotnet build tests/AfterSalesCoach.Linting.Tests -v quiet -nologo || exit 2
COACH_MUTATION_FOLDER=$keep COACH_MUTATION_SEED=$seed COACH_MUTATION_ENTRIES=$entries \
  dotnet test tests/AfterSalesCoach.Linting.Tests --no-build --filter FullyQualifiedName~MutationRun >"$keep/log.txt" 2>&1
status=$?
echo "| mutants | made | noticed by examples | by recorded findings | survived |"
echo "|---|---:|---:|---:|---:|"
awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " | " $2 - $3 - $4 " |"; m += $2; e += $3; r += $4 } END { printf "| **all** | **%d** | **%d** | **%d** | **%d** |\n\n%.1f %% of %d mutants noticed\n", m, e, r, m - e - r, 100 * (e + r) / m, m }' "$keep/counts.tsv"
echo "survivors: $keep/survivors.txt"
exit $status
