"""Browser and server make the same words from the same files."""

import json
import subprocess
from itertools import product

import pytest

from facilitator.assets import node
from facilitator.environment import ROOT
from facilitator.locale import LANGUAGES, PARTS, part_path, translator
from facilitator.protocol import TRACK_WORDS

FORMAT = """
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const { language, sources, calls } = JSON.parse(readFileSync(0, 'utf8'));
const bundle = new FluentBundle(language, { useIsolating: false });
const errors = sources.flatMap((text) => bundle.addResource(new FluentResource(text)));
const words = calls.map(([id, args]) => bundle.formatPattern(bundle.getMessage(id)?.value ?? id, args, errors));
console.log(JSON.stringify({ words, errors: errors.map(String) }));
"""
NUMBERS = (0, 1, 2, 5, 11, 21, 22, 100, 1234, 1234567)
PHASES = ("lobby", "open", "reveal", "handed_over", "unheard_of")


def in_browser(language: str, calls: list[tuple[str, dict[str, object]]]) -> dict[str, list[str]]:
    if not (ROOT / "node_modules/@fluent/bundle").is_dir():
        pytest.fail("node_modules/@fluent/bundle is missing: `python3 run.py test` installs it, or `npm ci`")
    sources = [part_path(language, part).read_text(encoding="utf-8") for part in PARTS]
    command = [str(node()), "--input-type=module", "-e", FORMAT]
    asked = json.dumps({"language": language, "sources": sources, "calls": calls})
    done = subprocess.run(command, input=asked, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def every_call(messages, uses_of, counts, language):
    """Every message with every preset, and with numbers that differ in their plural and their grouping."""
    for id_ in messages[language]:
        names = sorted(uses_of(language, id_).variables)
        if names == []:
            yield id_, {}
            continue
        for preset, n, word in product(TRACK_WORDS, NUMBERS, range(len(PHASES))):
            if (preset != "area" and "preset" not in names) or (word and "phase" not in names):
                continue
            chosen = {"preset": preset, "phase": PHASES[word]}
            yield id_, {name: chosen.get(name, n if name in counts else str(n)) for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_the_same_in_the_browser(messages, uses_of, counts, language):
    calls = list(every_call(messages, uses_of, counts, language))

    answer = in_browser(language, calls)

    assert answer["errors"] == []
    t = translator(language, strict=True).t
    differ = [
        (id_, args, here, there)
        for (id_, args), there in zip(calls, answer["words"], strict=True)
        if (here := t(id_, **args)) != there
    ]
    assert differ == []
