#!/usr/bin/env python3
"""Measures how long a build takes, how much memory it wants and how it grows; rivals can be run in turn with it.

    measure.py [--sizes 100,1000] [--runs 5] [--rival 'zola=zola --root {src} build --output-dir {out}'] …

Runs go A B A B, so that a busy machine slows all alike; every run builds into an empty folder. Figures are medians, with
the least and the most. CPU seconds are user and system time of the process and its children; peak is its resident set.
A rival reads its own layout: {src} is the folder given as --source NAME=FOLDER, else vagval's corpus.
"""
import argparse
import math
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = "vagval={here}/../target/release/vagval build --quiet --root {{src}} --out {{out}}".format(here=HERE)


def corpus(size):
    """Returns the folder of a corpus, made on first use."""
    folder = HERE / f"out/corpus-{size}"
    if not folder.exists():
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), folder], check=True)
    return folder


def run(command, source, out):
    """Runs a build once; returns wall seconds, CPU seconds, peak MiB and output MB."""
    shutil.rmtree(out, ignore_errors=True)
    words = [word.format(src=source, out=out) for word in shlex.split(command)]
    began = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    if status:
        sys.exit(f"failed: {shlex.join(words)}")
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, size / 1e6


def told(values):
    return f"{statistics.median(values):.3f} ({min(values):.3f}-{max(values):.3f})"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="100,1000")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--rival", action="append", default=[])
    arguments.add_argument("--source", action="append", default=[])
    given = arguments.parse_args()
    commands = dict(pair.split("=", 1) for pair in [OURS, *given.rival])
    sources = dict(pair.split("=", 1) for pair in given.source)
    print("| pages | tool | wall s | cpu s | peak MiB | output MB | growth of cpu |\n|---|---|---|---|---|---|---|")
    before = {}
    for size in map(int, given.sizes.split(",")):
        runs = {name: [] for name in commands}
        for _ in range(given.runs):
            for name, command in commands.items():
                source = sources.get(name, "{corpus}").format(size=size, corpus=corpus(size))
                runs[name].append(run(command, source, HERE / f"out/site-{name}"))
        for name, figures in runs.items():
            wall, cpu, peak, output = zip(*figures)
            middle = statistics.median(cpu)
            grown = ""
            if name in before:
                smaller, less = before[name]
                grown = f"N^{math.log(middle / less) / math.log(size / smaller):.2f}"
            before[name] = (size, middle)
            print(f"| {size} | {name} | {told(wall)} | {told(cpu)} | {max(peak):.0f} | {output[0]:.1f} | {grown} |")


if __name__ == "__main__":
    main()
