"""A played event with everything that a document can tell: plan, secret ballot, paper, consent, decisions, the rest."""

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.store import find
from tests.builders import REGIONS, Hall, new
from tests.stages import forward, go, planned

GROUPS = ("professional", "ngo", "recipient", "authority")
OBJECTION = "Нет кадров: в районах не хватает врачей"
WISHES = (
    "Автобус до районной больницы дважды в день, чтобы попасть к врачу можно было без пересадок",
    "Школьный врач в каждой школе, где учится больше ста детей",
    "Единое окно для семей с детьми-инвалидами: одна заявка вместо восьми",
    "Мобильный ФАП для горных сёл",
    "Передвижной фельдшерский пункт для отдалённых аулов",
    "Кабинет психолога в колледжах",
    "Санаторий для участковых врачей",
    "Телемедицина в библиотеках",
)
STAGES = ("Найти помещение и договориться с библиотекой", "Обучить библиотекаря", "Открыть запись на приём")


class Forum:
    """Track 1 by plan with a secret ballot and consent, track 2 on an open board, track 3 writing in silence."""

    def __init__(self, hall: Hall, people: int = 24) -> None:
        self.hall = hall
        self.people = [self._guest(n) for n in range(people)]
        self._session()
        self._open_board()
        self._silence()
        self._plenary()
        self._decide()

    def _guest(self, n: int) -> Actor:
        """Groups and regions of different sizes; the last two people come from a region of their own."""
        person = self.hall.person()
        region = REGIONS[n % 2] if n < 22 else REGIONS[2]
        self.hall.ok(person, "set_profile", region=region, group=GROUPS[n % 3])
        return person

    def _session(self) -> None:
        hall = self.hall
        moderator = planned(hall)
        go(hall, moderator, "collect")
        self.ideas = [hall.add(self.people[n % 8], text) for n, text in enumerate(WISHES)]
        hall.ok(moderator, "set_kind", idea=self.ideas[2], kind="law", level="regional")
        hall.ok(moderator, "set_kind", idea=self.ideas[7], kind="technology", stages=list(STAGES))
        withdrawn = hall.add(self.people[1], "Отозванный текст")
        hall.ok(self.people[1], "withdraw_idea", idea=withdrawn)
        rude = hall.add(self.people[2], "Скрытый текст")
        hall.ok(moderator, "set_hidden", idea=rude, on=True, reason="не по теме")
        hall.add(self.people[3], "Звоните 8 903 123-45-67")
        forward(hall, moderator, Moment.GROUP)
        hall.ok(moderator, "merge_idea", idea=self.ideas[4], into=self.ideas[3])
        hall.ok(moderator, "set_headline", idea=self.ideas[0], headline="Автобус до районной больницы")
        for stop in (Moment.REVIEW, Moment.DRAFT, Moment.VOTE):
            forward(hall, moderator, stop)
        for n, person in enumerate(self.people):
            hall.votes(person, *[self.ideas[k] for k in (0, 1, 2, 3) if n % (k + 1) == 0][:3])
        hall.ok(moderator, "enter_paper", id=new(), ballot=hall.ballot(), serial="A-17", numbers=[1, 2])
        for stop in (Moment.CLOSED, Moment.REVEAL, Moment.DEEPEN):
            forward(hall, moderator, stop)
        wording = "Пустить автобус до районной больницы дважды в день, без пересадок, с сентября"
        hall.ok(moderator, "set_deepened", idea=self.ideas[0], wording=wording, first_step="Посчитать пассажиров")
        forward(hall, moderator, Moment.CONSENT)
        for n, person in enumerate(self.people):
            text = OBJECTION if n == 5 else ""
            hall.ok(person, "set_consent", idea=self.ideas[0], level=2 + n % 4, objection=text)
        hall.add(self.people[9], "Поздняя идея для копилки")
        hall.clock.step(90)
        hall.ok(moderator, "send_result", note="Первые две идеи близки")

    def _open_board(self) -> None:
        hall = self.hall
        moderator = hall.open(2)
        scribe = hall.staff("scribe", 2)
        kinds = ("growth", "risk", "roadmap", "law")
        ideas = [hall.add(scribe, f"Мысль {n} о культуре", 2, kind=kind) for n, kind in enumerate(kinds)]
        for person in [hall.person(2) for _ in range(6)]:
            hall.votes(person, ideas[0], ideas[1], no=2)
        hall.ok(moderator, "send_result", no=2)

    def _silence(self) -> None:
        moderator = planned(self.hall, 3)
        go(self.hall, moderator, "silent", 3)
        self.hall.add(self.hall.person(3), "Тихий текст", 3)

    def _plenary(self) -> None:
        """Five of the hall vote for the first option, two of them for the second too."""
        hall, host = self.hall, self.hall.staff("host")
        hall.boards[0] = hall.read(lambda session: find.hall(session, hall.event).id)
        hall.ok(host, "fill_hall", question="Что важнее всего?", top=2)
        hall.ok(host, "open_ballot", no=0, ballot=hall.ballot(0))
        rows = hall.records("idea", 0, Audience.PARTICIPANTS).values()
        self.options = {row.source: row.id for row in rows}
        for n, person in enumerate(self.people[:5]):
            hall.votes(person, *[self.options[source] for source in ("1-1", "2-1")[: 2 if n < 2 else 1]], no=0)
        hall.ok(host, "close_ballot", no=0, ballot=hall.ballot(0))
        hall.clock.step(11)
        go(hall, host, "reveal", 0)
        hall.ok(host, "reveal_next", no=0, ballot=hall.ballot(0), everything=True)

    def _decide(self) -> None:
        hall, host = self.hall, self.hall.staff("host")
        sources = [{"board": hall.boards[1], "idea": self.ideas[0]}]
        first, second = new("decision"), new("decision")
        what = "Запустить автобусный маршрут до районной больницы"
        hall.ok(host, "set_decision", id=first, what=what, owner="Минтранс края", level="regional", due="2027-03-01",
                sources=sources)  # fmt: skip
        hall.ok(host, "set_decision_status", decision=first, status="adopted")
        hall.ok(host, "set_decision", id=second, what="Построить санаторий")
        hall.ok(host, "set_decision_status", decision=second, status="declined", reason="Нет средств в бюджете")
