"""Measures full-screen training through a pseudo-terminal and prints the figures as JSON.

usage: budgets.py [--exam] [--before TEXT] SECONDS_IDLE -- PROGRAM ARGUMENT...

The program starts at the briefing of a scenario whose first message may be answered in writing.
  first_paint_ms   exec to the key bar of the first frame
  ready_ms         exec to the briefing, where the scenario can be begun; with cpu_ms, the processor time used until then
  bytes_per_key    most and mean bytes that a Chinese character costs, until output pauses
  echo_ms          p50, p95 and worst time from writing a character to seeing it in the output
  idle_bytes_s     output while nothing is done but the clock runs
  idle_cpu         share of one core meanwhile
  rss_mb           peak resident memory
"""
import json
import sys
import time

from terminal import Program, percentile

split = sys.argv.index("--")
options, command = sys.argv[1:split], sys.argv[split + 1:]
exam = "--exam" in options
before = options[options.index("--before") + 1] if "--before" in options else ""
idle_seconds = float(options[-1])
typed = "实在抱歉您的包裹已到站点今晚会派送请留意短信谢谢理解我们一直都在有事随时说"

program = Program(command)
first_paint = program.until("退出") - program.started
ready = program.until("按 Enter 开始") - program.started
ready_cpu = program.cpu()
program.begin(exam)
if before:
    program.paste(before)
    program.settle(0.5)

costs, echoes = [], []
for character in typed:
    mark = len(program.output)
    echoes.append(program.echo(character))
    program.settle(0.12)
    costs.append(len(program.output) - mark)

program.settle(0.5)
mark, busy, start = len(program.output), program.cpu(), time.monotonic()
program.rest(idle_seconds)
elapsed = time.monotonic() - start
idle_bytes, idle_cpu = len(program.output) - mark, program.cpu() - busy
memory = program.peak_memory()
print(json.dumps({
    "first_paint_ms": round(first_paint * 1000),
    "ready_ms": round(ready * 1000),
    "cpu_ms": round(ready_cpu * 1000),
    "bytes_per_key": {"most": max(costs), "mean": round(sum(costs) / len(costs)), "median": sorted(costs)[len(costs) // 2]},
    "echo_ms": {"p50": percentile(echoes, 0.5), "p95": percentile(echoes, 0.95), "worst": round(max(echoes), 2)},
    "idle_bytes_s": round(idle_bytes / elapsed, 1),
    "idle_cpu": round(idle_cpu / elapsed, 4),
    "rss_mb": round(memory, 1),
    "exit": program.end(),
}))
