"""One live connection, frame by frame: the text protocol that every browser speaks."""

import asyncio
import json
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import aiohttp

PATH = "/socket.io/?EIO=4&transport=websocket"
ANSWER = re.compile(r"43(\d+)")
SECONDS = 20


class Offline(Exception):
    """No answer: nobody knows whether the message arrived."""


class Wire:
    """Opened by `connect`; `take(event, body)` gets every event that `read` meets."""

    def __init__(self, socket_: aiohttp.ClientWebSocketResponse, take: Callable[[str, Any], None]) -> None:
        self._socket = socket_
        self._take = take
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._last = 0

    @classmethod
    async def connect(
        cls, http: aiohttp.ClientSession, base: str, auth: dict[str, Any], take: Callable[[str, Any], None]
    ) -> "Wire":
        """Raises Offline where the server cannot be reached or turns the page away."""
        try:
            async with asyncio.timeout(SECONDS):
                wire = cls(await http.ws_connect(base + PATH, max_msg_size=0), take)
                await wire._socket.send_str("40" + json.dumps(auth))
                while not (text := await wire._socket.receive_str()).startswith("40"):
                    if text.startswith("44"):
                        raise Offline(text[2:])
        except (OSError, TypeError, aiohttp.ClientError, TimeoutError) as error:
            raise Offline(str(error)) from error
        return wire

    async def call(self, event: str, body: Any) -> Any:
        """What the server acknowledges the event with. Raises Offline."""
        self._last += 1
        number = self._last
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        try:
            await self._socket.send_str(f"42{number}{json.dumps([event, body], ensure_ascii=False)}")
            return await asyncio.wait_for(answer, SECONDS)
        except (OSError, aiohttp.ClientError, TimeoutError) as error:
            raise Offline(str(error)) from error
        finally:
            self._waiting.pop(number, None)

    async def read(self) -> None:
        """Until the connection is gone; then everybody who waits for an answer is told so."""
        try:
            async for message in self._socket:
                if message.type is not aiohttp.WSMsgType.TEXT:
                    break
                await self._handle(message.data)
        finally:
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(Offline("cut"))
            await self._socket.close()

    async def _handle(self, text: str) -> None:
        if text == "2":
            await self._socket.send_str("3")
        elif text.startswith("42"):
            event, body = json.loads(text[2:])
            self._take(event, body)
        elif found := ANSWER.match(text):
            answer = self._waiting.get(int(found[1]))
            body = json.loads(text[found.end() :])
            if answer is not None and not answer.done():
                answer.set_result(body[0] if body else None)
        elif text.startswith("41"):
            await self._socket.close()

    def cut(self) -> None:
        """As a dead network or a dead laptop does it: without a word."""
        raw = self._socket.get_extra_info("socket")
        if raw is not None:
            with suppress(OSError):  # the other side may have been quicker
                raw.shutdown(socket.SHUT_RDWR)

    async def close(self) -> None:
        await self._socket.close()
