#!/usr/bin/env bash
# The test suite in a network namespace of its own. Its only interface is loopback, by which the test runner talks to its host and which leads nowhere.
#   tests/platform/offline.sh [PROJECT…]      such as Cli Scoring; all of them without names. Build them first: dotnet build AfterSalesCoach.sln
# Exit status 1 when a test failed, 77 when this system allows no network namespace.
set -uo pipefail
cd "$(dirname "$0")/../.."
unshare -n true 2>/dev/null || { echo "this system allows no network namespace"; exit 77; }
[ $# -gt 0 ] || set -- $(ls -d tests/AfterSalesCoach.*.Tests | sed 's#.*AfterSalesCoach\.##; s#\.Tests$##')
failed=0
echo "| tests | offline |"
echo "|---|---|"
for project in "$@"; do
  # SIOCSIFFLAGS with IFF_UP and IFF_RUNNING.
  said=$(unshare -n bash -c '
    python3 -c "import fcntl, socket, struct; fcntl.ioctl(socket.socket(socket.AF_INET, socket.SOCK_DGRAM), 0x8914, struct.pack(\"16sH14x\", b\"lo\", 0x41))" || exit 2
    [ "$(tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " ")" = lo ] || { echo "there is another interface"; exit 2; }
    exec dotnet test "tests/AfterSalesCoach.$1.Tests" --no-build' - "$project" 2>&1) || failed=$((failed + 1))
  echo "| $project | $(grep -E '^(Passed|Failed)!' <<<"$said" | sed 's/ - *Failed/ Failed/; s/, Duration.*//; s/  */ /g' || tail -n 1 <<<"$said") |"
done
[ "$failed" -eq 0 ]
