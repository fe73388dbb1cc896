#!/usr/bin/env bash
# Measures the product against the segmenters and the pipeline that others would use, in alternating rounds on the same text, and prints a
# Markdown table: goal, must, stretch, reached.
#   compare-peers.sh [--quick] [--rounds N] [--long-rounds N] [--rows N] [--many N]
#     --quick        fewer rounds and rows: a few minutes instead of most of an hour
#     --rounds       7: rounds of everything but the longest runs; 3 with --quick
#     --long-rounds  3: rounds over the long log; 1 with --quick
#     --rows         200000: messages of the log that all contestants read
#     --many         2000000: messages of the long log, for threads, memory and scoring
# Peers: @node-rs/jieba and the cppjieba of nodejieba (npm, g++), python3-jieba, -ahocorasick, -sklearn, -pandas (Debian). What cannot be
# installed is left out, and its row says why.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=7 long_rounds=3 rows=200000 many=2000000
while [ $# -gt 0 ]; do
  case $1 in
    --quick) rounds=3 long_rounds=1 rows=20000 many=100000; shift ;;
    --rounds) rounds=$2; shift 2 ;;
    --long-rounds) long_rounds=$2; shift 2 ;;
    --rows) rows=$2; shift 2 ;;
    --many) many=$2; shift 2 ;;
    *) sed -n '2,12p' "$0" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm=${XDG_CACHE_HOME:-$HOME/.cache}/coach-peers
mkdir -p "$npm"
say() { printf '%s\n' "$*" >&2; }

# Debian's own interpreter: another one in PATH does not see the packages.
python() { PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$@"; }

say "peers"
[ -f "$npm/package.json" ] || echo '{ "private": true }' > "$npm/package.json"
add() { (cd "$npm" && npm install --no-audit --no-fund --ignore-scripts "$@") >&2; }
if ! command -v node >/dev/null || ! { [ -d "$npm/node_modules/@node-rs/jieba" ] || add @node-rs/jieba@2; }; then
  echo "@node-rs/jieba could not be installed" > "$work/missing-node"
fi

cppjieba=$npm/node_modules/nodejieba/submodules/cppjieba
if ! command -v g++ >/dev/null || ! { [ -d "$cppjieba" ] || add nodejieba@3; } \
  || ! g++ -O3 -march=native -DNDEBUG -I"$cppjieba/include" -I"$cppjieba/deps/limonp/include" "$here/peers/segment.cpp" -o "$work/cppjieba" >&2; then
  echo "cppjieba could not be installed or compiled" > "$work/missing-cppjieba"
else
  ln -s "$cppjieba/dict" "$work/cppjieba-dict"
fi

packages="python3-jieba python3-ahocorasick python3-sklearn python3-pandas"
if ! dpkg -s $packages >/dev/null 2>&1 && ! { { apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages; } >&2; }; then
  echo "the Debian packages $packages could not be installed" > "$work/missing-python"
fi

say "product"
dotnet publish "$root/src/AfterSalesCoach.Cli" -c Release -r linux-x64 -o "$work/coach" -v q --nologo >&2
dotnet build "$here" -c Release -v q --nologo >&2
dotnet build "$root/tests/AfterSalesCoach.LogGenerator" -c Release -v q --nologo >&2
mkdir "$work/empty"
echo 'return 0;' > "$work/empty/Program.cs"
cat > "$work/empty/empty.csproj" <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
END
dotnet publish "$work/empty" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/empty/out" -v q --nologo >&2

say "texts"
generate() { (cd "$root" && dotnet tests/AfterSalesCoach.LogGenerator/bin/Release/net10.0/AfterSalesCoach.LogGenerator.dll "$1" 1); }
generate "$rows" > "$work/log.csv"
generate "$many" > "$work/many.csv"
python "$here/peers/prepare.py" texts "$root" "$work/log.csv" "$work" "$rows"
if ! [ -f "$work/missing-python" ]; then
  python "$here/peers/prepare.py" phrases "$work/corpora.txt" /usr/lib/python3/dist-packages/jieba/dict.txt "$work/phrases.txt"
  cat "$root"/corpora/replies/*.jsonl > "$work/replies.jsonl"
  python "$here/peers/pipeline.py" train "$work/replies.jsonl" "$work/peer.model"
fi

python "$here/comparison/compare.py" --work "$work" --coach "$work/coach/coach" --empty "$work/empty/out/empty" \
  --benchmarks "$here/bin/Release/net10.0/AfterSalesCoach.Benchmarks.dll" --npm "$npm" --corpora "$root/corpora/replies" \
  --rounds "$rounds" --long-rounds "$long_rounds" --rows "$rows" --many "$many"
