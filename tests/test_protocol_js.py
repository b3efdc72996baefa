"""static/js/core/protocol.js says what protocol.py and the permission table say."""

import json
import re
import subprocess
from dataclasses import asdict
from itertools import product

import pytest

from facilitator import cli, protocol
from facilitator.assets import node
from facilitator.domain.errors import CODES
from facilitator.domain.phases import Action, Moment, Phase, may
from facilitator.domain.plans import TEMPLATES
from facilitator.domain.roles import Role
from facilitator.protocol_js import generate
from facilitator.verbs.protocol import TARGET

PRINT = """
const module = await import(process.argv[1]);
const { may, ...values } = module;
const allowed = [false, true].flatMap((delegated) => values.ROLES.flatMap((role) => values.ACTIONS.flatMap((action) =>
  values.MOMENTS.filter((moment) => may(role, action, moment, delegated))
    .map((moment) => [delegated, role, action, moment]))));
console.log(JSON.stringify({ ...values, allowed }));
"""


@pytest.fixture(scope="module")
def module() -> dict[str, object]:
    command = [str(node()), "--input-type=module", "-e", PRINT, TARGET.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    value: dict[str, object] = json.loads(done.stdout)
    return value


def test_the_committed_file_is_what_is_generated() -> None:
    assert TARGET.read_text(encoding="utf-8") == generate(), "run: python3 run.py protocol"


def test_the_verb_says_that_the_file_is_up_to_date() -> None:
    assert cli.main(["protocol", "--check"]) == 0


def test_every_name_limit_and_code_is_the_same_on_both_sides(module: dict[str, object]) -> None:
    same = {
        "VERSION": protocol.VERSION,
        "LIMITS": protocol.LIMITS,
        "KINDS": list(protocol.KINDS),
        "LEVELS": list(protocol.LEVELS),
        "GROUPS": list(protocol.GROUPS),
        "TRACK_WORDS": list(protocol.TRACK_WORDS),
        "SCENES": list(protocol.SCENES),
        "PHASES": list(Phase),
        "MOMENTS": list(Moment),
        "STEP_PHASES": list(protocol.STEP_PHASES),
        "BALLOT_MODES": list(protocol.BALLOT_MODES),
        "BALLOT_STATES": list(protocol.BALLOT_STATES),
        "BOARD_VIEWS": list(protocol.BOARD_VIEWS),
        "PLAN_TEMPLATES": {name: [asdict(step) for step in steps] for name, steps in TEMPLATES.items()},
        "ROLES": list(Role),
        "ACTIONS": list(Action),
        "CODES": list(CODES),
        "AT_ONCE": list(protocol.AT_ONCE),
    }

    assert {name: module[name] for name in same} == same


def test_every_command_has_its_action_and_roles(module: dict[str, object]) -> None:
    commands = protocol.COMMANDS

    assert module["COMMAND_ACTION"] == {name: command.ACTION for name, command in commands.items()}
    assert module["COMMAND_ROLES"] == {
        name: list(command.ROLES) if issubclass(command, protocol.EventCommand) else None
        for name, command in commands.items()
    }


def test_the_browser_allows_exactly_what_the_server_allows(module: dict[str, object]) -> None:
    cells = product((False, True), Role, Action, Moment)

    assert module["allowed"] == [[delegated, *cell] for delegated, *cell in cells if may(*cell, delegated=delegated)]


def test_every_message_has_its_type() -> None:
    named = set(re.findall(r"@typedef \{object\} (\w+)", generate()))
    own = (protocol.Mine, protocol.MyVote, protocol.MyIdea, protocol.MyConsent, protocol.Card)
    sent_by_server = (protocol.Changes, *own, protocol.Pulse, protocol.Ballot, protocol.StandingRow, protocol.PlanStep)

    structs = {*protocol.COMMANDS.values(), *protocol.RECORDS, *sent_by_server, protocol.Hello, protocol.Scene}
    assert {struct.__name__ for struct in structs} <= named


def test_a_page_may_leave_out_a_default_and_the_server_never_does() -> None:
    text = generate()

    assert " * @property {Kind} [kind]" in text
    assert " * @property {boolean} reset" in text
    assert " * @property {boolean} [reset]" not in text
