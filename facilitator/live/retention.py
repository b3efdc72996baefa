"""Closes events whose term is over, and wipes old rehearsals."""

from facilitator.actions.pipeline import Pipeline
from facilitator.actions.retention import due
from facilitator.runtime import Loop

LOOK_SECONDS = 3600.0


class Retention:
    """Looks at the start and once an hour what is due, and sends it the way every command goes."""

    def __init__(self, loop: Loop, pipeline: Pipeline) -> None:
        self._loop = loop
        self._pipeline = pipeline

    def look(self) -> None:
        """Carries out what is due now; what is refused is due again in an hour."""
        now = self._pipeline.services.now()
        for actor, command in self._loop.wait(self._pipeline.read(lambda session: due(session, now))):
            self._loop.wait(self._pipeline.submit(actor, [command]))
