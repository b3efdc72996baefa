"""answers know the wording that they are to"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consent", sa.Column("wording", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE consent SET wording = (SELECT wording FROM idea WHERE idea.id = consent.idea_id)")
