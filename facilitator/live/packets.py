"""Socket.IO packets as the browser side sends them; whatever else arrives becomes an event that is answered."""

from typing import Any, Final

from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

# The event that stands for a packet without a meaning: its handler says `malformed`.
MALFORMED: Final = "malformed"
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
