"""the plenary's own board"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

HALL = """
INSERT INTO track (
    id, event_id, no, kind, title, short, room, question, phase, ideas_on, voting_on, silent, plan, auto, delegated,
    holding, idea_limit, view, page, consent_shown, sent_version, last_version, last_no, ideas, votes, regions, held,
    rev, title_rev, lane_rev, count_rev
) SELECT
    lower(hex(randomblob(16))), id, 0, 'hall', '', '', '', '', 'lobby', 0, 0, 0, '[]', 0, 0,
    1, 10, 'auto', 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 1, 1, 1
FROM event
"""


def upgrade() -> None:
    op.add_column("track", sa.Column("kind", sa.String(length=8), nullable=False, server_default="track"))
    op.add_column("event", sa.Column("hall_id", sa.String(length=40), nullable=True))
    op.add_column("idea", sa.Column("source_result", sa.String(length=40), nullable=True))
    op.add_column("idea", sa.Column("source_idea", sa.String(length=40), nullable=True))
    op.add_column("idea", sa.Column("source_track", sa.Integer(), nullable=True))
    op.add_column("idea", sa.Column("source_no", sa.Integer(), nullable=True))
    op.execute(HALL)
    op.execute("UPDATE event SET hall_id = (SELECT id FROM track WHERE event_id = event.id AND kind = 'hall')")
    op.execute("INSERT INTO stream (id, rev, reset_rev) SELECT 'board:' || id, 1, 0 FROM track WHERE kind = 'hall'")
