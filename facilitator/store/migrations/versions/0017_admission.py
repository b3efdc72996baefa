"""codes that admit a seat to ballots, and which ballots ask for one"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "admission",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("event_id", sa.String(length=40), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code_hash"),
    )
    op.create_index(op.f("ix_admission_event_id"), "admission", ["event_id"], unique=False)
    op.add_column("participant", sa.Column("admitted", sa.String(length=8), nullable=False, server_default=""))
    op.add_column("ballot", sa.Column("assurance", sa.String(length=8), nullable=False, server_default="open"))
    op.add_column("event", sa.Column("admits", sa.JSON(none_as_null=True), nullable=False, server_default="[]"))
