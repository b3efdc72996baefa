"""objections with ids of their own; the order of answers and of marks"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "objection",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.Column("idea_id", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"],
            ["idea.id"],
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
        ),
        sa.ForeignKeyConstraint(
            ["track_id"],
            ["track.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("objection_changed", "objection", ["track_id", "rev"], unique=False)
    op.create_index(op.f("ix_objection_participant_id"), "objection", ["participant_id"], unique=False)
    op.execute(
        "INSERT INTO objection (id, track_id, participant_id, idea_id, text, status, rev) "
        "SELECT lower(hex(randomblob(16))), track_id, participant_id, idea_id, objection, 'visible', 0 "
        "FROM consent WHERE objection <> ''"
    )
    op.drop_column("consent", "objection")
    op.add_column("card", sa.Column("marked", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("consent", sa.Column("rev", sa.Integer(), nullable=False, server_default=sa.text("0")))
