"""the role in which a command was given, which outlives the grant"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("journal", sa.Column("role", sa.String(12), nullable=False, server_default=""))
