"""What the robots were told: every acknowledged operation, idea, vote and paper ballot, and every refusal."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

Command = dict[str, Any]
Reply = dict[str, Any]
Ballot = str
Person = str


@dataclass(frozen=True, slots=True)
class OwnIdea:
    """An acknowledged idea: what must be on the board, exactly once."""

    board: str
    no: int
    person: Person


@dataclass(slots=True)
class Ledger:
    """`votes`: ideas that each person supports, by ballot; `papers`: numbers marked, by ballot and serial."""

    done: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    refusals: Counter[tuple[str, str]] = field(default_factory=Counter)
    unexpected: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    ideas: dict[str, OwnIdea] = field(default_factory=dict)
    votes: dict[tuple[Ballot, Person], set[str]] = field(default_factory=dict)
    papers: dict[tuple[Ballot, str], tuple[int, ...]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    _replies: dict[str, Reply] = field(default_factory=dict)

    def answered(self, who: str, person: Person, command: Command, reply: Reply, expected: Collection[str]) -> None:
        """Notes one reply; `expected` are the refusals that the robot has reckoned with."""
        op, name = command["op"], command["name"]
        if not reply["ok"]:
            self.refused[op] = reply["code"]
            self.refusals[name, reply["code"]] += 1
            if reply["code"] not in expected:
                self.unexpected[who, name, reply["code"]] += 1
            return
        self.refused.pop(op, None)
        if op in self.done:
            self._again(name, op, reply)
            return
        self.done[op], self._replies[op] = name, reply
        self.counts[name] += 1
        self._keep(person, command, reply)

    def _again(self, name: str, op: str, reply: Reply) -> None:
        """A repeat gets the answer of the first time, and changes nothing."""
        self.counts["repeated"] += 1
        if reply != self._replies[op]:
            self.wrong.append(f"{name}: a repeated operation was answered otherwise")

    def _keep(self, person: Person, command: Command, reply: Reply) -> None:
        match command["name"]:
            case "add_idea":
                self.ideas[reply["id"]] = OwnIdea(command["board"], reply["no"], person)
            case "set_vote":
                own = self.votes.setdefault((command["ballot"], person), set())
                if command["value"]:
                    own.add(command["idea"])
                else:
                    own.discard(command["idea"])
            case "enter_paper":
                self.papers[command["ballot"], reply["serial"]] = tuple(reply["numbers"])

    def took_back(self, ballot: Ballot, serial: str) -> None:
        """A paper ballot is entered no more."""
        self.papers.pop((ballot, serial), None)

    def supporters(self, ballot: Ballot, numbers: dict[str, int]) -> dict[int, set[str]]:
        """Who supports which idea, by its number, counted from nothing but the acknowledgements."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for (of, person), ideas in self.votes.items():
            for idea in ideas if of == ballot else ():
                found[numbers[idea]].add(person)
        for (of, serial), marked in self.papers.items():
            for no in marked if of == ballot else ():
                found[no].add(f"paper {serial}")
        return found

    def voters(self, ballot: Ballot) -> int:
        """People and paper ballots with an accepted vote, taken back later or not."""
        return sum(of == ballot for of, _ in self.votes) + sum(of == ballot for of, _ in self.papers)
