"""Every normative rule of votes (V) and ideas (I) is quoted by a test that holds it."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent
RULES = [*(f"V{n}" for n in range(1, 23)), *(f"I{n}" for n in range(1, 10))]
# In Python the name of the test or its docstring quotes the rule; in JavaScript its title does.
PYTHON = re.compile(r'def (test_\w+)\([^)]*\)[^:]*:\n(?:    """(.*?)""")?', re.DOTALL)
SCRIPT = re.compile(r"""\b(?:test|it)\(\s*(['"`])(.*?)\1""", re.DOTALL)


def quoted() -> dict[str, set[str]]:
    """The files whose tests quote each rule."""
    found: dict[str, set[str]] = {rule: set() for rule in RULES}
    for path in ROOT.rglob("test_*.py"):
        for name, doc in PYTHON.findall(path.read_text(encoding="utf-8")):
            _note(found, path, f"{name.replace('_', ' ')} {doc}")
    for path in (ROOT / "js").rglob("*.test.js*"):
        for _, title in SCRIPT.findall(path.read_text(encoding="utf-8")):
            _note(found, path, title)
    return found


def _note(found: dict[str, set[str]], path: Path, words: str) -> None:
    for rule in re.findall(r"\b[VI]\d{1,2}\b", words):
        if rule in found:
            found[rule].add(path.relative_to(ROOT).as_posix())


def test_every_rule_is_quoted_by_a_test() -> None:
    assert [rule for rule, files in quoted().items() if not files] == []


def test_the_search_reads_names_docstrings_and_titles() -> None:
    found = quoted()

    assert "actions/test_papers.py" in found["V15"]
    assert any(name.startswith("js/") for files in found.values() for name in files)
