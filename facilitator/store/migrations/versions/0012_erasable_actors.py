"""the journal's chain no longer needs to know who did something: it is chained anew, once"""

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    last = b""
    every = sa.text("SELECT id, at, stream, actor, op_id, rev, body, nonce, digest FROM journal ORDER BY id")
    change = sa.text("UPDATE journal SET digest = :digest, chain = :chain WHERE id = :id")
    for row in connection.execute(every).fetchall():
        digest = row.digest
        body = None if row.body is None else json.loads(row.body)
        if body is not None:
            said = json.dumps(
                [row.actor, row.op_id, row.at, body], sort_keys=True, separators=(",", ":"), ensure_ascii=False
            )
            digest = hashlib.sha256(row.nonce + said.encode()).digest()
        last = hashlib.sha256(last + f"{row.stream}\n{row.rev}\n".encode() + digest).digest()
        connection.execute(change, {"digest": digest, "chain": last, "id": row.id})
