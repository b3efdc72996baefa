"""A page's copy of one stream, kept by the whole client rule of `protocol.Changes`."""

from dataclasses import dataclass, field
from typing import Any, Literal

Record = dict[str, Any]
# What the page must do next: nothing, say hello again, or get the snapshot over HTTP.
Next = Literal["", "hello", "snapshot"]


@dataclass(slots=True)
class Mirror:
    """`records` by kind and id, as of revision `rev` (-1: nothing yet) of the server's `epoch`."""

    stream: str
    rev: int = -1
    epoch: str = ""
    records: dict[tuple[str, str], Record] = field(default_factory=dict)

    def take(self, changes: dict[str, Any], *, answers: bool = False) -> Next:
        """Older ones are ignored, a gap asks again, a reset clears; `answers`: asked for by this page."""
        if changes["rev"] < self.rev and not (changes["reset"] and answers):
            return ""
        if changes["fetch"]:
            return "snapshot"
        if changes["since"] > self.rev and not changes["reset"]:
            return "hello"
        if changes["reset"]:
            self.records.clear()
        for kind, key in changes["gone"]:
            self.records.pop((kind, key), None)
        for record in changes["put"]:
            self.records[record["t"], record["id"]] = record
        self.rev = changes["rev"]
        return ""

    def shown(self, kind: str) -> list[Record]:
        """Records of one kind."""
        return [record for (name, _), record in self.records.items() if name == kind]

    def find(self, kind: str, key: str) -> Record | None:
        return self.records.get((kind, key))
