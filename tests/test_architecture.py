"""Who may import whom, what stands in one place only, and what no file may do."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "facilitator"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
SCRIPTS = sorted(path for folder in ("core", "ui", "pages") for path in (ROOT / "static/js" / folder).rglob("*.js*"))

# Layer -> what it may import besides itself; a dotted name allows that module only. ARCHITECTURE, "Layout".
COMMON = {"domain", "protocol"}
FOUND = {f"store.{name}" for name in ("activity", "decisions", "find", "grants", "mine", "pulse", "records", "sync")}
EDGE = COMMON | FOUND | {"actions", "config", "instance", "presence", "runtime"}
TOOLS = {"assets", "environment", "network", "terminal", "testing"}
ALLOWED: dict[str, set[str]] = {
    "domain": set(),
    "protocol": {"domain"},
    "config": set(),
    "demo": set(),
    "instance": set(),
    "locale": set(),
    "logs": set(),
    "runtime": set(),
    "presence": {"protocol"},
    "stemming": set(),
    "store": COMMON,
    "actions": COMMON | {"store", "demo", "stemming"},
    "reports": COMMON | {"store", "locale"},
    "live": EDGE,
    "web": EDGE | {"reports", "locale"},
    "robots": COMMON | {"demo", "locale", "terminal"},
    "protocol_js": COMMON,
    "protocol_docs": COMMON,
    "openapi": COMMON,
    "reliability": set(),
    "terminal": set(),
    "rescue": {"config", "instance", "locale", "store", "terminal"},
    "environment": {"terminal"},
    "network": {"terminal"},
    "assets": {"terminal", "environment"},
    "testing": {"terminal", "environment", "assets"},
    "pictures": TOOLS | {"locale", "robots", "demo"},
    "__main__": {"cli"},
    "__init__": set(),
}
EVERYTHING = {"app", "cli", "verbs"}
OUTSIDERS = {
    "sqlalchemy": {"store", "actions", "reports"},
    "alembic": {"store"},
    "flask": {"web", "live", "app", "cli"},
    "flask_socketio": {"app"},
    "socketio": {"live", "robots"},
    "eventlet": {"runtime"},
    "snowballstemmer": {"stemming"},
    "requests": set(),
}
READERS_OF_THE_ENVIRONMENT = {"config.py", "environment.py", "terminal.py", "testing.py"}


def imports(path: Path) -> Iterator[str]:
    """Dotted names of everything that a module imports, late imports and those for types included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def is_allowed(layer: str, name: str) -> bool:
    target = name.removeprefix("facilitator.")
    first = target.split(".")[0]
    is_ours = (PACKAGE / first).is_dir() or (PACKAGE / f"{first}.py").is_file()
    if layer in EVERYTHING or first == layer or not is_ours:
        return True
    return any(target == one or target.startswith(f"{one}.") for one in ALLOWED[layer])


def test_every_layer_has_its_rule() -> None:
    assert {layer_of(path) for path in MODULES} <= set(ALLOWED) | EVERYTHING


def test_imports_go_one_way() -> None:
    own = [(path, name) for path in MODULES for name in imports(path) if name.startswith("facilitator.")]

    wrong = [(path.relative_to(ROOT).as_posix(), name) for path, name in own if not is_allowed(layer_of(path), name)]
    assert wrong == []


def test_the_domain_stands_on_the_standard_library_alone() -> None:
    for path in (PACKAGE / "domain").glob("*.py"):
        foreign = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names) - {"facilitator"}
        assert foreign == set(), path


@pytest.mark.parametrize("library", OUTSIDERS)
def test_a_library_is_known_in_its_layers_only(library: str) -> None:
    users = {layer_of(path) for path in MODULES for name in imports(path) if name.split(".")[0] == library}

    assert users <= OUTSIDERS[library]


def test_the_edges_do_not_know_each_other() -> None:
    assert "live" not in ALLOWED["web"]
    assert "web" not in ALLOWED["live"]


def test_nothing_but_the_settings_reads_the_environment() -> None:
    readers = {path.name for path in MODULES if re.search(r"\bos\.(environ|getenv|putenv)\b", path.read_text("utf-8"))}

    assert readers <= READERS_OF_THE_ENVIRONMENT


def test_only_actions_and_the_schema_write() -> None:
    """`session.add`, `delete` and the like are words of the actions; the store reads.

    What it reads past the ORM it reads with the actions' changes: store/prepared.py and pending.py hand them over.
    """
    writing = re.compile(r"session\.(add|add_all|delete|merge|flush)\(")
    writers = {path.relative_to(PACKAGE).as_posix() for path in MODULES if writing.search(path.read_text("utf-8"))}

    assert {name for name in writers if not name.startswith("actions/")} == {
        "store/pending.py",
        "store/prepared.py",
        "store/schema.py",
    }


def test_every_module_says_its_job() -> None:
    docs = {path: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "" for path in MODULES}

    assert [str(path) for path, doc in docs.items() if len(doc.partition("\n")[0]) < 12] == []


# the browser's side

IMPORT = re.compile(
    r"""(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]"""
)
LIBRARIES = {
    "core": {"@fluent/bundle"},
    "ui": {"preact", "preact/hooks", "lucide"},
    "pages": {"preact", "preact/hooks", "@preact/signals", "lucide", "socket.io-client"},
}
MAY_USE = {"core": {"core"}, "ui": {"ui", "core"}, "pages": {"pages", "ui", "core"}}
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(|DOMParser"
)


def script_imports(path: Path) -> list[str]:
    found = IMPORT.findall(path.read_text(encoding="utf-8"))
    return [one or other for one, other in found]


def may_import(path: Path, name: str) -> bool:
    base = ROOT / "static/js"
    layer = path.relative_to(base).parts[0]
    if not name.startswith("."):
        return name in LIBRARIES[layer]
    target = (path.parent / name).resolve()
    if target.suffix in (".css", ".ftl"):
        return layer == "pages" and target.is_file()
    return target.is_file() and target.relative_to(base).parts[0] in MAY_USE[layer]


def test_scripts_import_one_way() -> None:
    every = [(path, name) for path in SCRIPTS for name in script_imports(path)]

    assert len(every) > len(SCRIPTS)
    assert [(path.relative_to(ROOT).as_posix(), name) for path, name in every if not may_import(path, name)] == []


def test_the_core_knows_no_document() -> None:
    for path in (ROOT / "static/js/core").rglob("*.js"):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"\b(document|window)\.", code), path


def test_no_script_and_no_template_makes_markup_of_text() -> None:
    for path in (*SCRIPTS, *(ROOT / "templates").glob("*.html")):
        assert not FORBIDDEN.search(path.read_text(encoding="utf-8")), path


def test_every_script_says_its_job() -> None:
    firsts = {path.name: path.read_text(encoding="utf-8").partition("\n")[0] for path in SCRIPTS}

    assert {name: first for name, first in firsts.items() if not re.match(r"(//|/\*\*?) \S.{8,}", first)} == {}


def test_nothing_that_is_served_names_another_host() -> None:
    served = [*SCRIPTS, *(ROOT / "static/css").rglob("*.css"), *(ROOT / "templates").glob("*.html")]
    address = re.compile(r"https?://(?!www\.w3\.org/|192\.168\.)[\w-]+(\.[\w-]+)+")

    assert [(path.name, found[0]) for path in served if (found := address.search(path.read_text("utf-8")))] == []
