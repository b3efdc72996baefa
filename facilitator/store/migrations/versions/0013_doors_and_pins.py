"""doors that can be closed to newcomers; PINs of role links"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("event", sa.Column("doors_open", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("link", sa.Column("pin_hash", sa.LargeBinary(32), nullable=True))
    op.add_column("link", sa.Column("pin_salt", sa.LargeBinary(16), nullable=True))
