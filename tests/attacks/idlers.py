"""Run as a process of its own: opens many connections, says nothing more, and waits until the server has closed all."""

import select
import socket
import sys
import time


def main(port: int, wanted: int, first_words: str) -> None:
    began = time.monotonic()
    held = {}
    for _ in range(wanted):
        sock = socket.create_connection(("127.0.0.1", port), 30)
        sock.sendall(first_words.encode())
        sock.setblocking(False)
        held[sock.fileno()] = sock
    print(round(time.monotonic() - began, 1), flush=True)
    poll = select.poll()
    for number in held:
        poll.register(number, select.POLLIN)
    while held:
        for number, _ in poll.poll():
            if _is_over(held[number]):
                poll.unregister(number)
                held.pop(number).close()
    print(round(time.monotonic() - began, 1), flush=True)


def _is_over(sock: socket.socket) -> bool:
    try:
        return sock.recv(65_536) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
