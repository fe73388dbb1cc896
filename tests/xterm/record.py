"""Runs a program in a pseudo-terminal inside this terminal, of the same size, and keeps a copy of every byte it writes.

usage: record.py COPY PROGRAM ARGUMENT...
"""
import os
import pty
import sys

columns, rows = os.get_terminal_size()
sized = 'stty cols "$1" rows "$2"; shift 2; exec "$@"'

with open(sys.argv[1], "wb", buffering=0) as copy:
    def copied(master):
        output = os.read(master, 65536)
        copy.write(output)
        return output

    pty.spawn(["sh", "-c", sized, "sh", str(columns), str(rows), *sys.argv[2:]], copied)
