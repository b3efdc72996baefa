"""Socket.IO packets as the browser side sends them; whatever else arrives becomes an event that is answered."""

from collections.abc import Callable
from typing import Any, Final

from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

# The event that stands for a packet without a meaning: its handler says `malformed`.
MALFORMED: Final = "malformed"
PACKET_TYPES: Final = tuple("0123456")
RESERVED: Final = frozenset({"connect", "connect_error", "disconnect", "__disconnect_final"})


class StrictPacket(Packet):  # type: ignore[misc]  # the library ships no types
    """Takes CONNECT, DISCONNECT and events with a name. Nothing of ours is binary, and no answer is asked of a page.

    The library would raise on the rest, or take an event named `connect` for the connection itself.
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if "encoded_packet" in more and not more["encoded_packet"]:
            self._spoil()

    def decode(self, encoded_packet: object) -> int:
        """The number of attachments to wait for: none."""
        try:
            is_sound = isinstance(encoded_packet, str) and not super().decode(encoded_packet) and self._is_sound()
        except ValueError:
            is_sound = False
        if not is_sound:
            self._spoil()
        return 0

    def _is_sound(self) -> bool:
        if self.packet_type in (CONNECT, DISCONNECT):
            return True
        match self.packet_type, self.data:
            case kind, [str() as name, *_]:
                return kind == EVENT and name not in RESERVED
        return False

    def _spoil(self) -> None:
        self.packet_type, self.namespace, self.data = EVENT, None, [MALFORMED]


class StrictFrames:
    """A WebSocket that is closed at a frame which Engine.IO would raise on, and so leave half open."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)

    def wait(self) -> str | bytes | None:
        """The next frame; None at the end."""
        frame: str | bytes | None = self._socket.wait()
        return None if isinstance(frame, str) and frame[:1] not in PACKET_TYPES else frame


def harden(engine: Any) -> None:
    """Makes an Engine.IO server read its WebSockets through StrictFrames."""
    base = engine._async["websocket"]  # noqa: SLF001  the library offers no other place

    def strict(handler: Callable[[Any], Any], server: Any) -> Any:
        return base(lambda socket: handler(StrictFrames(socket)), server)

    engine._async = engine._async | {"websocket": strict}  # noqa: SLF001
