"""Makes .venv from the hash-pinned locks and hands over to its Python. Standard library only."""

import contextlib
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from facilitator.terminal import Failure, either, fail, say

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "requirements.txt"
TESTED = (3, 11)
STAMP = "facilitator-stamp.json"


def venv_dir(root: Path = ROOT) -> Path:
    return root / ".venv"


def venv_python(root: Path = ROOT) -> Path:
    return venv_dir(root) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def child_env(*first_on_path: Path, **extra: str) -> dict[str, str]:
    """The environment for a child process, with folders put first on its PATH."""
    path = os.pathsep.join([*map(str, first_on_path), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, **extra}


def file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _interpreter() -> str:
    return f"{sys.implementation.cache_tag}-{sys.platform}"


def read_stamp(root: Path = ROOT) -> dict[str, str]:
    """What was done in .venv: its interpreter, and the hash of each lock file installed."""
    try:
        stamp = json.loads((venv_dir(root) / STAMP).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _write_stamp(root: Path, stamp: dict[str, str]) -> None:
    path = venv_dir(root) / STAMP
    part = path.with_suffix(".part")
    part.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    part.replace(path)


def is_installed(lock: str, root: Path = ROOT) -> bool:
    """Whether this lock file, as it reads now, is what .venv holds for this interpreter."""
    stamp = read_stamp(root)
    return (
        stamp.get("interpreter") == _interpreter()
        and stamp.get(lock) == file_hash(root / lock)
        and venv_python(root).exists()
    )


def ensure_installed(lock: str = RUNTIME, root: Path = ROOT) -> bool:
    """Install a lock file into .venv, making .venv first; False where that was already done."""
    if is_installed(lock, root):
        return False
    with exclusive(root):
        if is_installed(lock, root):
            return False
        if read_stamp(root).get("interpreter") != _interpreter() or not venv_python(root).exists():
            _make_venv(root)
        _install(lock, root)
    return True


@contextlib.contextmanager
def exclusive(root: Path = ROOT) -> Iterator[None]:
    """One process at a time changes .venv, node_modules and static/dist."""
    try:
        handle = (root / ".venv.lock").open("a+b")
    except OSError as error:
        raise Failure(_not_writable(root, error)) from error
    with handle:
        if os.name == "nt":
            _lock_on_windows(handle.fileno())
        else:
            import fcntl  # noqa: PLC0415  exists on POSIX alone

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _lock_on_windows(descriptor: int) -> None:
    """Wait for the lock; LK_LOCK by itself gives up after ten seconds."""
    msvcrt = importlib.import_module("msvcrt")
    while True:
        with contextlib.suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            return


def _make_venv(root: Path) -> None:
    uv = shutil.which("uv")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    say(either(f"Making .venv for Python {version} ...", f"Создаю .venv для Python {version} ..."))
    if sys.version_info[:2] != TESTED:
        say(either("  (only Python 3.11 is tested)", "  (проверено только на Python 3.11)"))
    if uv is None and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Failure(
            either(
                f"Python's venv module is missing: install it (on Debian or Ubuntu: apt install "
                f"python{version}-venv), or install uv, and start again.",
                f"Не хватает модуля venv: установите его (Debian, Ubuntu: apt install python{version}-venv) "
                "или uv и запустите снова.",
            )
        )
    target = str(venv_dir(root))
    making = (
        [uv, "venv", "--quiet", "--clear", "--python", sys.executable, target]
        if uv
        else [sys.executable, "-m", "venv", "--clear", target]
    )
    run_quietly(making, either("Could not make .venv.", "Не удалось создать .venv."), root)
    _make_importable(root)
    _write_stamp(root, {"interpreter": _interpreter()})


def _make_importable(root: Path) -> None:
    """A relative .pth lets `python -m facilitator` work from any folder, also after a move."""
    for site in venv_dir(root).glob("[Ll]ib/**/site-packages"):
        (site / "facilitator.pth").write_text(os.path.relpath(root, site) + "\n", encoding="utf-8")


def _install(lock: str, root: Path) -> None:
    started = time.monotonic()
    count = sum("==" in line for line in (root / lock).read_text(encoding="utf-8").splitlines())
    say(either(f"Installing {lock}: {count} packages ...", f"Устанавливаю {lock}: {count} пакетов ..."))
    python, uv = str(venv_python(root)), shutil.which("uv")
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", python]
    else:
        _ensure_pip(python, root)
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    sentence = either(
        f"Could not install {lock}: is there a network? Start again to go on.",
        f"Не удалось установить {lock}: есть ли сеть? Запустите снова, чтобы продолжить.",
    )
    run_quietly([*command, "--require-hashes", "-r", str(root / lock)], sentence, root)
    _write_stamp(root, {**read_stamp(root), lock: file_hash(root / lock)})
    say(f"  {time.monotonic() - started:.0f} s" if time.monotonic() - started >= 1 else "  ok")


def _ensure_pip(python: str, root: Path) -> None:
    """A .venv that uv made has no pip."""
    if subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode:
        command = [python, "-m", "ensurepip", "--default-pip"]
        run_quietly(command, either("Could not add pip to .venv.", "Не удалось добавить pip в .venv."), root)


def run_quietly(command: list[str], sentence: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a tool and return its output; on failure show the end of it under one sentence."""
    done = subprocess.run(
        command, cwd=cwd, env=env, check=False, text=True, encoding="utf-8", errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        tail = "\n".join(done.stdout.strip().splitlines()[-40:])
        raise Failure(f"{tail}\n{sentence}".lstrip())
    return done.stdout


def _not_writable(folder: Path, error: OSError) -> str:
    reason = error.strerror or str(error)
    return either(f"Cannot write to {folder}: {reason}.", f"Нет записи в папку {folder}: {reason}.")


def hand_over(arguments: list[str], root: Path = ROOT) -> NoReturn:
    """Become `.venv python -m facilitator`; returns only by ending the process."""
    try:
        ensure_installed(RUNTIME, root)
    except Failure as failure:
        fail(str(failure), failure.status)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except OSError as error:
        fail(_not_writable(venv_dir(root), error))
    python = str(venv_python(root))
    command = [python, "-m", "facilitator", *arguments]
    if os.name != "nt":
        os.execv(python, command)  # noqa: S606  the same program goes on in its own environment
    with contextlib.suppress(KeyboardInterrupt):
        raise SystemExit(subprocess.run(command, check=False).returncode)
    raise SystemExit(130)
