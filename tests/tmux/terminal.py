"""A program in a pseudo-terminal of 100x30, with keys in and bytes out."""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time


class Program:
    def __init__(self, command):
        self.started = time.monotonic()
        self.output = bytearray()
        self._asked = 0
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.utf8")
            for name in ("NO_COLOR", "CI", "COACH_PLAIN", "SSH_TTY"):
                os.environ.pop(name, None)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
            os.execvp(command[0], command)

    def pump(self, seconds):
        """Reads what comes within this time; True when something came."""
        ready, _, _ = select.select([self._master], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            self.output.extend(os.read(self._master, 65536))
        except OSError:
            return False
        while self.output.count(b"\x1b[6n") > self._asked:
            # The cursor after a narrow character in the first column.
            self._asked += 1
            os.write(self._master, b"\x1b[2;2R")
        return True

    def until(self, wanted, since=0, seconds=10.0):
        """Waits for a text in the output; the time when it was there."""
        wanted = wanted.encode()
        end = time.monotonic() + seconds
        while wanted not in self.output[since:]:
            if time.monotonic() > end:
                sys.exit(f"{wanted.decode()} did not come; got: {bytes(self.output[-2000:])!r}")
            self.pump(0.05)
        return time.monotonic()

    def settle(self, quiet=0.15):
        while self.pump(quiet):
            pass

    def rest(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump(end - time.monotonic())

    def keys(self, text):
        os.write(self._master, text.encode())

    def paste(self, text):
        self.keys(f"\x1b[200~{text}\x1b[201~")

    def echo(self, character):
        """Types a character; the time in milliseconds until it is in the output."""
        mark, sent = len(self.output), time.monotonic()
        self.keys(character)
        return (self.until(character, mark) - sent) * 1000

    def begin(self, exam):
        """From the briefing of a scenario to the reply box."""
        self.until("按 Enter 开始")
        self.settle()
        if exam:
            self.keys("\t")
            self.settle()
        self.keys("\r")
        self.until("剩余", len(self.output) - 1 if self.output else 0)
        self.settle()
        self.keys("\x1b2")
        self.settle()

    def cpu(self):
        """Processor time used so far, in seconds."""
        fields = open(f"/proc/{self.pid}/stat").read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_memory(self):
        """In megabytes."""
        return next(int(line.split()[1]) for line in open(f"/proc/{self.pid}/status") if line.startswith("VmHWM")) / 1024

    def end(self):
        """Leaves as a trainee does; the exit status."""
        for _ in range(2):
            self.keys("\x03")
            self.settle()
        _, status = os.waitpid(self.pid, 0)
        os.close(self._master)
        return os.waitstatus_to_exitcode(status)


def percentile(values, share):
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))], 2)
