"""docs/reliability.md: what a run of the fault and attack suites has shown, entry by entry."""

from typing import Any

HEADINGS = {"faults": "Faults that are survived", "attacks": "Attacks that fail"}
INTRODUCTION = """\
# Reliability

What this program promises to survive, and what a run of its own suites has shown. Every entry starts a real server as a
process and speaks to it from outside: over TCP through a proxy that cuts, stalls and loses, on small disks, behind
delayed ones, with clocks that jump, as a browser and as an attacker. Made by `python3 run.py reliability`; the same
tests run with `python3 run.py test` as far as they take less than half a minute each, all of them with `--long`.

A figure without a bound is what was measured, not a promise; the bounds stand in the tests. What fails is played once
more when all the others are done, since some measure how long people wait, and the machine may have had other work: it
is marked."""


def document(run: dict[str, Any], facts: dict[str, Any]) -> str:
    """`run` as tests/proofs.py writes it, `{suites: {name: {id: title}}, shown}`; `facts`: machine, day, minutes."""
    shown = run["shown"]
    result = f"**{len(failed(run))} failed**" if failed(run) else "none failed"
    if again := sum(one.get("again", False) for one in shown):
        result += f", {again} played twice"
    summary = f"{len(shown)} tests on {facts['day']}, {facts['machine']}, {facts['minutes']} minutes: "
    parts = [INTRODUCTION, f"{summary}{result}."]
    for suite, titles in run["suites"].items():
        rows = [row for item, title in titles.items() for row in _rows(item, title, shown)]
        parts += [f"## {HEADINGS[suite]}", "\n".join(["| what | shown | by |", "| --- | --- | --- |", *rows])]
    return "\n\n".join(parts) + "\n"


def failed(run: dict[str, Any]) -> list[str]:
    """The tests of a run that failed."""
    return sorted({one["test"] for one in run["shown"] if one["outcome"] == "failed"})


def with_second_try(run: dict[str, Any], again: dict[str, Any]) -> dict[str, Any]:
    """The run with what a second try of the tests that failed has shown, marked as such."""
    tried = {(one["test"], one["item"]): {**one, "again": True} for one in again["shown"]}
    return {**run, "shown": [tried.get((one["test"], one["item"]), one) for one in run["shown"]]}


def _rows(item: str, title: str, shown: list[dict[str, Any]]) -> list[str]:
    own = [one for one in shown if one["item"] == item]
    if not own:
        return [f"| {title} | – | not run |"]
    titles = [title, *[""] * (len(own) - 1)]
    return [f"| {name} | {_said(one)} | `{_test(one['test'])}` |" for name, one in zip(titles, own, strict=True)]


def _said(one: dict[str, Any]) -> str:
    figures = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in one["figures"].items())
    if one["outcome"] == "passed":
        return f"✓ {'at the second try: ' * one.get('again', False)}{figures}".strip()
    return f"**{one['outcome']}** {figures}".strip()


def _test(node: str) -> str:
    """The file and the function, without the folder that all share."""
    return node.removeprefix("tests/").replace("|", "/")
