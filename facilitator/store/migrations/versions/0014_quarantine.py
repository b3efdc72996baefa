"""seats whose votes do not count until they are checked"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("event_id", sa.String(length=40), nullable=False),
        sa.Column("signal", sa.String(length=12), nullable=False),
        sa.Column("figures", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("ideas", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_quarantine_event_id"), "quarantine", ["event_id"], unique=False)
    op.create_table(
        "quarantine_seat",
        sa.Column("quarantine_id", sa.String(length=40), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"]),
        sa.ForeignKeyConstraint(["quarantine_id"], ["quarantine.id"]),
        sa.PrimaryKeyConstraint("quarantine_id", "participant_id"),
    )
    op.create_index(op.f("ix_quarantine_seat_participant_id"), "quarantine_seat", ["participant_id"], unique=False)
    op.add_column("result", sa.Column("aside", sa.JSON(none_as_null=True), nullable=False, server_default="[]"))
    op.add_column("track", sa.Column("outdated", sa.Boolean(), nullable=False, server_default=sa.false()))
