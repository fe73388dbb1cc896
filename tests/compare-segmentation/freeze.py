"""Picks lines for the frozen sample of the unit tests: every STEP-th that is not very long. Usage: freeze.py STEP < lines"""
import sys

step = int(sys.argv[1])
sys.stdin.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for number, line in enumerate(sys.stdin):
    if number % step == 0 and len(line) < 400:
        sys.stdout.write(line)
