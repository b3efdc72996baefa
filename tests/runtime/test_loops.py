"""Loops: what is posted runs in order, a signal is heard once, a future is waited for."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Run in a process of its own, for green threads must not live beside pytest; the same for both modes.
SCRIPT = """
import sys, threading, warnings
from concurrent.futures import ThreadPoolExecutor
from facilitator.runtime import make_loop

loop = make_loop(sys.argv[1])
assert loop.mode == sys.argv[1]

seen, done = [], loop.signal()
def post_all():
    for n in range(1000):
        loop.post(lambda n=n: seen.append(n))
    loop.post(done.set)
threading.Thread(target=post_all).start()
assert done.wait(10) is True
assert seen == list(range(1000)), "posted work runs in order"

signal = loop.signal()
assert signal.wait(0.01) is False
signal.set(); signal.set()
assert signal.wait(1) is True, "a signal is heard"
assert signal.wait(0.01) is False, "and only once"

with ThreadPoolExecutor(2) as pool:
    assert loop.wait(pool.submit(lambda: 5)) == 5
    failing = pool.submit(lambda: 1 / 0)
    try:
        loop.wait(failing)
    except ZeroDivisionError:
        seen.append("raised")
assert seen[-1] == "raised"

ticks, stop = [], loop.signal()
loop.spawn(lambda: [ticks.append(loop.sleep(0.001)) for _ in range(5)] and stop.set())
assert stop.wait(10) and len(ticks) == 5
print("sound")
"""


def run(mode: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", SCRIPT, mode]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_plain_threads() -> None:
    done = run("threading")

    assert (done.stdout.strip(), done.stderr) == ("sound", "")


def test_green_threads_without_a_warning() -> None:
    done = run("eventlet")

    assert (done.stdout.strip(), done.stderr) == ("sound", "")
