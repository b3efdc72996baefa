"""The texts of all tracks' families, as far as whoever lays them side by side may see them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.across import Said
from facilitator.domain.roles import Actor, board_audience
from facilitator.domain.visibility import view_of
from facilitator.store import families, find, situation, tables


def said(session: Session, actor: Actor, event_id: str) -> list[Said]:
    """Of visible families by track and number; what a track writes in silence is compared with nothing."""
    found: list[Said] = []
    for track in find.tracks(session, event_id):
        if situation.hides_merges(track):
            continue
        state = situation.state(track, situation.present_ballot(session, track))
        view = view_of(board_audience(actor.role), state)
        forest = families.load(session, track.id)
        texts = select(tables.Idea.id, tables.Idea.text).where(
            tables.Idea.track_id == track.id, tables.Idea.status == "visible"
        )
        for key, text in session.execute(texts.order_by(tables.Idea.no)):
            root = forest.root(key)
            if forest.is_visible(root) and view.shows(root, "visible", None):
                found.append(Said(track.id, root, text))
    return found
