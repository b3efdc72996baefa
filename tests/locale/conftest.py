"""The locale's files, parsed."""

from collections.abc import Callable

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from facilitator.locale import LANGUAGES, PARTS, part_path


class Uses(Visitor):  # type: ignore[misc]
    """The variables and messages that a pattern names."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.other: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.other.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.other.add(node.id.name)


# Counts are passed as numbers, everything else as strings.
COUNTS = frozenset(
    {
        "all",
        "budget",
        "ideas",
        "left",
        "limit",
        "n",
        "over",
        "paper",
        "present",
        "regions",
        "retry_in",
        "seconds",
        "voted",
        "votes",
    }
)
Entries = dict[str, dict[str, ast.Resource]]
UsesOf = Callable[[str, str], Uses]


@pytest.fixture(scope="session")
def counts() -> frozenset[str]:
    """The variables that are numbers."""
    return COUNTS


@pytest.fixture(scope="session")
def resources() -> Entries:
    """Parsed files by language and part."""
    return {
        language: {part: parse(part_path(language, part).read_text(encoding="utf-8")) for part in PARTS}
        for language in LANGUAGES
    }


@pytest.fixture(scope="session")
def messages(resources: Entries) -> dict[str, dict[str, ast.Message]]:
    """Every message by language and id."""
    return {
        language: {
            entry.id.name: entry
            for resource in parts.values()
            for entry in resource.body
            if isinstance(entry, ast.Message)
        }
        for language, parts in resources.items()
    }


@pytest.fixture(scope="session")
def uses_of(messages: dict[str, dict[str, ast.Message]]) -> UsesOf:
    """What a message names, with all that the messages named by it name."""

    def uses(language: str, id_: str) -> Uses:
        found = Uses()
        found.visit(messages[language][id_])
        for other in tuple(found.messages):
            deeper = uses(language, other)
            found.variables |= deeper.variables
            found.messages |= deeper.messages
            found.other |= deeper.other
        return found

    return uses
