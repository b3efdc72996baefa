"""A hall of its own with the pipeline's two threads, as both edges use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.actions.pipeline import Done, Pipeline
from facilitator.actions.run import Outcome
from facilitator.domain.roles import Actor
from facilitator.store.engine import open_engine
from facilitator.store.threads import Reader, Writer
from tests.builders import Hall, make_database

SECONDS = 10


@dataclass
class Rig:
    """`told` is what the pipeline's listeners heard."""

    hall: Hall
    pipeline: Pipeline
    told: list[Outcome] = field(default_factory=list)

    def submit(self, actor: Actor, *commands: object) -> Done:
        return self.pipeline.submit(actor, list(commands)).result(SECONDS)

    def codes(self, actor: Actor, *commands: object) -> list[str | None]:
        return [reply.get("code") for reply in self.submit(actor, *commands).outcome.replies]


@contextmanager
def make_rig(path: Path) -> Iterator[Rig]:
    engine = make_database(path)
    hall = Hall(engine)
    writer, reader = Writer(open_engine(path), "writer"), Reader(open_engine(path, read_only=True), "reader")
    rig = Rig(hall, Pipeline(writer, reader, hall.services))
    rig.pipeline.listeners.append(rig.told.append)
    yield rig
    writer.stop()
    reader.stop()
    engine.dispose()
