"""A seeded walk: people, staff and the host act at random on one board, and the clock goes on."""

from collections.abc import Callable
from random import Random
from typing import Any

from facilitator.actions import links
from facilitator.domain.roles import Actor, Role
from facilitator.store import tables
from tests.builders import REGIONS, Hall, new

Act = Callable[[], dict[str, Any] | None]
TEXTS = ("Открыть школу", "Ставка психолога", "Звоните 8 903 123-45-67", "Автобус для села", "Единое окно")
KINDS = (("proposal", None, []), ("law", "regional", []), ("technology", None, ["раз", "два"]), ("risk", None, []))


class Walk:
    """Every choice comes from the seed; ids do not, so a failing walk is repeated by its seed and steps."""

    def __init__(self, hall: Hall, seed: int, people: int = 5) -> None:
        self.hall = hall
        self.chance = Random(seed)
        self.people = [hall.person() for _ in range(people)]
        self.moderator, self.scribe = hall.staff("moderator"), hall.staff("scribe")
        self.host, self.organiser = hall.staff("host"), hall.staff("organiser")
        self.log: list[str] = []
        self._undoable: list[tuple[Actor, dict[str, Any]]] = []
        self._begin()

    def _begin(self) -> None:
        self.hall.ok(self.moderator, "change_phase", phase="open")

    def step(self) -> dict[str, Any] | None:
        """One act; its reply, refused or not, or None where nobody said anything."""
        acts = self._acts()
        weights = [weight for weight, _ in acts]
        reply = self.chance.choices([act for _, act in acts], weights)[0]()
        self.log.append(str(reply))
        return reply

    def _acts(self) -> list[tuple[int, Act]]:
        """What may happen, and how often."""
        return [
            (20, self._vote), (14, self._add), (5, self._change_own), (5, self._profile), (12, self._arrange),
            (6, self._moderate), (5, self._direct), (3, self._phase), (4, self._send), (6, self._undo),
            (4, self._stage), (2, self._organise), (8, self._wait),
        ]  # fmt: skip

    def _do(self, actor: Actor, name: str, **fields: Any) -> dict[str, Any]:
        reply = self.hall.run(actor, name, **fields)
        assert reply.get("code") != "malformed", reply
        if reply.get("undo"):
            self._undoable.append((actor, reply))
        return reply

    def _idea(self) -> str:
        board = self.hall.boards[1]
        ids = self.hall.read(
            lambda session: [
                row.id for row in session.query(tables.Idea.id).filter_by(track_id=board).order_by(tables.Idea.no)
            ]
        )
        return self.chance.choice(ids) if ids else "no-idea-yet"

    def _person(self) -> Actor:
        return self.chance.choice(self.people)

    def _staff(self) -> Actor:
        return self.chance.choice((self.moderator, self.scribe))

    def _coin(self) -> bool:
        return self.chance.random() < 0.5

    def _vote(self) -> dict[str, Any]:
        value = int(self.chance.random() < 0.8)
        return self._do(self._person(), "set_vote", ballot=self.hall.ballot(), idea=self._idea(), value=value)

    def _add(self) -> dict[str, Any]:
        kind, level, stages = self.chance.choice(KINDS)
        actor = self._person() if self.chance.random() < 0.8 else self._staff()
        text = self.chance.choice(TEXTS)
        return self._do(actor, "add_idea", id=new(), text=text, kind=kind, level=level, stages=stages)

    def _change_own(self) -> dict[str, Any]:
        idea = self._idea()
        author = next((person for person in self.people if person.participant == self._author(idea)), self._person())
        if self._coin():
            return self._do(author, "withdraw_idea", idea=idea)
        return self._do(author, "edit_idea", idea=idea, text=self.chance.choice(TEXTS))

    def _author(self, idea: str) -> str | None:
        row = self.hall.row(tables.Idea, idea)
        return row.author_id if row else None

    def _profile(self) -> dict[str, Any]:
        region = self.chance.choice((*REGIONS, None))
        group = self.chance.choice(("ngo", "authority", None))
        return self._do(self._person(), "set_profile", region=region, group=group)

    def _arrange(self) -> dict[str, Any]:
        idea = self._idea()
        kind, level, stages = self.chance.choice(KINDS)
        name, fields = self.chance.choice(
            [
                ("merge_idea", {"into": self._idea()}),
                ("merge_idea", {"into": self._idea()}),
                ("unmerge_idea", {}),
                ("set_headline", {"headline": self.chance.choice(("Крупно", ""))}),
                ("set_kind", {"kind": kind, "level": level, "stages": stages}),
                ("set_pinned", {"on": self._coin()}),
                ("lead_family", {}),
                ("set_text", {"text": self.chance.choice(TEXTS)}),
                ("set_deepened", {"wording": self.chance.choice(("Так и сделать", ""))}),
            ]
        )
        return self._do(self._staff(), name, idea=idea, **fields)

    def _moderate(self) -> dict[str, Any]:
        if self.chance.random() < 0.2:
            return self._do(self._staff(), "set_muted", idea=self._idea(), on=self._coin())
        return self._do(self._staff(), "set_hidden", idea=self._idea(), on=self._coin(), reason="Повтор")

    def _direct(self) -> dict[str, Any]:
        name, fields = self.chance.choice(
            [
                ("set_switch", {"switch": self.chance.choice(("ideas", "voting")), "on": self.chance.random() < 0.7}),
                ("set_question", {"question": self.chance.choice(("Что важно?", "Что мешает?"))}),
                ("set_timer", {"seconds": self.chance.choice((0, 60))}),
                ("set_spotlight", {"idea": self.chance.choice((None, self._idea()))}),
            ]
        )
        return self._do(self.moderator, name, **fields)

    def _phase(self) -> dict[str, Any]:
        actor = self.chance.choice((self.moderator, self.organiser))
        return self._do(actor, "change_phase", phase=self.chance.choice(("open", "open", "reveal")))

    def _send(self) -> dict[str, Any]:
        return self._do(self.moderator, "send_result")

    def _undo(self) -> dict[str, Any] | None:
        if not self._undoable:
            return None
        actor, reply = self._undoable.pop()
        if actor.role is Role.HOST:
            return self._do(actor, "undo_stage", target=reply["op"])
        return self._do(actor, "undo_board", target=reply["op"])

    def _stage(self) -> dict[str, Any]:
        name, fields = self.chance.choice(
            [
                ("take_scene", {"scene": {"kind": "track_top", "board": self.hall.boards[1]}}),
                ("take_scene", {"scene": {"kind": "message", "text": "Перерыв"}}),
                ("set_black", {"on": self._coin()}),
                ("set_control", {"control": self.chance.choice(("auto", "host"))}),
            ]
        )
        return self._do(self.host, name, **fields)

    def _organise(self) -> dict[str, Any]:
        if self._coin():
            names = {"title": self.chance.choice(("Семья", "Дом")), "short": "", "room": "", "question": "Что важно?"}
            return self._do(self.organiser, "update_track", board=self.hall.boards[1], **names)
        hall = self.hall
        key, _ = hall.write(
            lambda session: links.mint(
                session, hall.services, session.get_one(tables.Event, hall.event), Role.HOST, None
            )
        )  # fmt: skip
        return self._do(self.organiser, "revoke_link", link=key)

    def _wait(self) -> None:
        self.hall.clock.step(self.chance.choice((1, 5, 12, 61)))
