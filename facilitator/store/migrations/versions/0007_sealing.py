"""sealed events"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("event", sa.Column("sealed_at", sa.Integer(), nullable=True))
    op.add_column("event", sa.Column("manifest", sa.String(), nullable=False, server_default=""))
    op.add_column("event", sa.Column("public", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ballot", sa.Column("receipts", sa.JSON(none_as_null=True), nullable=True))
