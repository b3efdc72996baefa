"""status links of decisions"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("link", sa.Column("decision_id", sa.String(40), nullable=True))
    op.add_column("grant", sa.Column("decision_id", sa.String(40), nullable=True))
