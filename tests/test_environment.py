"""The environment is made once, from pinned hashes, and again only when something changed."""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from facilitator import environment
from facilitator.environment import ROOT
from facilitator.terminal import Failure

LOCKS = [ROOT / "requirements.txt", *sorted((ROOT / "requirements").glob("*.txt"))]


def make_wheel(folder: Path, version: str) -> str:
    """A wheel with one module, and the lock line that pins it."""
    wheel = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    files = {
        "tiny.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(name, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"tiny=={version} --hash=sha256:{digest}\n"


def cut_off(folder: Path) -> dict[str, str]:
    """Settings by which the installers see this folder's wheels and nothing else."""
    pip = {"PIP_FIND_LINKS": str(folder), "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    return {**pip, "UV_FIND_LINKS": str(folder), "UV_NO_INDEX": "1", "UV_OFFLINE": "1"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose lock of one local wheel has been installed; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "requirements.txt").write_text(make_wheel(folder, "1.0"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in cut_off(folder).items():
            patch.setenv(name, value)
        assert environment.ensure_installed(root=folder)
    return folder


@pytest.fixture
def checkout(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "checkout"
    shutil.copytree(made, folder, symlinks=True)
    for name, value in cut_off(folder).items():
        monkeypatch.setenv(name, value)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    return folder


def installed_version(checkout: Path) -> str:
    command = [str(environment.venv_python(checkout)), "-c", "import tiny; print(tiny.VERSION)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_lock_is_installed_again_only_when_it_changes(checkout: Path) -> None:
    assert (environment.ensure_installed(root=checkout), installed_version(checkout)) == (False, "1.0")

    (checkout / "requirements.txt").write_text(make_wheel(checkout, "2.0"))
    assert (environment.ensure_installed(root=checkout), installed_version(checkout)) == (True, "2.0")
    assert environment.ensure_installed(root=checkout) is False


def test_a_done_step_needs_no_tool_at_all(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a program was started"))

    assert environment.ensure_installed(root=checkout) is False


def test_a_wheel_that_differs_from_its_hash_is_refused_and_not_stamped(checkout: Path) -> None:
    lock = checkout / "requirements.txt"
    make_wheel(checkout, "2.0")
    lock.write_text("tiny==2.0 --hash=sha256:" + "0" * 64 + "\n")

    with pytest.raises(Failure, match=re.escape("Could not install requirements.txt")):
        environment.ensure_installed(root=checkout)

    assert environment.is_installed("requirements.txt", checkout) is False
    assert installed_version(checkout) == "1.0"


def test_the_environment_of_another_python_is_made_anew(checkout: Path) -> None:
    stamp = environment.venv_dir(checkout) / environment.STAMP
    stamp.write_text(json.dumps({**environment.read_stamp(checkout), "interpreter": "cpython-310-linux"}))
    leftover = environment.venv_dir(checkout) / "leftover"
    leftover.touch()

    assert environment.ensure_installed(root=checkout)
    assert (leftover.exists(), installed_version(checkout)) == (False, "1.0")


def test_a_requirement_without_its_hash_is_refused(checkout: Path) -> None:
    make_wheel(checkout, "2.0")
    (checkout / "requirements.txt").write_text("tiny==2.0\n")

    with pytest.raises(Failure, match=re.escape("Could not install requirements.txt")):
        environment.ensure_installed(root=checkout)

    assert installed_version(checkout) == "1.0"


def test_a_torn_stamp_counts_as_nothing_done(checkout: Path) -> None:
    (environment.venv_dir(checkout) / environment.STAMP).write_text('{"interpre')

    assert environment.read_stamp(checkout) == {}
    assert environment.is_installed("requirements.txt", checkout) is False


def test_a_checkout_can_be_moved_and_used_from_any_folder(checkout: Path, tmp_path: Path) -> None:
    (checkout / "facilitator").mkdir()
    (checkout / "facilitator/__main__.py").write_text("print('started')")
    moved = checkout.rename(tmp_path / "moved")

    command = [str(environment.venv_python(moved)), "-m", "facilitator"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout == "started\n"


def test_a_python_without_venv_gets_one_sentence(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(environment.venv_dir(checkout))
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment.shutil, "which", lambda name: None)

    with pytest.raises(Failure, match=r"^Python's venv module is missing: install it .*, and start again\.$"):
        environment.ensure_installed(root=checkout)


def test_a_folder_that_cannot_be_written_gets_one_sentence(checkout: Path) -> None:
    (checkout / "requirements.txt").write_text(make_wheel(checkout, "2.0"))
    (checkout / ".venv.lock").unlink()
    (checkout / ".venv.lock").mkdir()

    with pytest.raises(Failure, match=f"^Cannot write to {re.escape(str(checkout))}: Is a directory"):
        environment.ensure_installed(root=checkout)


def run_with_version(version: tuple[int, int, int]) -> subprocess.CompletedProcess[str]:
    code = f"import runpy, sys; sys.version_info = {version}; runpy.run_path('run.py', run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_old_python_gets_one_sentence() -> None:
    done = run_with_version((3, 9, 2))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Facilitator needs Python 3.11 or newer, and this is Python 3.9: ")
    assert done.stderr.count("\n") == 1


def test_run_py_can_be_read_by_an_old_python() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")

    tree = ast.parse(source, feature_version=(3, 7))
    before_check = [ast.dump(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]

    assert before_check[0] == "Import(names=[alias(name='sys')])"
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]


def test_a_second_start_works_without_a_network(tmp_path: Path) -> None:
    command = [sys.executable, "run.py", "--version"]
    env = {**os.environ, **cut_off(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)

    assert re.fullmatch(r"\d+\.\d+\.\d+\n", done.stdout)
    assert done.returncode == 0


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_hashed(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")

    requirements = [line for line in text.replace("\\\n", " ").splitlines() if line and line[0] not in " #"]

    assert requirements
    assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("lock", [*LOCKS, ROOT / ".npmrc"], ids=lambda path: path.name)
def test_a_lock_names_no_host(lock: Path) -> None:
    assert re.findall(r"https?:|index-url|find-links|registry *=", lock.read_text(encoding="utf-8")) == []


def test_the_npm_lock_names_no_host_to_download_from() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_npm_versions_are_exact() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))

    versions = {**package["dependencies"], **package["devDependencies"]}

    assert {name: v for name, v in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", v)} == {}


def test_warnings_are_errors_in_the_tests() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert config["tool"]["pytest"]["ini_options"]["filterwarnings"][0] == "error"
