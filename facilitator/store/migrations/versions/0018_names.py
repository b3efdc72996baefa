"""names that people give of their own wish"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person_name",
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("participant_id"),
    )
    op.add_column("event", sa.Column("names", sa.String(length=8), nullable=False, server_default="off"))
    op.add_column("event", sa.Column("wordings", sa.JSON(none_as_null=True), nullable=False, server_default="[]"))
    op.add_column("idea", sa.Column("name_rev", sa.Integer(), nullable=False, server_default="0"))
