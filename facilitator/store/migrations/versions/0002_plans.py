"""plans, ballots, reading, agreement, requests"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("ballot_id", sa.String(length=40), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.Column("serial", sa.String(length=12), nullable=False),
        sa.Column("by", sa.String(length=12), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("paper_changed", "paper", ["ballot_id", "rev"], unique=False)
    op.create_table(
        "agreement",
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("idea_id", sa.String(length=40), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"],
            ["idea.id"],
        ),
        sa.ForeignKeyConstraint(
            ["track_id"],
            ["track.id"],
        ),
        sa.PrimaryKeyConstraint("track_id", "idea_id"),
    )
    op.create_table(
        "card",
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.Column("idea_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("track_id", "participant_id", "idea_id"),
    )
    op.create_table(
        "consent",
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.Column("idea_id", sa.String(length=40), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("objection", sa.String(), nullable=False),
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
        sa.PrimaryKeyConstraint("track_id", "participant_id", "idea_id"),
    )
    op.create_table(
        "pair",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("one_id", sa.String(length=40), nullable=False),
        sa.Column("other_id", sa.String(length=40), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one_id"],
            ["idea.id"],
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["idea.id"],
        ),
        sa.ForeignKeyConstraint(
            ["track_id"],
            ["track.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("one_id", "other_id"),
    )
    op.create_index(op.f("ix_pair_other_id"), "pair", ["other_id"], unique=False)
    op.create_index("pair_changed", "pair", ["track_id", "rev"], unique=False)
    op.create_table(
        "request",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("track_id", sa.String(length=40), nullable=False),
        sa.Column("idea_id", sa.String(length=40), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"],
            ["idea.id"],
        ),
        sa.ForeignKeyConstraint(
            ["track_id"],
            ["track.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_request_idea_id"), "request", ["idea_id"], unique=False)
    op.create_index("request_changed", "request", ["track_id", "rev"], unique=False)
    op.add_column("ballot", sa.Column("options", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("ballot", sa.Column("partition", sa.JSON(none_as_null=True), nullable=True))
    op.add_column(
        "ballot", sa.Column("shown", sa.JSON(none_as_null=True), nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column(
        "ballot", sa.Column("struck", sa.JSON(none_as_null=True), nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column(
        "ballot", sa.Column("present", sa.JSON(none_as_null=True), nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column("voter", sa.Column("group", sa.String(length=16), nullable=True))
    op.add_column("ballot", sa.Column("rows", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("ballot", sa.Column("opened_at", sa.Integer(), nullable=True))
    op.add_column("idea", sa.Column("listed", sa.Boolean(), nullable=False, server_default=sa.text("1")))
    op.add_column("idea", sa.Column("disowned", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("idea", sa.Column("muted", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("idea", sa.Column("wording", sa.String(), nullable=False, server_default=sa.text("''")))
    op.add_column("idea", sa.Column("first_step", sa.String(), nullable=False, server_default=sa.text("''")))
    op.add_column("track", sa.Column("silent", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column(
        "track", sa.Column("plan", sa.JSON(none_as_null=True), nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column("track", sa.Column("step", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("plan_started_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("step_started_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("step_ends_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("paused_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("auto", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("track", sa.Column("delegated", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("track", sa.Column("holding", sa.Boolean(), nullable=False, server_default=sa.text("1")))
    op.add_column("track", sa.Column("idea_limit", sa.Integer(), nullable=False, server_default=sa.text("10")))
    op.add_column("track", sa.Column("view", sa.String(length=8), nullable=False, server_default=sa.text("'auto'")))
    op.add_column("track", sa.Column("page", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("track", sa.Column("consent_shown", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("track", sa.Column("voided_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("count_rev", sa.Integer(), nullable=False, server_default=sa.text("0")))
