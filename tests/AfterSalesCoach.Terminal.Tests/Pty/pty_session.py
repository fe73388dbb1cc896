"""Runs a program in a pseudo-terminal as a shell would, plays steps and reports what came back, as JSON.

usage: pty_session.py COLUMNS ROWS STEP... -- PROGRAM ARGUMENT...
  wait:TEXT       until the output holds TEXT (10 s at most)
  keys:HEX        types these bytes, then waits until output pauses
  idle:SECONDS    lets time pass
  signal:NAME     sends a signal, such as TERM
  stopped         until the program is stopped
  continue        continues it
  resize:CxR      changes the size of the terminal
  hangup          closes the terminal
  exit            until the program has ended (10 s at most)
"""
import base64
import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

columns, rows = int(sys.argv[1]), int(sys.argv[2])
split = sys.argv.index("--")
steps, command = sys.argv[3:split], sys.argv[split + 1:]
master, slave = pty.openpty()
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
before = termios.tcgetattr(slave)
news, tell = os.pipe()

shell = os.fork()
if shell == 0:
    # A session of its own whose leader starts the program as a job: only so a stop signal stops it.
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(slave, os.getpid())
        for fd in (0, 1, 2):
            os.dup2(slave, fd)
        os.closerange(3, 256)
        # A test run in the background of a script inherits that INT and QUIT are ignored.
        for s in (signal.SIGTTOU, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            signal.signal(s, signal.SIG_DFL)
        os.execvp(command[0], command)
    os.close(master)
    os.write(tell, f"pid {job}\n".encode())
    while True:
        _, status = os.waitpid(job, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            os.write(tell, b"stopped\n")
        else:
            os.write(tell, f"exit {os.waitstatus_to_exitcode(status)}\n".encode())
            os._exit(0)

output = b""
heard = b""
open_terminal = True
answered = 0
sequence = b"\x1b[6n"


def pump(seconds):
    """Reads for at most this long; True when something came."""
    global output, heard, open_terminal, answered
    watched = [news] + ([master] if open_terminal else [])
    ready, _, _ = select.select(watched, [], [], max(0, seconds))
    if news in ready:
        heard += os.read(news, 4096)
    if master in ready:
        try:
            output += os.read(master, 65536)
        except OSError:
            open_terminal = False
        while output.count(sequence) > answered:
            # The position after a narrow character in the first column.
            answered += 1
            os.write(master, b"\x1b[2;2R")
    return bool(ready)


def until(found, seconds=10.0):
    start = time.monotonic()
    while not found():
        if time.monotonic() - start > seconds:
            return False
        pump(0.05)
    return True


def settle():
    while pump(0.12):
        pass


until(lambda: b"\n" in heard)
pid = int(heard.split()[1])
memory = 0
report = []
for step in steps:
    name, _, value = step.partition(":")
    length, start, ok = len(output), time.monotonic(), True
    attributes = None
    if name == "wait":
        ok = until(lambda: value.encode() in output)
    elif name == "keys":
        os.write(master, bytes.fromhex(value))
        settle()
    elif name == "idle":
        until(lambda: False, float(value))
    elif name == "signal":
        os.kill(pid, getattr(signal, f"SIG{value}"))
        settle()
    elif name == "stopped":
        ok = until(lambda: heard.endswith(b"stopped\n"))
        settle()
        attributes = termios.tcgetattr(slave) == before
    elif name == "continue":
        heard = b""
        os.kill(-pid, signal.SIGCONT)
        settle()
        attributes = termios.tcgetattr(slave) == before
    elif name == "resize":
        width, height = value.split("x")
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", int(height), int(width), 0, 0))
        os.kill(pid, signal.SIGWINCH)
        settle()
    elif name == "hangup":
        os.close(slave)
        os.close(master)
        open_terminal = False
    elif name == "exit":
        ok = until(lambda: b"exit " in heard)
        while pump(0.05) and open_terminal:
            pass
        if open_terminal:
            attributes = termios.tcgetattr(slave) == before
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith("VmHWM"):
                memory = int(line.split()[1])
    except OSError:
        pass
    report.append({"step": step, "ok": ok, "bytes": len(output) - length, "restored": attributes,
                   "milliseconds": round((time.monotonic() - start) * 1000)})

status = heard.rpartition(b"exit ")[2].split()
ended = b"exit " in heard
if not ended:
    os.kill(pid, signal.SIGKILL)
os.waitpid(shell, 0)
print(json.dumps({"steps": report, "exit": int(status[0]) if ended else None, "memory_kb": memory, "output": base64.b64encode(output).decode()}))
