#!/usr/bin/env bash
# Compares rules and classifier of the product with two well-known classifiers on the same splits: scikit-learn's logistic regression and
# fastText (Debian's python3-sklearn and fasttext), both over jieba words and character n-grams of the reply and of the customer's last message.
# Prints a Markdown table: macro-F1 on the test split (rules with at least 15 positives), replies a second with one thread, size of the model.
#   compare.sh [SPLIT]          default test; exit 1 when the product is not ahead of both by 0.05 macro-F1
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
split=${1:-test}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages="fasttext python3-sklearn python3-jieba"
if ! dpkg -s $packages >/dev/null 2>&1; then
  apt-get install -y -qq --no-install-recommends $packages >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages >/dev/null; }
fi

dotnet build "$root/src/AfterSalesCoach.Cli" -c Release -v q --nologo >/dev/null
dotnet build "$root/tests/AfterSalesCoach.Benchmarks" -c Release -v q --nologo >/dev/null
dotnet "$root/src/AfterSalesCoach.Cli/bin/Release/net10.0/coach.dll" model evaluate --corpus "$root/corpora/replies" --split "$split" --worst 0 --lang en > "$work/product.md"
dotnet "$root/tests/AfterSalesCoach.Benchmarks/bin/Release/net10.0/AfterSalesCoach.Benchmarks.dll" classifier "$root/corpora/replies" > "$work/speed.tsv"
# Debian's own interpreter: another one in PATH does not see the packages.
PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 /usr/bin/python3 "$here/peers.py" "$root" "$split" "$work"
