"""docs/protocol.md names every command, record, code and limit, because it is made from them."""

from facilitator import protocol_docs
from facilitator.domain.errors import CODES
from facilitator.protocol import COMMANDS, LIMITS, RECORDS


def test_the_tables_are_those_of_the_messages():
    document = protocol_docs.FILE.read_text(encoding="utf-8")

    assert protocol_docs.generate(document) == document, "run `run.py protocol`"


def test_every_name_is_documented():
    document = protocol_docs.FILE.read_text(encoding="utf-8")
    names = {*COMMANDS, *CODES, *LIMITS, *(record.__struct_config__.tag for record in RECORDS)}

    assert {name for name in names if f"`{name}`" not in document} == set()


def test_every_command_says_who_may_send_it():
    rows = [line for line in protocol_docs.FILE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]

    scopes = {row.split("`")[1]: row.split("|")[2].strip() for row in rows if ";" in row.split("|")[2]}

    assert {name for name in COMMANDS if name not in scopes} == set()
    assert {scopes[name].split(";")[0] for name in COMMANDS} == {"board", "event", "installation"}
