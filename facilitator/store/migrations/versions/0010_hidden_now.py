"""what a host hides from the plenary, and which results have been on its screen"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stage", sa.Column("hidden", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("result", sa.Column("aired", sa.Integer(), nullable=False, server_default="0"))
