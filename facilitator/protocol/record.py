"""What every record is."""

from msgspec import Struct


class Record(Struct, frozen=True, tag_field="t", omit_defaults=False):
    """A row as one audience may see it; `id` is unique among records of its kind in a stream."""

    id: str
