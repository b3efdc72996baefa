"""The browser side is built from its sources, once, with hashed names and compressed copies."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from facilitator import assets
from facilitator.environment import ROOT
from facilitator.terminal import Failure

PAGE = """\
import { render } from 'preact';
import text from '../../../facilitator/locale/ru/page.ftl';
render(<p>{text?.length ?? 0}{text}</p>, document.body);
"""
SHEET = "@import '@fontsource-variable/golos-text'; main { inset: 0; & p { color: red } }"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small tree of sources beside this checkout's own node and packages."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in (".venv", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    for name in ("package.json", "package-lock.json", "static/js/build.mjs", "requirements/build.txt"):
        write(tmp_path / name, (ROOT / name).read_text(encoding="utf-8"))
    write(tmp_path / "static/js/pages/participant.jsx", PAGE)
    write(tmp_path / "static/js/pages/screen.js", "console.log('screen');")
    write(tmp_path / "static/css/participant.css", SHEET)
    write(tmp_path / "static/css/print.css", "p { margin: 0 }")
    write(tmp_path / "facilitator/locale/ru/page.ftl", "hello = Привет")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quiet(line: str) -> None:
    pass


def build(checkout: Path) -> bool:
    return assets.ensure_built(quiet, checkout)


def test_the_manifest_names_the_files_of_every_page(checkout: Path) -> None:
    build(checkout)
    pages = assets.load_manifest(checkout)
    dist = checkout / "static/dist"

    assert sorted(pages) == ["participant", "print", "screen"]
    assert {name: (bool(page["js"]), bool(page["css"])) for name, page in pages.items()} == {
        "participant": (True, True), "print": (False, True), "screen": (True, False),
    }  # fmt: skip
    for page in pages.values():
        for kind, file in (("js", page["js"]), ("css", page["css"])):
            if file:
                sizes = {
                    ".gz": page["sizes"][kind]["gz"],
                    ".br": page["sizes"][kind]["br"],
                    "": page["sizes"][kind]["raw"],
                }
                assert {end: (dist / f"{file}{end}").stat().st_size for end in sizes} == sizes


def test_a_page_carries_its_messages_and_runs_in_old_browsers(checkout: Path) -> None:
    build(checkout)
    page = assets.load_manifest(checkout)["participant"]

    script = (checkout / "static/dist" / str(page["js"])).read_text(encoding="utf-8")
    sheet = (checkout / "static/dist" / str(page["css"])).read_text(encoding="utf-8")

    assert "hello = Привет" in script
    assert not script.startswith(("import", "export"))
    assert "main p{color:red}" in sheet
    assert "inset" not in sheet


def test_fonts_are_copied_under_hashed_names(checkout: Path) -> None:
    build(checkout)
    page = assets.load_manifest(checkout)["participant"]

    sheet = (checkout / "static/dist" / str(page["css"])).read_text(encoding="utf-8")
    fonts = [path.name for path in (checkout / "static/dist").glob("*.woff2")]

    assert len(fonts) >= 2
    assert [name for name in fonts if f'url("/static/dist/{name}")' not in sheet] == []


def test_compressed_copies_hold_the_same_bytes(checkout: Path) -> None:
    build(checkout)
    file = checkout / "static/dist" / str(assets.load_manifest(checkout)["participant"]["js"])
    unbrotli = (
        "const [zlib, fs] = [require('zlib'), require('fs')];"
        "process.stdout.write(zlib.brotliDecompressSync(fs.readFileSync(process.argv[1])))"
    )

    brotli = subprocess.run([str(assets.node()), "-e", unbrotli, f"{file}.br"], capture_output=True, check=True)

    assert gzip.decompress(file.with_name(f"{file.name}.gz").read_bytes()) == file.read_bytes()
    assert brotli.stdout == file.read_bytes()


def test_nothing_is_built_twice(checkout: Path) -> None:
    assert (build(checkout), build(checkout)) == (True, False)


@pytest.mark.parametrize(
    "source",
    ["static/js/pages/participant.jsx", "static/css/participant.css", "facilitator/locale/ru/page.ftl"],
)
def test_a_changed_source_gets_a_new_name(checkout: Path, source: str) -> None:
    build(checkout)
    before = assets.load_manifest(checkout)["participant"]
    write(
        checkout / source,
        (checkout / source).read_text(encoding="utf-8").replace("red", "blue").replace("П", "п").replace("<p>", "<p>1"),
    )

    assert build(checkout)

    after = assets.load_manifest(checkout)["participant"]
    assert (before["js"], before["css"]) != (after["js"], after["css"])


def test_the_same_sources_give_the_same_names(checkout: Path) -> None:
    build(checkout)
    before = assets.load_manifest(checkout)
    shutil.rmtree(checkout / "static/dist")

    build(checkout)

    assert assets.load_manifest(checkout) == before


def test_a_failed_build_shows_the_error_under_a_sentence_and_keeps_the_last_bundle(checkout: Path) -> None:
    build(checkout)
    before = assets.load_manifest(checkout)
    write(checkout / "static/js/pages/screen.js", "import 'nowhere';")

    with pytest.raises(Failure) as failed:
        build(checkout)

    assert 'Could not resolve "nowhere"' in str(failed.value)
    assert str(failed.value).endswith("\nThe browser side could not be built (see above).")
    assert assets.load_manifest(checkout) == before
    assert not assets.is_built(checkout)


def test_a_page_with_two_sheets_is_refused(checkout: Path) -> None:
    write(checkout / "static/js/pages/participant.jsx", "import './extra.css';")
    write(checkout / "static/js/pages/extra.css", "p { margin: 0 }")

    with pytest.raises(Failure, match="participant has two css files"):
        build(checkout)


def test_a_release_brings_its_bundle_and_needs_no_node(checkout: Path) -> None:
    build(checkout)
    for name in ("static/js", "facilitator"):
        shutil.rmtree(checkout / name)
    for name in (".venv", "node_modules"):
        (checkout / name).unlink()

    assert build(checkout) is False


def test_a_release_without_its_bundle_gets_one_sentence(checkout: Path) -> None:
    shutil.rmtree(checkout / "static/js")

    with pytest.raises(Failure, match=r"^static/dist is missing, and so are the sources"):
        build(checkout)


def test_a_manifest_that_was_never_built_gets_one_sentence(checkout: Path) -> None:
    with pytest.raises(Failure, match=r"^The browser side is not built: run `python3 run.py build`\.$"):
        assets.load_manifest(checkout)


def test_packages_for_the_tests_also_serve_the_build(checkout: Path) -> None:
    (checkout / "node_modules").unlink()
    stamp = checkout / "node_modules/.facilitator-stamp"

    write(stamp, assets._npm_state(checkout, dev=True))
    for_build_after_dev = assets._npm_is_done(dev=False, root=checkout)
    write(stamp, assets._npm_state(checkout, dev=False))
    for_dev_after_build = assets._npm_is_done(dev=True, root=checkout)

    assert (for_build_after_dev, for_dev_after_build) == (True, False)


def test_npm_is_the_pinned_one(checkout: Path) -> None:
    npm = json.loads((assets.npm_cli().parents[1] / "package.json").read_text(encoding="utf-8"))

    assert npm["name"] == "npm"
    assert ROOT / ".venv" in assets.node().parents
