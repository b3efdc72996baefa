"""What many ask at once is read once, and nobody is ever given what a commit has made old."""

import pytest
from sqlalchemy.orm import Session

from facilitator.domain.roles import Audience
from facilitator.protocol import Changes
from facilitator.store import sync
from facilitator.store.memo import MOST_KEPT, remembered
from tests.rig import SECONDS, Rig


def ask(rig: Rig, audience: Audience = Audience.PARTICIPANTS) -> Changes:
    stream = f"board:{rig.hall.boards[1]}"
    read = rig.pipeline.read(lambda session: sync.known_changes(session, stream, -1, audience, "http://x"))
    return read.result(SECONDS)


def test_the_same_question_is_read_once_until_something_is_committed(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    plain = sync.changes_since
    monkeypatch.setattr(sync, "changes_since", lambda *given: (asked.append(given[3]), plain(*given))[1])

    first = [ask(rig) for _ in range(5)]
    ask(rig, Audience.STAFF)
    before = len(asked)
    rig.hall.open(1)
    after = ask(rig)

    assert before == 2
    assert all(one is first[0] for one in first)
    assert after.rev > first[0].rev
    assert len(asked) == 3


def test_a_session_that_is_not_told_to_remember_reads_anew(rig: Rig) -> None:
    with Session(rig.pipeline.reader._engine) as session:
        first, second = (remembered(session, "all", "key", object) for _ in range(2))

    assert first is not second


def test_what_is_remembered_is_bounded(rig: Rig) -> None:
    def fill(session: Session) -> tuple[bool, bool]:
        first = remembered(session, "all", 0, object)
        is_kept = remembered(session, "all", 0, object) is first
        for key in range(1, MOST_KEPT + 1):
            remembered(session, "all", key, object)
        return is_kept, remembered(session, "all", 0, object) is first

    assert rig.pipeline.read(fill).result(SECONDS) == (True, False)
