"""The command line, as somebody at the terminal uses it."""

import os
import subprocess
import sys

from tests.system.server import ROOT


def run(*arguments: object, language: str = "C.UTF-8") -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "LANG": language, "LC_ALL": language}
    command = [sys.executable, "-m", "facilitator", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, check=False)
