"""Runs one program and says what it printed, how long it took, and how much memory it held."""
import os
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Contestant:
    name: str
    command: list
    folder: str = "."
    accepted: tuple = (0,)
    is_peer: bool = False
    missing: str = ""  # why a peer cannot run; empty if it can


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds
    memory: float  # MiB
    figures: dict = field(default_factory=dict)  # what the program printed


def run(contestant, scratch):
    with open(scratch, "w+b") as printed:
        start = time.perf_counter()
        process = subprocess.Popen(contestant.command, cwd=contestant.folder, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in contestant.accepted:
            raise RuntimeError(f"{contestant.name} ended with {process.returncode}: {' '.join(contestant.command)}")
        printed.seek(0)
        head = printed.read(4096).decode("utf-8", "replace")
    pairs = [line.split("\t") for line in head.splitlines() if line.count("\t") == 1]
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, {name: float(value) for name, value in pairs})


def alternate(contestants, rounds, scratch, report):
    """Every contestant once a round, in turn forwards and backwards, so that a slow stretch of the machine meets all of them."""
    runs = {contestant.name: [] for contestant in contestants}
    for number in range(rounds):
        for contestant in contestants if number % 2 == 0 else reversed(contestants):
            if not contestant.missing:
                report(f"round {number + 1} of {rounds}: {contestant.name}")
                try:
                    runs[contestant.name].append(run(contestant, scratch))
                except (RuntimeError, OSError) as error:
                    if not contestant.is_peer:
                        raise
                    contestant.missing = str(error)
    return runs
