"""Who follows what: sockets by room, seats by person. Kept on the loop only."""

from collections import defaultdict
from dataclasses import dataclass, field

from facilitator.domain.roles import Actor, Audience


@dataclass(slots=True)
class Client:
    """One connected page under one grant. `device`: the key of the token that it came with."""

    sid: str
    actor: Actor
    device: str = ""
    streams: set[str] = field(default_factory=set)


def room(stream: str, audience: Audience) -> str:
    return f"{stream}/{audience.value}"


class Rooms:
    """Every connected client and every stream that somebody follows."""

    def __init__(self) -> None:
        self.clients: dict[str, Client] = {}
        self._rooms: defaultdict[tuple[str, Audience], set[str]] = defaultdict(set)
        self._people: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, client: Client) -> None:
        self.clients[client.sid] = client
        if client.actor.participant:
            self._people[client.actor.participant].add(client.sid)

    def remove(self, sid: str) -> Client | None:
        """The client, if it was there."""
        client = self.clients.pop(sid, None)
        if client is None:
            return None
        for stream in list(client.streams):
            self.leave(client, stream)
        if client.actor.participant:
            self._people[client.actor.participant].discard(sid)
            if not self._people[client.actor.participant]:
                del self._people[client.actor.participant]
        return client

    def follow(self, client: Client, stream: str, audience: Audience) -> None:
        client.streams.add(stream)
        self._rooms[stream, audience].add(client.sid)

    def leave(self, client: Client, stream: str) -> None:
        client.streams.discard(stream)
        for audience in Audience:
            sids = self._rooms.get((stream, audience))
            if sids is not None:
                sids.discard(client.sid)
                if not sids:
                    del self._rooms[stream, audience]

    def audiences(self, stream: str) -> list[Audience]:
        """The audiences in which somebody follows the stream."""
        return [audience for audience in Audience if (stream, audience) in self._rooms]

    def size(self, stream: str, audience: Audience) -> int:
        return len(self._rooms.get((stream, audience), ()))

    @property
    def followed(self) -> int:
        """How many streams all clients follow together."""
        return sum(map(len, self._rooms.values()))

    def of_person(self, participant: str) -> list[Client]:
        return [self.clients[sid] for sid in tuple(self._people.get(participant, ())) if sid in self.clients]

    def of_actors(self, keys: set[str]) -> list[Client]:
        """Clients that act under these keys, or came with one of these tokens."""
        return [one for one in list(self.clients.values()) if one.actor.key in keys or one.device in keys]
