"""A seeded walk through plans: ballots, reveals, papers, cards, requests, agreement, and what the open board knows."""

from typing import Any

from facilitator.domain.plans import Step
from facilitator.store import tables
from tests.builders import Hall, new
from tests.stages import board, steps
from tests.walk import Act, Walk

PLAN = steps(
    Step("collect", 2, silent=True), Step("collect", 2), Step("group", 2), Step("review", 3), Step("vote", 2),
    Step("reveal", 1), Step("deepen", 2), Step("consent", 1),
)  # fmt: skip
FORWARD = 0.75


class PlanWalk(Walk):
    """A board with a plan, which now and then goes back to being an open board."""

    def __init__(self, hall: Hall, seed: int, people: int = 5) -> None:
        super().__init__(hall, seed, people)
        for _ in range(4):
            self._add()

    def _begin(self) -> None:
        self.hall.ok(self.moderator, "set_plan", steps=PLAN)
        self.hall.ok(self.moderator, "go_to_step", step=self.chance.randrange(2))

    def _acts(self) -> list[tuple[int, Act]]:
        """Mostly what has a meaning at the moment."""
        moment = board(self.hall).moment
        always: list[tuple[int, Act]] = [
            (12, self._add), (4, self._change_own), (4, self._profile), (12, self._arrange), (6, self._moderate),
            (4, self._direct), (1, self._phase), (3, self._send), (5, self._undo), (2, self._stage),
            (1, self._organise), (5, self._wait), (14, self._go), (5, self._ask), (6, self._answer), (4, self._plan),
            (3, self._options),
        ]  # fmt: skip
        timely: list[tuple[int, Act, tuple[str, ...]]] = [
            (30, self._vote, ("open", "vote", "closed")),
            (20, self._ballot, ("draft", "vote", "closed", "reveal")),
            (8, self._paper, ("open", "vote", "closed")),
            (30, self._read, ("review",)),
            (30, self._consent, ("consent", "handed_over")),
        ]
        return always + [(weight if moment in moments else 1, act) for weight, act, moments in timely]

    def _track(self) -> tables.Track:
        return self.hall.track()

    def _go(self) -> dict[str, Any]:
        """Mostly to the next step, else to any."""
        self.hall.clock.step(self.chance.choice((1, 11)))
        track = self._track()
        now = -1 if track.step is None else track.step
        step = now + 1 if self.chance.random() < FORWARD else self.chance.randrange(len(PLAN))
        return self._do(self.moderator, "go_to_step", step=min(step, len(PLAN) - 1))

    def _ballot(self) -> dict[str, Any]:
        """What the state of the ballot asks for, and now and then something else."""
        ballot = self.hall.row(tables.Ballot, self.hall.ballot())
        state = ballot.state if ballot else ""
        asked = {"draft": "open_ballot", "open": "close_ballot", "closed": "reopen_ballot", "revealing": "reveal_next"}
        every = ("open_ballot", "close_ballot", "reopen_ballot", "void_ballot", "reveal_next", "prepare_ballot")
        if self.chance.random() < 0.2:
            return self._do(self.moderator, "set_listed", idea=self._idea(), on=self._coin())
        name = asked.get(state) if self.chance.random() < 0.6 else self.chance.choice(every)
        if state == "draft" and self.chance.random() < 0.3:
            name = "prepare_ballot"
        fields: dict[str, Any] = {"ballot": self.hall.ballot()}
        if name == "reveal_next":
            fields["everything"] = self.chance.random() < 0.3
        if name == "prepare_ballot":
            fields |= {"mode": self.chance.choice(("live", "blind")), "budget": self.chance.randrange(5)}
        return self._do(self.moderator, name or "reveal_next", **fields)

    def _paper(self) -> dict[str, Any]:
        staff, papers = self._staff(), list(self.hall.records("paper"))
        if papers and self.chance.random() < 0.3:
            return self._do(staff, "take_back_paper", paper=self.chance.choice(papers))
        numbers = [self.chance.randint(1, 9) for _ in range(self.chance.randrange(3))]
        serial = str(self.chance.randrange(40))
        return self._do(staff, "enter_paper", id=new(), ballot=self.hall.ballot(), serial=serial, numbers=numbers)

    def _read(self) -> dict[str, Any]:
        person = self._person()
        cards = [card.id for card in self.hall.mine(person).cards if card.mark is None]
        if not cards or self.chance.random() < 0.2:
            return self._do(person, "deal_cards")
        return self._do(person, "set_mark", idea=self.chance.choice(cards), value=self.chance.randrange(3))

    def _ask(self) -> dict[str, Any]:
        idea = self._idea()
        author = next((person for person in self.people if person.participant == self._author(idea)), self._person())
        if self._coin():
            return self._do(author, "dispute_merge", idea=idea)
        return self._do(author, "ask_change", idea=idea, what=self.chance.choice(("withdraw", "edit")), text="Иначе")

    def _answer(self) -> dict[str, Any]:
        requests, pairs = list(self.hall.records("request")), list(self.hall.records("pair"))
        if pairs and self.chance.random() < 0.4:
            return self._do(self._staff(), "reject_pair", pair=self.chance.choice(pairs))
        request = self.chance.choice(requests) if requests else "request-of-nobody"
        return self._do(self._staff(), "answer_request", request=request, grant=self._coin())

    def _consent(self) -> dict[str, Any]:
        if self.chance.random() < 0.2:
            return self._do(self.moderator, "show_consent", on=self._coin())
        objection = self.chance.choice(("", "Нет денег"))
        level = self.chance.randrange(6)
        return self._do(self._person(), "set_consent", idea=self._idea(), level=level, objection=objection)

    def _plan(self) -> dict[str, Any]:
        name, fields = self.chance.choice(
            [
                ("extend_step", {"seconds": self.chance.choice((60, -60))}),
                ("set_paused", {"on": self._coin()}),
                ("set_plan", {"steps": PLAN}),
                ("set_plan", {"steps": PLAN[:-1]}),
            ]
        )
        return self._do(self.moderator, name, **fields)

    def _options(self) -> dict[str, Any]:
        name, fields = self.chance.choice(
            [
                ("set_option", {"option": self.chance.choice(("holding", "delegated", "auto")), "on": self._coin()}),
                ("set_idea_limit", {"ideas": self.chance.choice((3, 10))}),
                ("set_view", {"view": self.chance.choice(("auto", "wall"))}),
            ]
        )
        return self._do(self.moderator, name, **fields)
