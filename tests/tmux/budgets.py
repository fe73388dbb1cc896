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
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

split = sys.argv.index("--")
options, command = sys.argv[1:split], sys.argv[split + 1:]
exam = "--exam" in options
before = options[options.index("--before") + 1] if "--before" in options else ""
idle_seconds = float(options[-1])
typed = "实在抱歉您的包裹已到站点今晚会派送请留意短信谢谢理解我们一直都在有事随时说"

started = time.monotonic()
pid, master = pty.fork()
if pid == 0:
    os.environ.update(TERM="xterm-256color", LC_ALL="C.utf8")
    os.environ.pop("NO_COLOR", None)
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    os.execvp(command[0], command)

output = bytearray()
asked = 0


def pump(seconds):
    """Reads what comes within this time; True when something came."""
    global asked
    ready, _, _ = select.select([master], [], [], max(0, seconds))
    if not ready:
        return False
    try:
        output.extend(os.read(master, 65536))
    except OSError:
        return False
    while output.count(b"\x1b[6n") > asked:
        # The cursor after a narrow character in the first column.
        asked += 1
        os.write(master, b"\x1b[2;2R")
    return True


def until(wanted, since=0, seconds=10.0):
    end = time.monotonic() + seconds
    while wanted not in output[since:]:
        if time.monotonic() > end:
            sys.exit(f"{wanted.decode()} did not come; got: {bytes(output[-2000:])!r}")
        pump(0.05)
    return time.monotonic()


def settle(quiet=0.15):
    while pump(quiet):
        pass


def keys(text):
    os.write(master, text if isinstance(text, bytes) else text.encode())


def percentile(values, share):
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))], 2)


def cpu():
    fields = open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


first_paint = until("退出".encode()) - started
ready = until("按 Enter 开始".encode()) - started
ready_cpu = cpu()
settle()
if exam:
    keys(b"\t")
    settle()
keys(b"\r")
until("剩余".encode(), len(output) - 1 if len(output) else 0)
settle()
keys(b"\x1b2")
settle()
if before:
    keys(b"\x1b[200~" + before.encode() + b"\x1b[201~")
    settle(0.5)

costs, echoes = [], []
for character in typed:
    mark = len(output)
    sent = time.monotonic()
    keys(character)
    echoes.append((until(character.encode(), mark) - sent) * 1000)
    settle(0.12)
    costs.append(len(output) - mark)

settle(0.5)
mark, busy, start = len(output), cpu(), time.monotonic()
while time.monotonic() - start < idle_seconds:
    pump(0.2)
elapsed = time.monotonic() - start
idle_bytes, idle_cpu = len(output) - mark, cpu() - busy
memory = next(int(line.split()[1]) for line in open(f"/proc/{pid}/status") if line.startswith("VmHWM"))
keys(b"\x03")
settle()
keys(b"\x03")
settle()
_, status = os.waitpid(pid, 0)
print(json.dumps({
    "first_paint_ms": round(first_paint * 1000),
    "ready_ms": round(ready * 1000),
    "cpu_ms": round(ready_cpu * 1000),
    "bytes_per_key": {"most": max(costs), "mean": round(sum(costs) / len(costs)), "median": sorted(costs)[len(costs) // 2]},
    "echo_ms": {"p50": percentile(echoes, 0.5), "p95": percentile(echoes, 0.95), "worst": round(max(echoes), 2)},
    "idle_bytes_s": round(idle_bytes / elapsed, 1),
    "idle_cpu": round(idle_cpu / elapsed, 4),
    "rss_mb": round(memory / 1024, 1),
    "exit": os.waitstatus_to_exitcode(status),
}))
