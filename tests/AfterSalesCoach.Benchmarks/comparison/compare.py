"""Measures the product and its peers in alternating rounds and prints the goals with what was reached; called by compare-peers.sh."""
import argparse
import os
import statistics
import sys

from contestants import Contestant, alternate
from table import Goal, markdown, rates

CONFORMING = (0, 1)  # exit statuses of coach: clean, findings
COLD_ROUNDS = 15
SCORED = 2_000_000  # messages that the goal for scoring speaks of


def main():
    options = arguments()
    scratch = os.path.join(options.work, "printed")

    def alternating(contestants, rounds):
        return alternate(contestants, rounds, scratch, lambda text: print(text, file=sys.stderr, flush=True))

    contestants = short_runs(options)
    short = alternating(contestants, options.rounds)
    cold = alternating(cold_runs(options), COLD_ROUNDS)
    long = alternating(long_runs(options), options.long_rounds)
    missing = {contestant.name: contestant.missing for contestant in contestants}
    print(markdown(goals(options, short, cold, long, missing)))
    print()
    print(details(options, short, cold, long))


def arguments():
    parser = argparse.ArgumentParser()
    for name in ("work", "coach", "benchmarks", "empty", "npm", "corpora"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("rounds", "long-rounds", "rows", "many"):
        parser.add_argument(f"--{name}", type=int, required=True)
    return parser.parse_args()


def why_missing(options, peer):
    path = os.path.join(options.work, f"missing-{peer}")
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as reason:
        return reason.read().strip() or f"{peer} could not be installed"


def short_runs(options):
    work, here = options.work, os.path.dirname(os.path.abspath(__file__))
    benchmarks = ["dotnet", options.benchmarks]
    runs = []
    for text in ("generated", "corpora"):
        path = f"{work}/{text}.txt"
        runs += [
            Contestant(f"segment {text}", [*benchmarks, "segment", path]),
            Contestant(f"node {text}", ["node", f"{here}/../peers/segment.mjs", path], options.npm, is_peer=True, missing=why_missing(options, "node")),
            Contestant(f"cppjieba {text}", [f"{work}/cppjieba", path, f"{work}/cppjieba-dict"], is_peer=True, missing=why_missing(options, "cppjieba")),
        ]
    python = ["/usr/bin/python3", f"{here}/../peers/pipeline.py", "run", f"{work}/log.csv", f"{work}/peer.csv", f"{work}/phrases.txt", f"{work}/peer.model"]
    return [
        *runs,
        Contestant("lint", [*benchmarks, "lint", f"{work}/log.csv"]),
        Contestant("lint process", lint(options, "log.csv", 2), accepted=CONFORMING),
        Contestant("python", python, is_peer=True, missing=why_missing(options, "python")),
        Contestant("reply", [*benchmarks, "reply", options.corpora]),
    ]


def cold_runs(options):
    reply = [options.coach, "lint", "--reply", "亲，这么便宜你还要怎样", "--customer", "苹果烂了三个", "--category", "fresh"]
    return [Contestant("empty", [options.empty]), Contestant("cold", reply, accepted=CONFORMING)]


def long_runs(options):
    # The last conversation is finished, so the log is a little longer than asked for, and the limit stands at two million rows.
    more = ["--limit", f"rows={2 * options.many}"]
    score = [options.coach, "score", f"{options.work}/many.csv", "--out", f"{options.work}/scored", "--force", "--threads", "2", *more]
    return [
        Contestant("one thread", [*lint(options, "many.csv", 1), *more], accepted=CONFORMING),
        Contestant("two threads", [*lint(options, "many.csv", 2), *more], accepted=CONFORMING),
        Contestant("score", score, accepted=CONFORMING),
    ]


def lint(options, log, threads):
    return [options.coach, "lint", f"{options.work}/{log}", "--format", "jsonl", "--output", f"{options.work}/findings.jsonl", "--threads", str(threads)]


def goals(options, short, cold, long, missing):
    def rate(name):
        return [run.figures["rate"] for run in short[name]]

    def ratio(ours, theirs):
        return [a / b for a, b in zip(ours, theirs)]

    def walls(runs, name):
        return [run.wall for run in runs[name]]

    def figure(name):
        return [run.figures[name] for run in short["reply"]]

    node, cppjieba, python = (missing[name] for name in ("node generated", "cppjieba generated", "python"))
    memory = [max(a.memory, b.memory) for a, b in zip(long["two threads"], long["score"])]
    scored = [wall * SCORED / options.many for wall in walls(long, "score")]
    many = f"{options.many:,}"
    return [
        Goal("segmentation, 1 thread, / @node-rs/jieba, generated log", 6, 10, ratio(rate("segment generated"), rate("node generated")), missing=node),
        Goal("the same, messages of `corpora/`", 6, 10, ratio(rate("segment corpora"), rate("node corpora")), missing=node),
        Goal("segmentation, 1 thread, / cppjieba, generated log", 5, 8, ratio(rate("segment generated"), rate("cppjieba generated")), missing=cppjieba),
        Goal("the same, messages of `corpora/`", 5, 8, ratio(rate("segment corpora"), rate("cppjieba corpora")), missing=cppjieba),
        Goal("full lint, 1 thread, warm, / @node-rs/jieba segmenting alone", 1.5, 3, ratio(rate("lint"), rate("node generated")), missing=node),
        Goal("full lint, 1 thread, / Python pipeline", 25, 45, ratio(rate("lint"), rate("python")), missing=python),
        Goal(f"whole process, CSV of {options.rows:,} rows, 2 threads, wall, / Python pipeline", 25, 40, ratio(walls(short, "python"), walls(short, "lint process")), missing=python),
        Goal(f"2 threads / 1 thread, {many} rows, wall", 1.7, 1.85, ratio(walls(long, "one thread"), walls(long, "two threads"))),
        Goal(f"peak memory of lint and score, {many} rows", 160, 100, memory, " MB", lower_is_better=True),
        Goal("cold `coach lint --reply`, wall, / empty .NET program", 5, 2.5, ratio(walls(cold, "cold"), walls(cold, "empty")), lower_is_better=True),
        Goal("the same by processor time", 5, 2.5, ratio([run.cpu for run in cold["cold"]], [run.cpu for run in cold["empty"]]), lower_is_better=True),
        Goal("one reply, warm, all rules with context, p99", 200, 50, figure("lint_p99"), " µs", lower_is_better=True),
        Goal("the same with three rewrites, p99", 1000, 300, figure("rewrite_p99"), " µs", lower_is_better=True),
        Goal("`coach score` of 2,000,000 messages, 2 threads" + ("" if options.many == SCORED else f" (reckoned from {many})"), 60, 20, scored, " s", lower_is_better=True),
    ]


def details(options, short, cold, long):
    per_second = [(name, [run.figures["rate"] for run in runs]) for name, runs in short.items() if runs and "rate" in runs[0].figures]
    milliseconds = [(name, [run.wall * 1000 for run in runs]) for name, runs in cold.items()]
    seconds = [(name, [run.wall for run in runs]) for name, runs in [("lint process", short["lint process"]), ("python", short["python"]), *long.items()]]
    memory = [(name, [run.memory for run in runs]) for name, runs in [("cold", cold["cold"]), ("python", short["python"]), *long.items()]]
    latency = [(name, [run.figures[name] for run in short["reply"]]) for name in ("lint_p50", "lint_p99", "rewrite_p50", "rewrite_p99")]
    load = os.getloadavg()[0]
    return "\n".join([
        f"Medians of {options.rounds} rounds ({COLD_ROUNDS} for cold starts, {options.long_rounds} for {options.many:,} rows); load of the machine at the end {load:.1f} on {os.cpu_count()} processors.",
        "",
        rates("messages a second of processor time, 1 thread", per_second),
        rates("wall, ms", milliseconds),
        rates("wall, s", seconds),
        rates("peak memory, MB", memory),
        rates("a reply, µs", latency),
    ])


if __name__ == "__main__":
    main()
