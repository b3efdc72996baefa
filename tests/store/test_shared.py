"""What many ask at once is read once, and nobody is ever given what a commit has made old."""

import pytest

from facilitator.domain.roles import Audience
from facilitator.protocol import Changes
from facilitator.store import shared
from tests.rig import SECONDS, Rig


def ask(rig: Rig, audience: Audience = Audience.PARTICIPANTS) -> Changes:
    stream = f"board:{rig.hall.boards[1]}"
    read = rig.pipeline.read(lambda session: rig.pipeline.shared.changes(session, stream, -1, audience, "http://x"))
    return read.result(SECONDS)


def test_the_same_question_is_read_once_until_something_is_committed(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    plain = shared.changes_since
    monkeypatch.setattr(shared, "changes_since", lambda *given: (asked.append(given[3]), plain(*given))[1])

    first = [ask(rig) for _ in range(5)]
    ask(rig, Audience.STAFF)
    before = len(asked)
    rig.hall.open(1)
    after = ask(rig)

    assert before == 2
    assert all(one is first[0] for one in first)
    assert after.rev > first[0].rev
    assert len(asked) == 3
