"""A request that can be read in two ways is not read at all: nobody gets a second one past a proxy."""

from tests.attacks.stranger import Stranger
from tests.proofs import Survived, proves
from tests.system.server import BOTH_MODES, Server

BODY = b'{"language":"en"}'
SECOND = b"GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n"
HEADS = {
    "two lengths": b"Content-Length: 17\r\nContent-Length: 0",
    "the same length twice": b"Content-Length: 17\r\nContent-Length: 17",
    "a list of lengths": b"Content-Length: 17, 17",
    "a sign": b"Content-Length: +17",
    "a negative length": b"Content-Length: -1",
    "an underscore": b"Content-Length: 1_7",
    "other digits": "Content-Length: ١٧".encode(),
    "a word": b"Content-Length: abc",
    "5000 digits": b"Content-Length: " + b"9" * 5000,
    "no length": b"Content-Length: ",
    "a space before the colon": b"Content-Length: 17\r\nTransfer-Encoding : chunked",
    "a folded line": b"X-A: 1\r\n Transfer-Encoding: chunked\r\nContent-Length: 17",
    "a line without a colon": b"Content-Length: 17\r\nnothing\r\nX-B: 1",
}


@proves("heads")
@BOTH_MODES
def test_a_head_of_two_meanings_is_refused_and_ends_the_connection(
    server: Server, mode: str, survived: Survived
) -> None:
    for name, lines in HEADS.items():
        stranger = Stranger(server, upgraded=False)
        head = b"POST /api/language HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        stranger.send(head + lines + b"\r\n\r\n" + BODY + SECOND)
        heard = stranger.until(rb"(?!)", 10)
        assert heard.split(b" ")[1] == b"400", (name, heard[:60])
        assert heard.count(b"HTTP/1.1 ") <= 1, name
        assert b"User-agent" not in heard, name
        stranger.close()
    assert "Traceback" not in server.output()
    survived(ambiguous_heads_refused=len(HEADS))
