"""Goes on to the next step of a plan when its time is over, where the moderator has asked for it."""

from facilitator.actions.autopilot import due
from facilitator.actions.pipeline import Pipeline
from facilitator.runtime import Loop

LOOK_SECONDS = 1.0


class Autopilot:
    """Looks once a second what is due, and sends it the way every command goes."""

    def __init__(self, loop: Loop, pipeline: Pipeline) -> None:
        self._loop = loop
        self._pipeline = pipeline

    def look(self) -> None:
        """Carries out what is due now; what is refused is due again in a second."""
        now = self._pipeline.services.now()
        for actor, command in self._loop.wait(self._pipeline.read(lambda session: due(session, now))):
            self._loop.wait(self._pipeline.submit(actor, [command]))
