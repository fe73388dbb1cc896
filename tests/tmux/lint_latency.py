"""Measures what linting the draft adds to the time a key takes, and prints the figures as JSON.

usage: lint_latency.py KEYS -- PROGRAM ARGUMENT...

Two sessions of the same program run side by side: in practice, where every change of the draft is judged, and in an exam, where none is.
Each has a draft of about 200 characters with faults in it. They take turns of 25 keys, each at a pause of 5 to 60 ms after the last, so that
keys come before, while and after the linter works; the other session rests meanwhile. A key is a character that no text has, and its time
is from writing it to seeing it in the output; then it is taken out again, which is judged as well. Sessions begin anew after 150 keys.
  keys             measured in each of the two
  practice_ms      p50, p95, p99 and worst with linting
  exam_ms          the same without
  added_ms         practice less exam, at p50, p95 and p99
  added_p99_runs   the same at p99 for each of ten parts of the keys: how far chance goes
  machine_busy     share of all processors in use meanwhile: where others work, the worst hundredth of the keys waits for them, also in
                   the kernel's own workers that carry what is typed; "AfterSalesCoach.Benchmarks keys" measures the same without those
"""
import json
import pathlib
import random
import sys
import tempfile

from terminal import Program, percentile

split = sys.argv.index("--")
keys, command = int(sys.argv[1]), sys.argv[split + 1:]
draft = (pathlib.Path(__file__).parent / "long-draft.txt").read_text(encoding="utf-8").strip()
turn, turns_per_session = 25, 6
chance = random.Random(20261012)
unused = [chr(c) for c in range(0x4E00, 0x9FA0) if chr(c) not in draft]
chance.shuffle(unused)


def start(exam, folder):
    program = Program([*command, "--data", f"{folder}/{'exam' if exam else 'practice'}"])
    program.begin(exam)
    program.paste(draft)
    program.settle(1)
    return program


def take_turn(program, echoes):
    for _ in range(turn):
        echoes.append(program.echo(unused.pop()))
        program.rest(chance.uniform(0.005, 0.06))
        program.keys("\x7f")
        program.rest(chance.uniform(0.005, 0.06))
    program.settle()


def figures(values):
    return {"p50": percentile(values, 0.5), "p95": percentile(values, 0.95), "p99": percentile(values, 0.99), "worst": round(max(values), 2)}


def processor_time():
    """Busy and whole time of all processors since the start."""
    fields = [int(f) for f in open("/proc/stat").readline().split()[1:9]]
    return sum(fields) - fields[3] - fields[4], sum(fields)


practice, exam = [], []
busy, whole = processor_time()
while len(practice) < keys:
    with tempfile.TemporaryDirectory() as folder:
        both = [(start(False, folder), practice), (start(True, folder), exam)]
        for _ in range(turns_per_session):
            for program, echoes in both:
                take_turn(program, echoes)
            both.reverse()
        for program, _ in both:
            program.end()

with_lint, without = figures(practice), figures(exam)
part = len(practice) // 10
busy, whole = (now - then for now, then in zip(processor_time(), (busy, whole)))
print(json.dumps({
    "keys": len(practice),
    "draft": len(draft),
    "practice_ms": with_lint,
    "exam_ms": without,
    "added_ms": {p: round(with_lint[p] - without[p], 2) for p in ("p50", "p95", "p99")},
    "added_p99_runs": [round(percentile(practice[i:i + part], 0.99) - percentile(exam[i:i + part], 0.99), 2) for i in range(0, part * 10, part)],
    "machine_busy": round(busy / whole, 2),
}))
