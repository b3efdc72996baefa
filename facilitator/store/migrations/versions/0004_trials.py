"""trial questions"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("track", sa.Column("trial_at", sa.Integer(), nullable=True))
    op.add_column("track", sa.Column("kept_question", sa.String(), nullable=True))
