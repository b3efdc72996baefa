"""How people agree with the wordings of a board (V20): numbers of answers, and once shown how they are spread."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from facilitator.domain.consents import Opinion, Summary, summarise
from facilitator.domain.visibility import View
from facilitator.protocol import ConsentRecord, MyConsent, Record
from facilitator.store import families, quarantine, tables

Parts = tuple[list[Record], list[tuple[str, str]]]


def changed(session: Session, track: tables.Track, after: int, view: View) -> Parts:
    """Records of the wordings that have changed since revision `after`, or whose answers have; others are gone."""
    agreement, idea = tables.Agreement, tables.Idea
    asked = dict(session.execute(select(agreement.idea_id, agreement.rev).where(agreement.track_id == track.id)).all())
    if not asked:
        return [], []
    forest = families.load(session, track.id)
    touched = {key for key, rev in asked.items() if rev > after}
    touched.update(session.scalars(select(idea.id).where(idea.track_id == track.id, idea.rev > after)))
    touched.update([forest.root(key) for key in touched])
    told = touched & {forest.root(key) for key in asked} & forest.visible
    found = summaries(session, track.id, [key for key in touched & told if view.shows(key, "visible", None)])
    put: list[Record] = [_record(key, summary, shown=track.consent_shown) for key, summary in found.items()]
    return put, [("consent", key) for key in touched - found.keys()]


def summaries(session: Session, track_id: str, ideas: Iterable[str]) -> dict[str, Summary]:
    """The answers on each of the leading ideas: on everything in its family, a person's newest counts."""
    forest = families.load(session, track_id)
    aside = quarantine.aside(session, track_id)
    opinions: defaultdict[str, list[Opinion]] = defaultdict(list)
    for answer, text, status in session.execute(_answers(track_id)):
        if answer.participant_id in aside:
            continue
        objection = text if status == "visible" else ""
        opinions[forest.root(answer.idea_id)].append(Opinion(answer.participant_id, answer.level, objection))
    return {key: summarise(opinions[key]) for key in ideas}


def own(session: Session, track: tables.Track, participant_id: str) -> tuple[MyConsent, ...]:
    """The person's newest answer on each family, by its leading idea, and what became of the objection."""
    forest = families.load(session, track.id)
    answers = _answers(track.id).where(tables.Consent.participant_id == participant_id)
    found: dict[str, MyConsent] = {}
    for answer, text, status in session.execute(answers):
        root = forest.root(answer.idea_id)
        found[root] = MyConsent(root, answer.level, text or "", status or "")  # type: ignore[arg-type]
    return tuple(found.values())


def objected(session: Session, track_id: str) -> list[tuple[str, str, str]]:
    """Who has answered on which idea, with the objection as far as others may read it, the newest last."""
    rows = session.execute(_answers(track_id))
    return [(one.participant_id, one.idea_id, text if status == "visible" else "") for one, text, status in rows]


def _answers(track_id: str) -> Select[tables.Consent, str, str]:
    """Everybody's answers on the board with text and status of their objections, the newest last.

    Those to a wording that was changed since count for nothing, until it is what it was.
    """
    answer, said, idea = tables.Consent, tables.Objection, tables.Idea
    is_said = said.status.not_in(tables.TAKEN_BACK)
    same = (said.participant_id == answer.participant_id, said.idea_id == answer.idea_id, is_said)
    rows = select(answer, said.text, said.status).outerjoin(said, and_(*same))
    rows = rows.join(idea, and_(idea.id == answer.idea_id, idea.wording == answer.wording))
    return rows.where(answer.track_id == track_id).order_by(answer.rev)


def _record(idea: str, summary: Summary, *, shown: bool) -> ConsentRecord:
    answered = sum(summary.levels)
    if not shown:
        return ConsentRecord(idea, answered, (), None, ())
    return ConsentRecord(idea, answered, summary.levels, summary.median, summary.objections)
