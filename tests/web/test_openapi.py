"""docs/openapi.json describes every route under /api, and is made from the messages."""

import re

from facilitator import openapi
from facilitator.protocol.exchanges import EXCHANGES
from tests.web.conftest import Site

# For the command line on the same machine, which reads its key from the instance folder.
NOT_DESCRIBED = {("post", "/api/admin/links")}


def test_the_file_is_that_of_the_messages() -> None:
    assert openapi.FILE.read_text(encoding="utf-8") == openapi.generate(), "run `run.py protocol`"


def test_every_route_of_the_api_is_described(site: Site) -> None:
    routes = {
        (method.lower(), re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in site.app.flask.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/api/")
    }
    described = {(one.method, one.path) for one in EXCHANGES if one.path.startswith("/api/")}

    assert routes - NOT_DESCRIBED == described
